; A flonum and anything make a flonum.
(define (scale x)
  (let ((y (* 2.5 x)))
    (+ y 1.0)))
