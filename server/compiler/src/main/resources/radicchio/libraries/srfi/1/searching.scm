;;; SRFI 1: filtering, searching, deleting.

;; Filtering.

;;; (filter pred list): the elements that satisfy the predicate.
(define (filter pred l)
  (let loop ((rest l) (out '()))
    (if (pair? rest)
        (loop (cdr rest) (if (pred (car rest)) (cons (car rest) out) out))
        (begin (proper 'filter rest) (reverse out)))))

;;; (remove pred list): the elements that do not satisfy the predicate.
(define (remove pred l)
  (let loop ((rest l) (out '()))
    (if (pair? rest)
        (loop (cdr rest) (if (pred (car rest)) out (cons (car rest) out)))
        (begin (proper 'remove rest) (reverse out)))))

;;; (partition pred list): what filter and what remove give, two values.
(define (partition pred l)
  (let loop ((rest l) (in '()) (out '()))
    (cond ((not (pair? rest)) (proper 'partition rest) (values (reverse in) (reverse out)))
          ((pred (car rest)) (loop (cdr rest) (cons (car rest) in) out))
          (else (loop (cdr rest) in (cons (car rest) out))))))

;;; (filter! pred list): like filter, but may use up the list.
(define (filter! pred l) (filter pred l))
;;; (remove! pred list): like remove, but may use up the list.
(define (remove! pred l) (remove pred l))
;;; (partition! pred list): like partition, but may use up the list.
(define (partition! pred l) (partition pred l))

;; Searching.

;;; (find pred list): the first element that satisfies the predicate, or #f.
(define (find pred l)
  (let loop ((rest l))
    (cond ((not (pair? rest)) (proper 'find rest) #f)
          ((pred (car rest)) (car rest))
          (else (loop (cdr rest))))))

;;; (find-tail pred list): the first pair whose car satisfies the predicate, or #f.
(define (find-tail pred l)
  (let loop ((rest l))
    (cond ((not (pair? rest)) (proper 'find-tail rest) #f)
          ((pred (car rest)) rest)
          (else (loop (cdr rest))))))

;;; (any pred list ...): the first true value that the predicate gives for elements, or #f.
(define any
  (case-lambda
    ((pred l)
     (and (pair? l)
          (let loop ((x (car l)) (rest (cdr l)))
            (if (pair? rest)
                (or (pred x) (loop (car rest) (cdr rest)))
                (pred x)))))
    ((pred . lists)
     (and (all-pairs? lists)
          (let loop ((xs (cars lists)) (rests (cdrs lists)))
            (if (all-pairs? rests)
                (or (apply pred xs) (loop (cars rests) (cdrs rests)))
                (apply pred xs)))))))

;;; (every pred list ...): the last value that the predicate gives, or #f if one of them is #f.
(define every
  (case-lambda
    ((pred l)
     (or (not (pair? l))
         (let loop ((x (car l)) (rest (cdr l)))
           (if (pair? rest)
               (and (pred x) (loop (car rest) (cdr rest)))
               (pred x)))))
    ((pred . lists)
     (or (not (all-pairs? lists))
         (let loop ((xs (cars lists)) (rests (cdrs lists)))
           (if (all-pairs? rests)
               (and (apply pred xs) (loop (cars rests) (cdrs rests)))
               (apply pred xs)))))))

;;; (list-index pred list ...): the index of the first elements that satisfy the predicate, or #f.
(define list-index
  (case-lambda
    ((pred l)
     (let loop ((l l) (i 0))
       (cond ((not (pair? l)) #f)
             ((pred (car l)) i)
             (else (loop (cdr l) (+ i 1))))))
    ((pred . lists)
     (let loop ((lists lists) (i 0))
       (cond ((not (all-pairs? lists)) #f)
             ((apply pred (cars lists)) i)
             (else (loop (cdrs lists) (+ i 1))))))))

;;; (take-while pred list): the elements before the first that does not satisfy the predicate.
(define (take-while pred l)
  (let loop ((l l) (out '()))
    (if (and (pair? l) (pred (car l)))
        (loop (cdr l) (cons (car l) out))
        (reverse out))))
;;; (take-while! pred list): like take-while, but may use up the list.
(define (take-while! pred l) (take-while pred l))

;;; (drop-while pred list): the list from the first element on that does not satisfy the predicate.
(define (drop-while pred l)
  (if (and (pair? l) (pred (car l))) (drop-while pred (cdr l)) l))

;;; (span pred list): what take-while and what drop-while give, two values.
(define (span pred l)
  (let loop ((l l) (out '()))
    (if (and (pair? l) (pred (car l)))
        (loop (cdr l) (cons (car l) out))
        (values (reverse out) l))))
;;; (span! pred list): like span, but may use up the list.
(define (span! pred l) (span pred l))

;;; (break pred list): the elements before the first that satisfies the predicate, and the rest.
(define (break pred l) (span (lambda (x) (not (pred x))) l))
;;; (break! pred list): like break, but may use up the list.
(define (break! pred l) (break pred l))

;; Deleting.

;;; (delete x list [same?]): the list without the elements that are the same (equal?) as x.
(define delete
  (case-lambda
    ((x l) (remove (lambda (y) (equal? x y)) l))
    ((x l same?) (remove (lambda (y) (same? x y)) l))))
;;; (delete! x list [same?]): like delete, but may use up the list.
(define (delete! x l . same) (apply delete x l same))

;;; (delete-duplicates list [same?]): the list with only the first of elements that are the same (equal?).
(define delete-duplicates
  (case-lambda
    ((l) (delete-duplicates l equal?))
    ((l same?)
     (let loop ((l l) (out '()))
       (if (pair? l)
           (loop (cdr l)
                 (if (any (lambda (y) (same? y (car l))) out) out (cons (car l) out)))
           (reverse out))))))
;;; (delete-duplicates! list [same?]): like delete-duplicates, but may use up the list.
(define (delete-duplicates! l . same) (apply delete-duplicates l same))
