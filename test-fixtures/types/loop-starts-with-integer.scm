; The first value is exact, so the variable is not always a flonum.
(define (sum-of-halves n)
  (let loop ((i 0) (sum 0))
    (if (= i n) sum (loop (+ i 1) (+ sum 0.5)))))

;;; --- stage types ---
sum-of-halves 2:1: (any) -> fixnum or flonum | function (i64) -> i64
  called with a fixnum, line 3
n 2:24: any | i64 (tagged)
  other forms may call sum-of-halves with anything, line 2
loop 3:8: (fixnum fixnum or flonum) -> fixnum or flonum | function (i64, i64) -> i64
i 3:15: fixnum | i64 (tagged fixnum)
sum 3:21: fixnum or flonum | i64 (tagged)
  called with a fixnum, line 3
