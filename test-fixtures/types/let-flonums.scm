; Let-bound flonum arithmetic is unboxed.
(define (f)
  (let* ((a 1.5) (b (* a 2.0)) (c (+ a b)))
    (- c a)))
