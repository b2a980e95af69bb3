; The contents of a literal vector.
(define (f i)
  (let ((powers '#(1.0 2.0 4.0)))
    (let ((p (vector-ref powers i)))
      (* p p))))
