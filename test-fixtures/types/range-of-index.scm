; An index that was compared needs no more checks.
(define (total v)
  (let loop ((i 0) (sum 0.0))
    (if (< i (vector-length v))
        (loop (+ i 1) (+ sum (vector-ref v i)))
        sum)))

;;; --- stage types ---
total 2:1: (any) -> inexact number | function (i64) -> i64
v 2:16: any | i64 (tagged)
  other forms may call total with anything, line 2
loop 3:8: (fixnum inexact number) -> inexact number | function (i64, f64) -> f64
i 3:15: fixnum | i64 (tagged fixnum)
sum 3:21: inexact number | f64
