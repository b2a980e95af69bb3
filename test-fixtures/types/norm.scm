; The procedure is called with flonums here; other forms may call it with anything.
(define (norm x y) (sqrt (+ (* x x) (* y y))))
(norm 1.5 2.5)

;;; --- stage types ---
norm 2:1: (flonum flonum) -> flonum | function (i64, i64) -> i64
  arguments are tagged, because other forms may call norm with anything, line 2
x 2:15: flonum | i64 (tagged)
  other forms may call norm with anything, line 2
y 2:17: flonum | i64 (tagged)
  other forms may call norm with anything, line 2
