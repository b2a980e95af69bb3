; A procedure that is passed to a known one is still known.
(define (f)
  (define (apply-twice g x) (g (g x)))
  (apply-twice (lambda (y) (* y 0.5)) 8.0))
