; Several values that are at hand.
(define (f x)
  (let-values (((a b) (values 1.5 2)))
    (* a b)))
