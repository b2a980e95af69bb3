; A flonum that is only passed on is not worth unboxing.
(define (f v)
  (let ((x (exp 1.5)))
    (vector-set! v 0 x)))
