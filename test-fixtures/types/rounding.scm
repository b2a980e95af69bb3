; Rounding keeps exactness; exact and inexact change it.
(define (f x)
  (let* ((a (floor 2.5)) (b (exact a)) (c (inexact b)) (d (abs (- c))) (e (round 7)))
    (+ a c d e)))

;;; --- stage types ---
f 2:1: (any) -> flonum | function (i64) -> i64
x 2:12: any | i64 (tagged)
  other forms may call f with anything, line 2
a 3:11: flonum | f64
b 3:27: exact number | i64 (tagged)
c 3:41: flonum | f64
d 3:57: flonum | f64
e 3:73: fixnum | i64 (tagged fixnum)
