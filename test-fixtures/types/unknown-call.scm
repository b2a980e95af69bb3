; Nothing is known of what an unknown procedure returns.
(define (f g)
  (let ((x (g 1)))
    (+ x 1)))
