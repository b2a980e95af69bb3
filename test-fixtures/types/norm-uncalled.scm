; Nobody calls it yet: the body says what it must be called with.
(define (norm x y) (sqrt (+ (* x x) (* y y))))

;;; --- stage types ---
norm 2:1: (number number) -> number | function (i64, i64) -> i64
  no call of its procedure is here, line 2
  may be inexact or not at (* y y), line 2
x 2:15: number | i64 (tagged)
  other forms may call norm with anything, line 2
y 2:17: number | i64 (tagged)
  other forms may call norm with anything, line 2
