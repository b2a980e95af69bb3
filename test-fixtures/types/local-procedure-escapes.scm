; A procedure that is passed on may be called with anything.
(define (f l)
  (define (double x) (* x 2.0))
  (map double l))
