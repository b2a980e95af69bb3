; What not and early exits say.
(define (f x)
  (if (not (pair? x)) (error "not a pair" x))
  (let ((p x)) (cdr p)))

;;; --- stage types ---
f 2:1: (pair) -> any | function (i64) -> i64
x 2:12: pair | i64 (tagged)
p 4:10: pair | i64 (tagged)
