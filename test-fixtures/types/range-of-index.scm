; An index that was compared needs no more checks.
(define (total v)
  (let loop ((i 0) (sum 0.0))
    (if (< i (vector-length v))
        (loop (+ i 1) (+ sum (vector-ref v i)))
        sum)))

;;; --- stage types ---
total 2:1: (any) -> number | function (i64) -> i64
  result of (loop (+ i 1) (+ sum (vector-ref v i))), line 5
  comes out of a vector at (vector-ref v i), line 5
v 2:16: any | i64 (tagged)
  other forms may call total with anything, line 2
loop 3:8: (fixnum number) -> number | function (i64, i64) -> i64
i 3:15: fixnum | i64 (tagged fixnum)
sum 3:21: number | i64 (tagged)
  comes out of a vector at (vector-ref v i), line 5
