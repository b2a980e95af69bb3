; A variable that set! changes lives in a box.
(define (f n)
  (let ((sum 0.0))
    (do ((i 0 (+ i 1))) ((= i n) sum)
      (set! sum (+ sum 1.5)))))

;;; --- stage types ---
f 2:1: (any) -> flonum | function (i64) -> i64
n 2:12: any | i64 (tagged)
  other forms may call f with anything, line 2
sum 3:10: flonum | i64 (tagged, in a box)
  assigned by set!, so it lives in a box, line 3
i 4:11: fixnum | i64 (tagged fixnum)
