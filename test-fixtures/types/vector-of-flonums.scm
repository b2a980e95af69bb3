; Contents of a vector that does not get away.
(define (f)
  (let ((v (make-vector 10 0.0)))
    (do ((i 0 (+ i 1))) ((= i 10)) (vector-set! v i (* 0.5 i)))
    (let ((x (vector-ref v 3)))
      (+ x 1.0))))
