; Both calls count.
(define (f flag)
  (define (show x) (if (string? x) x (number->string (* x 2.0))))
  (if flag (show "text") (show 1.5)))
