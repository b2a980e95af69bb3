; A flonum and anything make a flonum.
(define (scale x)
  (let ((y (* 2.5 x)))
    (+ y 1.0)))

;;; --- stage types ---
scale 2:1: (number) -> inexact number | function (i64) -> i64
x 2:16: number | i64 (tagged)
  other forms may call scale with anything, line 2
y 3:10: inexact number | f64
