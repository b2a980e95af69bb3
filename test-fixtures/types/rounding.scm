; Rounding keeps exactness; exact and inexact change it.
(define (f x)
  (let* ((a (floor 2.5)) (b (exact a)) (c (inexact b)) (d (abs (- c))) (e (round 7)))
    (+ a c d e)))
