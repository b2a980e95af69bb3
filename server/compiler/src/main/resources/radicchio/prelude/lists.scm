;;; Pairs and lists (R7RS 6.4), and the procedures that map over them (6.10).

(define (list . all) all)

(define (cons* first . rest)
  (let loop ((first first) (rest rest))
    (if (null? rest) first (cons first (loop (car rest) (cdr rest))))))

(define (list? x)
  (let loop ((slow x) (fast x))
    (if (pair? fast)
        (let ((fast (cdr fast)))
          (if (pair? fast)
              (let ((slow (cdr slow)) (fast (cdr fast)))
                (if (eq? slow fast) #f (loop slow fast)))
              (null? fast)))
        (null? fast))))

(define make-list
  (case-lambda
    ((n) (make-list n #f))
    ((n fill)
     (%check-index 'make-list n)
     (let loop ((i 0) (out '()))
       (if (= i n) out (loop (+ i 1) (cons fill out)))))))

(define (length l)
  (let loop ((slow l) (fast l) (n 0))
    (if (pair? fast)
        (let ((fast (cdr fast)))
          (if (pair? fast)
              (let ((slow (cdr slow)) (fast (cdr fast)))
                (if (eq? slow fast)
                    (%wrong-type 'length "a proper list" l)
                    (loop slow fast (+ n 2))))
              (if (null? fast) (+ n 1) (%wrong-type 'length "a proper list" l))))
        (if (null? fast) n (%wrong-type 'length "a proper list" l)))))

;; The elements of a list in front of `tail`; `who` is told when it is no list.
(define (%append-to who l tail)
  (let loop ((rest l) (out '()))
    (if (pair? rest)
        (loop (cdr rest) (cons (car rest) out))
        (if (null? rest)
            (%reverse-onto out tail)
            (%wrong-type who "a proper list" l)))))

(define (%reverse-onto l tail)
  (if (null? l) tail (%reverse-onto (cdr l) (cons (car l) tail))))

(define (%append l tail) (%append-to 'append l tail))

(define (append . lists)
  (if (null? lists)
      '()
      (let loop ((lists lists))
        (if (null? (cdr lists))
            (car lists)
            (%append-to 'append (car lists) (loop (cdr lists)))))))

(define (reverse l)
  (let loop ((rest l) (out '()))
    (if (pair? rest)
        (loop (cdr rest) (cons (car rest) out))
        (if (null? rest) out (%wrong-type 'reverse "a proper list" l)))))

(define (list-tail l k)
  (%check-index 'list-tail k)
  (let loop ((rest l) (k k))
    (if (= k 0)
        rest
        (if (pair? rest)
            (loop (cdr rest) (- k 1))
            (%wrong-type 'list-tail "a list that is long enough" l)))))

(define (list-ref l k)
  (%check-index 'list-ref k)
  (let loop ((rest l) (n k))
    (if (pair? rest)
        (if (= n 0) (car rest) (loop (cdr rest) (- n 1)))
        (%out-of-range 'list-ref k))))

(define (list-set! l k x)
  (%check-index 'list-set! k)
  (let loop ((rest l) (n k))
    (if (pair? rest)
        (if (= n 0) (set-car! rest x) (loop (cdr rest) (- n 1)))
        (%out-of-range 'list-set! k))))

(define (list-copy l)
  (let loop ((rest l) (out '()))
    (if (pair? rest)
        (loop (cdr rest) (cons (car rest) out))
        (%reverse-onto out rest))))

(define (last-pair l)
  (if (pair? (cdr l)) (last-pair (cdr l)) l))

(define (memq x l)
  (let loop ((rest l))
    (if (pair? rest)
        (if (eq? x (car rest)) rest (loop (cdr rest)))
        (if (null? rest) #f (%wrong-type 'memq "a proper list" l)))))

(define (memv x l)
  (let loop ((rest l))
    (if (pair? rest)
        (if (eqv? x (car rest)) rest (loop (cdr rest)))
        (if (null? rest) #f (%wrong-type 'memv "a proper list" l)))))

(define member
  (case-lambda
    ((x l)
     (let loop ((rest l))
       (if (pair? rest)
           (if (equal? x (car rest)) rest (loop (cdr rest)))
           (if (null? rest) #f (%wrong-type 'member "a proper list" l)))))
    ((x l same?)
     (let loop ((rest l))
       (if (pair? rest)
           (if (same? x (car rest)) rest (loop (cdr rest)))
           (if (null? rest) #f (%wrong-type 'member "a proper list" l)))))))

(define (assq x l)
  (let loop ((rest l))
    (if (pair? rest)
        (let ((entry (car rest)))
          (cond ((not (pair? entry)) (%wrong-type 'assq "a list of pairs" l))
                ((eq? x (car entry)) entry)
                (else (loop (cdr rest)))))
        (if (null? rest) #f (%wrong-type 'assq "a proper list" l)))))

(define (assv x l)
  (let loop ((rest l))
    (if (pair? rest)
        (let ((entry (car rest)))
          (cond ((not (pair? entry)) (%wrong-type 'assv "a list of pairs" l))
                ((eqv? x (car entry)) entry)
                (else (loop (cdr rest)))))
        (if (null? rest) #f (%wrong-type 'assv "a proper list" l)))))

(define assoc
  (case-lambda
    ((x l)
     (let loop ((rest l))
       (if (pair? rest)
           (let ((entry (car rest)))
             (cond ((not (pair? entry)) (%wrong-type 'assoc "a list of pairs" l))
                   ((equal? x (car entry)) entry)
                   (else (loop (cdr rest)))))
           (if (null? rest) #f (%wrong-type 'assoc "a proper list" l)))))
    ((x l same?)
     (let loop ((rest l))
       (if (pair? rest)
           (let ((entry (car rest)))
             (cond ((not (pair? entry)) (%wrong-type 'assoc "a list of pairs" l))
                   ((same? x (car entry)) entry)
                   (else (loop (cdr rest)))))
           (if (null? rest) #f (%wrong-type 'assoc "a proper list" l)))))))

;; map and for-each stop with the shortest list. Results are built afresh, so that a continuation
;; captured in the procedure can be entered again.

(define map
  (case-lambda
    ((f l)
     (let loop ((rest l) (out '()))
       (if (pair? rest)
           (loop (cdr rest) (cons (f (car rest)) out))
           (if (null? rest) (reverse out) (%wrong-type 'map "a proper list" l)))))
    ((f a b)
     (let loop ((a a) (b b) (out '()))
       (if (if (pair? a) (pair? b) #f)
           (loop (cdr a) (cdr b) (cons (f (car a) (car b)) out))
           (begin
             (%check-end 'map (if (pair? a) b a))
             (reverse out)))))
    ((f . lists)
     (let loop ((lists lists) (out '()))
       (if (%all-pairs? 'map lists)
           (loop (%cdrs lists) (cons (%apply f (%cars lists)) out))
           (reverse out))))))

(define for-each
  (case-lambda
    ((f l)
     (let loop ((rest l))
       (if (pair? rest)
           (begin (f (car rest)) (loop (cdr rest)))
           (if (not (null? rest)) (%wrong-type 'for-each "a proper list" l)))))
    ((f a b)
     (let loop ((a a) (b b))
       (if (if (pair? a) (pair? b) #f)
           (begin (f (car a) (car b)) (loop (cdr a) (cdr b)))
           (%check-end 'for-each (if (pair? a) b a)))))
    ((f . lists)
     (let loop ((lists lists))
       (if (%all-pairs? 'for-each lists)
           (begin (%apply f (%cars lists)) (loop (%cdrs lists))))))))

(define (%check-end who rest)
  (if (not (null? rest)) (%wrong-type who "a proper list" rest)))

(define (%all-pairs? who lists)
  (let loop ((l lists))
    (cond ((null? l) #t)
          ((pair? (car l)) (loop (cdr l)))
          (else (%check-end who (car l)) #f))))

(define (%cars lists)
  (if (null? lists) '() (cons (car (car lists)) (%cars (cdr lists)))))

(define (%cdrs lists)
  (if (null? lists) '() (cons (cdr (car lists)) (%cdrs (cdr lists)))))
