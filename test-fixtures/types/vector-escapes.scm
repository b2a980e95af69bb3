; A vector that others see may hold anything.
(define (f fill!)
  (let ((v (make-vector 10 0.0)))
    (fill! v)
    (let ((x (vector-ref v 3)))
      (+ x 1.0))))

;;; --- stage types ---
f 2:1: (any) -> inexact number | function (i64) -> i64
fill! 2:12: any | i64 (tagged)
  other forms may call f with anything, line 2
v 3:10: vector | i64 (tagged)
x 5:12: any | i64 (tagged)
  comes out of a vector at (vector-ref v 3), line 5
