; So may one that gets into a pair.
(define (f)
  (define (double x) (* x 2.0))
  (cons double (double 1.5)))
