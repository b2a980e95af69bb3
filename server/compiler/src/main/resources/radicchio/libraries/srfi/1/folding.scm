;;; SRFI 1: lists as wholes, folding and mapping.

;; All kinds.

;;; (length+ list): its length, or #f if it is circular.
(define (length+ l)
  (let loop ((slow l) (fast l) (n 0))
    (if (pair? fast)
        (let ((fast (cdr fast)))
          (if (pair? fast)
              (let ((slow (cdr slow)) (fast (cdr fast)))
                (if (eq? slow fast) #f (loop slow fast (+ n 2))))
              (begin (proper 'length+ fast) (+ n 1))))
        (begin (proper 'length+ fast) n))))

;;; (concatenate lists): the lists of a list, appended.
(define (concatenate lists) (apply append lists))
;;; (concatenate! lists): like concatenate, but may use up the lists.
(define (concatenate! lists) (apply append! lists))

;;; (append! list ...): like append, but may use up all lists except the last.
(define (append! . lists)
  (let loop ((lists lists))
    (cond ((null? lists) '())
          ((null? (cdr lists)) (car lists))
          ((null? (car lists)) (loop (cdr lists)))
          (else
           (let link ((last (last-pair (car lists))) (rest (cdr lists)))
             (if (pair? rest)
                 (begin
                   (set-cdr! last (car rest))
                   (link (if (pair? (car rest)) (last-pair (car rest)) last) (cdr rest)))))
           (car lists)))))

;;; (reverse! list): like reverse, but may use up the list.
(define (reverse! l) (append-reverse! l '()))

;;; (append-reverse list tail): the elements in reverse, in front of tail.
(define (append-reverse l tail)
  (if (pair? l)
      (append-reverse (cdr l) (cons (car l) tail))
      (begin (proper 'append-reverse l) tail)))

;;; (append-reverse! list tail): like append-reverse, but may use up the list.
(define (append-reverse! l tail)
  (if (pair? l)
      (let ((rest (cdr l)))
        (set-cdr! l tail)
        (append-reverse! rest l))
      tail))

;;; (zip list ...): the list of the lists of all first elements, all second ones, and so on.
(define (zip first . rest) (apply map list first rest))

;;; (unzip1 lists): the first elements.
(define (unzip1 l) (map car l))
;;; (unzip2 lists): the first and the second elements, two values.
(define (unzip2 l) (values (map car l) (map cadr l)))
;;; (unzip3 lists): the first three elements, three values.
(define (unzip3 l) (values (map car l) (map cadr l) (map caddr l)))
;;; (unzip4 lists): the first four elements, four values.
(define (unzip4 l) (values (map car l) (map cadr l) (map caddr l) (map cadddr l)))
;;; (unzip5 lists): the first five elements, five values.
(define (unzip5 l) (values (map car l) (map cadr l) (map caddr l) (map cadddr l) (map fifth l)))

;;; (count pred list ...): how many elements satisfy the predicate.
(define count
  (case-lambda
    ((pred l)
     (let loop ((l l) (n 0))
       (if (pair? l) (loop (cdr l) (if (pred (car l)) (+ n 1) n)) n)))
    ((pred . lists)
     (let loop ((lists lists) (n 0))
       (if (all-pairs? lists)
           (loop (cdrs lists) (if (apply pred (cars lists)) (+ n 1) n))
           n)))))

;; Folding.

;;; (fold f seed list ...): (f element accumulated) for each element, from the first.
(define fold
  (case-lambda
    ((f seed l)
     (let loop ((rest l) (out seed))
       (if (pair? rest)
           (loop (cdr rest) (f (car rest) out))
           (begin (proper 'fold rest) out))))
    ((f seed . lists)
     (let loop ((lists lists) (out seed))
       (if (all-pairs? lists)
           (loop (cdrs lists) (apply f (cars+ lists out)))
           out)))))

;;; (fold-right f seed list ...): (f element accumulated) for each element, from the last.
(define fold-right
  (case-lambda
    ((f seed l)
     (let loop ((rest (reverse l)) (out seed))
       (if (pair? rest) (loop (cdr rest) (f (car rest) out)) out)))
    ((f seed . lists)
     (let loop ((lists lists))
       (if (all-pairs? lists)
           (apply f (cars+ lists (loop (cdrs lists))))
           seed)))))

;;; (pair-fold f seed list ...): like fold, but f takes the pairs; it may change their cdrs.
(define pair-fold
  (case-lambda
    ((f seed l)
     (let loop ((l l) (out seed))
       (if (pair? l)
           (let ((rest (cdr l))) (loop rest (f l out)))
           out)))
    ((f seed . lists)
     (let loop ((lists lists) (out seed))
       (if (all-pairs? lists)
           (let ((rest (cdrs lists)))
             (loop rest (apply f (append lists (list out)))))
           out)))))

;;; (pair-fold-right f seed list ...): like fold-right, but f takes the pairs.
(define (pair-fold-right f seed . lists)
  (let loop ((lists lists))
    (if (all-pairs? lists)
        (apply f (append lists (list (loop (cdrs lists)))))
        seed)))

;;; (reduce f default list): like fold that begins with the first element; default for an empty list.
(define (reduce f default l)
  (if (null-list? l) default (fold f (car l) (cdr l))))

;;; (reduce-right f default list): like fold-right that begins with the last element.
(define (reduce-right f default l)
  (if (null-list? l)
      default
      (let ((reversed (reverse l)))
        (fold f (car reversed) (cdr reversed)))))

;;; (unfold stop? f next seed [tail]): the list of (f seed), (f (next seed)), ... until a seed stops it.
(define unfold
  (case-lambda
    ((stop? f next seed) (unfold stop? f next seed (lambda (x) '())))
    ((stop? f next seed tail)
     (let loop ((seed seed) (out '()))
       (if (stop? seed)
           (append-reverse out (tail seed))
           (loop (next seed) (cons (f seed) out)))))))

;;; (unfold-right stop? f next seed [tail]): like unfold, but built from the end.
(define unfold-right
  (case-lambda
    ((stop? f next seed) (unfold-right stop? f next seed '()))
    ((stop? f next seed tail)
     (let loop ((seed seed) (out tail))
       (if (stop? seed) out (loop (next seed) (cons (f seed) out)))))))

;;; (append-map f list ...): the lists that f makes of the elements, appended.
(define (append-map f . lists) (concatenate (apply map f lists)))
;;; (append-map! f list ...): like append-map, but may use up what f makes.
(define (append-map! f . lists) (concatenate! (apply map f lists)))

;;; (map! f list ...): like map, but may use up the first list.
(define map!
  (case-lambda
    ((f l)
     (let loop ((rest l))
       (if (pair? rest)
           (begin
             (set-car! rest (f (car rest)))
             (loop (cdr rest)))))
     l)
    ((f . lists) (apply map f lists))))

;;; (map-in-order f list ...): map, from the first element to the last.
(define (map-in-order f . lists) (apply map f lists))

;;; (pair-for-each f list ...): calls f with the pairs in order; it may change their cdrs.
(define pair-for-each
  (case-lambda
    ((f l)
     (let loop ((l l))
       (if (pair? l)
           (let ((rest (cdr l)))
             (f l)
             (loop rest)))))
    ((f . lists)
     (let loop ((lists lists))
       (if (all-pairs? lists)
           (let ((rest (cdrs lists)))
             (apply f lists)
             (loop rest)))))))

;;; (filter-map f list ...): what f makes of the elements, where that is not #f.
(define filter-map
  (case-lambda
    ((f l)
     (let loop ((l l) (out '()))
       (if (pair? l)
           (let ((x (f (car l))))
             (loop (cdr l) (if x (cons x out) out)))
           (reverse out))))
    ((f . lists)
     (let loop ((lists lists) (out '()))
       (if (all-pairs? lists)
           (let ((x (apply f (cars lists))))
             (loop (cdrs lists) (if x (cons x out) out)))
           (reverse out))))))
