; All calls of a local procedure are known, so its parameters are.
(define (f)
  (define (square x) (* x x))
  (+ (square 1.5) (square 2.5)))

;;; --- stage types ---
f 2:1: () -> flonum | function () -> i64
square 3:12: (flonum) -> flonum | function (f64) -> f64
x 3:19: flonum | f64
