;;; Tables from objects to values by identity, for what walks through a structure that may share parts.

(define (%make-table) (%make-hash-table 0 8 #f #f))

(define (%table-size t) (%hash-table-size t))

;; The pair (x . value), or #f.
(define (%table-entry t x) (%hash-table-ref t x #f))

(define (%table-add! t x value) (%hash-table-set! t x (cons x value)))
