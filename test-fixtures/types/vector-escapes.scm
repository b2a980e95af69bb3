; A vector that others see may hold anything.
(define (f fill!)
  (let ((v (make-vector 10 0.0)))
    (fill! v)
    (let ((x (vector-ref v 3)))
      (+ x 1.0))))
