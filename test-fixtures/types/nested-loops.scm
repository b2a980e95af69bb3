; Loops in loops: bounds and flonums in both.
(define (f n)
  (do ((i 0 (+ i 1))
       (sum 0.0 (do ((j 0 (+ j 1))
                     (s sum (+ s (* 0.25 j))))
                    ((= j i) s))))
      ((= i n) sum)))

;;; --- stage types ---
f 2:1: (any) -> flonum | function (i64) -> i64
n 2:12: any | i64 (tagged)
  other forms may call f with anything, line 2
i 3:9: fixnum | i64 (tagged fixnum)
sum 4:9: flonum | f64
j 4:23: fixnum | i64 (tagged fixnum)
s 5:23: flonum | f64
