; A flonum and anything make a flonum.
(define (scale x)
  (let ((y (* 2.5 x)))
    (+ y 1.0)))

;;; --- stage types ---
scale 2:1: (number) -> complex or flonum | function (i64) -> i64
  no call of its procedure is here, line 2
x 2:16: number | i64 (tagged)
  other forms may call scale with anything, line 2
y 3:10: complex or flonum | i64 (tagged)
  no call of its procedure is here, line 2
  other forms may call scale with anything, line 2
