;;; SRFI 1: making lists, and their parts.

;; Many lists at once.

(define (all-pairs? lists)
  (or (null? lists) (and (pair? (car lists)) (all-pairs? (cdr lists)))))

(define (cars lists) (map car lists))
(define (cdrs lists) (map cdr lists))

;; The cars of lists, and after them one more element.
(define (cars+ lists last)
  (if (null? lists) (list last) (cons (caar lists) (cars+ (cdr lists) last))))

(define (proper who l)
  (if (not (null? l)) (%wrong-type who "a proper list" l)))

;; Constructors.

;;; (xcons d a): a pair of a and d, which come in the other order.
(define (xcons d a) (cons a d))

;;; (list-tabulate n f): the list of (f 0) to (f (- n 1)).
(define (list-tabulate n f)
  (%check-index 'list-tabulate n)
  (let loop ((i (- n 1)) (out '()))
    (if (< i 0) out (loop (- i 1) (cons (f i) out)))))

;;; (circular-list x y ...): a list of the elements that begins again after the last.
(define (circular-list first . rest)
  (let ((all (cons first rest)))
    (set-cdr! (last-pair all) all)
    all))

;;; (iota count [start [step]]): count numbers from start (0) on, step (1) apart.
(define iota
  (case-lambda
    ((count) (iota count 0 1))
    ((count start) (iota count start 1))
    ((count start step)
     (%check-index 'iota count)
     (let loop ((i (- count 1)) (out '()))
       (if (< i 0) out (loop (- i 1) (cons (+ start (* i step)) out)))))))

;; Predicates.

;;; (proper-list? x): whether x is a finite list that ends with ().
(define (proper-list? x) (list? x))

;;; (circular-list? x): whether x is a list without end.
(define (circular-list? x)
  (let loop ((slow x) (fast x))
    (and (pair? fast)
         (let ((fast (cdr fast)))
           (and (pair? fast)
                (let ((slow (cdr slow)) (fast (cdr fast)))
                  (or (eq? slow fast) (loop slow fast))))))))

;;; (dotted-list? x): whether x is finite and ends with something other than ().
(define (dotted-list? x)
  (let loop ((slow x) (fast x))
    (if (pair? fast)
        (let ((fast (cdr fast)))
          (if (pair? fast)
              (let ((slow (cdr slow)) (fast (cdr fast)))
                (and (not (eq? slow fast)) (loop slow fast)))
              (not (null? fast))))
        (not (null? fast)))))

;;; (not-pair? x): whether x is no pair.
(define (not-pair? x) (not (pair? x)))

;;; (null-list? list): whether a proper or circular list is empty.
(define (null-list? l)
  (cond ((pair? l) #f)
        ((null? l) #t)
        (else (%wrong-type 'null-list? "a list" l))))

;;; (list= same? list ...): whether all lists have the same elements in the same order.
(define (list= same? . lists)
  (define (both a b)
    (cond ((eq? a b) #t)
          ((null-list? a) (null-list? b))
          ((null-list? b) #f)
          (else (and (same? (car a) (car b)) (both (cdr a) (cdr b))))))
  (or (null? lists)
      (let loop ((a (car lists)) (rest (cdr lists)))
        (or (null? rest)
            (and (both a (car rest)) (loop (car rest) (cdr rest)))))))

;; Selectors.

;;; (fifth list): its fifth element.
(define (fifth l) (car (cddddr l)))
;;; (sixth list): its sixth element.
(define (sixth l) (cadr (cddddr l)))
;;; (seventh list): its seventh element.
(define (seventh l) (caddr (cddddr l)))
;;; (eighth list): its eighth element.
(define (eighth l) (cadddr (cddddr l)))
;;; (ninth list): its ninth element.
(define (ninth l) (car (cddddr (cddddr l))))
;;; (tenth list): its tenth element.
(define (tenth l) (cadr (cddddr (cddddr l))))

;;; (car+cdr pair): its car and its cdr, two values.
(define (car+cdr pair) (values (car pair) (cdr pair)))

(define (too-short who l) (%wrong-type who "a list that is long enough" l))

;;; (take list k): its first k elements.
(define (take l k)
  (%check-index 'take k)
  (let loop ((rest l) (k k) (out '()))
    (cond ((= k 0) (reverse out))
          ((pair? rest) (loop (cdr rest) (- k 1) (cons (car rest) out)))
          (else (too-short 'take l)))))

;;; (drop list k): what follows its first k elements.
(define (drop l k)
  (%check-index 'drop k)
  (let loop ((rest l) (n k))
    (cond ((= n 0) rest)
          ((pair? rest) (loop (cdr rest) (- n 1)))
          (else (too-short 'drop l)))))

;;; (take-right list k): its last k elements.
(define (take-right l k)
  (let loop ((lag l) (lead (drop l k)))
    (if (pair? lead) (loop (cdr lag) (cdr lead)) lag)))

;;; (drop-right list k): all but its last k elements.
(define (drop-right l k)
  (let loop ((lag l) (lead (drop l k)) (out '()))
    (if (pair? lead)
        (loop (cdr lag) (cdr lead) (cons (car lag) out))
        (reverse out))))

;;; (take! list k): like take, but may use up the list.
(define (take! l k)
  (if (= k 0)
      '()
      (begin
        (set-cdr! (drop l (- k 1)) '())
        l)))

;;; (drop-right! list k): like drop-right, but may use up the list.
(define (drop-right! l k)
  (let ((lead (drop l k)))
    (if (pair? lead)
        (let loop ((lag l) (lead (cdr lead)))
          (if (pair? lead)
              (loop (cdr lag) (cdr lead))
              (begin (set-cdr! lag '()) l)))
        '())))

;;; (split-at list k): its first k elements and what follows them, two values.
(define (split-at l k)
  (%check-index 'split-at k)
  (let loop ((rest l) (k k) (out '()))
    (cond ((= k 0) (values (reverse out) rest))
          ((pair? rest) (loop (cdr rest) (- k 1) (cons (car rest) out)))
          (else (too-short 'split-at l)))))

;;; (split-at! list k): like split-at, but may use up the list.
(define (split-at! l k)
  (if (= k 0)
      (values '() l)
      (let* ((end (drop l (- k 1))) (rest (cdr end)))
        (set-cdr! end '())
        (values l rest))))

;;; (last list): the last element of a list that is not empty.
(define (last l) (car (last-pair l)))

;;; (last-pair list): the last pair of a list that is not empty.
(define (last-pair l)
  (if (pair? (cdr l)) (last-pair (cdr l)) l))
