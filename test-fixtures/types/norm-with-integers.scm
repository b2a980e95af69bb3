; Called with fixnums: the squares may overflow, and a root may be exact or not.
(define (norm x y) (sqrt (+ (* x x) (* y y))))
(norm 3 4)

;;; --- stage types ---
norm 2:1: (fixnum fixnum) -> real number | function (i64, i64) -> i64
  may be inexact or not at (sqrt (+ (* x x) (* y y))), line 2
x 2:15: fixnum | i64 (tagged)
  other forms may call norm with anything, line 2
y 2:17: fixnum | i64 (tagged)
  other forms may call norm with anything, line 2
