; One wrong element, and they may be that.
(define (f)
  (let ((v (make-vector 10 0.0)))
    (vector-set! v 3 "three")
    (let ((x (vector-ref v 3)))
      x)))
