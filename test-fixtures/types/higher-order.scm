; A procedure that is passed to a known one is still known.
(define (f)
  (define (apply-twice g x) (g (g x)))
  (apply-twice (lambda (y) (* y 0.5)) 8.0))

;;; --- stage types ---
f 2:1: () -> flonum | function () -> i64
apply-twice 3:12: ((flonum) -> flonum flonum) -> flonum | function (i64, f64) -> f64
g 3:24: (flonum) -> flonum | function (f64) -> f64
x 3:26: flonum | f64
y 4:25: flonum | f64
