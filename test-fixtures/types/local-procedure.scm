; All calls of a local procedure are known, so its parameters are.
(define (f)
  (define (square x) (* x x))
  (+ (square 1.5) (square 2.5)))
