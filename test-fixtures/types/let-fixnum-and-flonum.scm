; A fixnum in flonum arithmetic is converted in place.
(define (halves n)
  (do ((i 0 (+ i 1))
       (sum 0.0 (+ sum (* 0.5 i))))
      ((= i 100) sum)))

;;; --- stage types ---
halves 2:1: (any) -> flonum | function (i64) -> i64
n 2:17: any | i64 (tagged)
  other forms may call halves with anything, line 2
i 3:9: fixnum | i64 (tagged fixnum)
sum 4:9: flonum | f64
