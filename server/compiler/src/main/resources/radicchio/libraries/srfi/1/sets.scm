;;; SRFI 1: association lists, and lists as sets.

;; Association lists.

;;; (alist-cons key value alist): the alist with one more entry in front.
(define (alist-cons key value alist) (cons (cons key value) alist))

;;; (alist-copy alist): a copy of the list and of its entries.
(define (alist-copy alist)
  (map (lambda (entry) (cons (car entry) (cdr entry))) alist))

;;; (alist-delete key alist [same?]): the alist without the entries of that key (equal?).
(define alist-delete
  (case-lambda
    ((key alist) (remove (lambda (entry) (equal? key (car entry))) alist))
    ((key alist same?) (remove (lambda (entry) (same? key (car entry))) alist))))
;;; (alist-delete! key alist [same?]): like alist-delete, but may use up the list.
(define (alist-delete! key alist . same) (apply alist-delete key alist same))

;; Lists as sets.

(define (in? same? x l) (any (lambda (y) (same? y x)) l))

;; Whether each element of a is in b.
(define (within? same? a b)
  (every (lambda (x) (any (lambda (y) (same? x y)) b)) a))

(define (chain? holds? lists)
  (or (null? lists)
      (let loop ((a (car lists)) (rest (cdr lists)))
        (or (null? rest)
            (and (or (eq? a (car rest)) (holds? a (car rest)))
                 (loop (car rest) (cdr rest)))))))

;;; (lset<= same? list ...): whether each list's elements are among those of the next.
(define (lset<= same? . lists)
  (chain? (lambda (a b) (within? same? a b)) lists))

;;; (lset= same? list ...): whether all lists have the same elements.
(define (lset= same? . lists)
  (chain? (lambda (a b)
            (and (within? same? a b)
                 (within? (lambda (x y) (same? y x)) b a)))
          lists))

;;; (lset-adjoin same? list x ...): the list with those x in front that are not in it.
(define (lset-adjoin same? l . xs)
  (fold (lambda (x out) (if (in? same? x out) out (cons x out))) l xs))

;;; (lset-union same? list ...): a list of what is in any of them.
(define (lset-union same? . lists)
  (reduce (lambda (l out)
            (cond ((null? l) out)
                  ((null? out) l)
                  ((eq? l out) out)
                  (else (fold (lambda (x out) (if (in? same? x out) out (cons x out))) out l))))
          '()
          lists))
;;; (lset-union! same? list ...): like lset-union, but may use up the lists.
(define (lset-union! same? . lists) (apply lset-union same? lists))

;;; (lset-intersection same? list1 list ...): the elements of the first list that are in all the others.
(define (lset-intersection same? l . lists)
  (filter (lambda (x)
            (every (lambda (other) (any (lambda (y) (same? x y)) other)) lists))
          l))
;;; (lset-intersection! same? list1 list ...): like lset-intersection, but may use up the first list.
(define (lset-intersection! same? l . lists) (apply lset-intersection same? l lists))

;;; (lset-difference same? list1 list ...): the elements of the first list that are in no other.
(define (lset-difference same? l . lists)
  (filter (lambda (x)
            (every (lambda (other) (not (any (lambda (y) (same? x y)) other))) lists))
          l))
;;; (lset-difference! same? list1 list ...): like lset-difference, but may use up the first list.
(define (lset-difference! same? l . lists) (apply lset-difference same? l lists))

;;; (lset-xor same? list ...): what is in an odd number of the lists.
(define (lset-xor same? . lists)
  (define (only a b)
    (remove (lambda (x) (any (lambda (y) (same? x y)) b)) a))
  (reduce (lambda (b a) (append-reverse (only b a) (only a b))) '() lists))
;;; (lset-xor! same? list ...): like lset-xor, but may use up the lists.
(define (lset-xor! same? . lists) (apply lset-xor same? lists))

;;; (lset-diff+intersection same? list1 list ...): the elements of the first list that are in no other, and the rest of them.
(define (lset-diff+intersection same? l . lists)
  (partition (lambda (x)
               (every (lambda (other) (not (any (lambda (y) (same? x y)) other))) lists))
             l))
;;; (lset-diff+intersection! same? list1 list ...): like lset-diff+intersection, but may use up the first list.
(define (lset-diff+intersection! same? l . lists) (apply lset-diff+intersection same? l lists))
