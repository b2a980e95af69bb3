; Tests and comparisons.
(define (f x)
  (let* ((a (< x 1)) (b (not a)) (c (eq? x 'y)) (d (pair? x)))
    (and a b c d)))

;;; --- stage types ---
f 2:1: (real number) -> boolean | function (i64) -> i64
x 2:12: real number | i64 (tagged)
  other forms may call f with anything, line 2
a 3:11: boolean | i64 (tagged)
b 3:23: boolean | i64 (tagged)
c 3:35: boolean | i64 (tagged)
d 3:50: boolean | i64 (tagged)
