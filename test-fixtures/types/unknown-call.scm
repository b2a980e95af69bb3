; Nothing is known of what an unknown procedure returns.
(define (f g)
  (let ((x (g 1)))
    (+ x 1)))

;;; --- stage types ---
f 2:1: (any) -> number | function (i64) -> i64
  result of an unknown call (g 1), line 3
g 2:12: any | i64 (tagged)
  other forms may call f with anything, line 2
x 3:10: any | i64 (tagged)
  result of an unknown call (g 1), line 3
