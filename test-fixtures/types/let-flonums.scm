; Let-bound flonum arithmetic is unboxed.
(define (f)
  (let* ((a 1.5) (b (* a 2.0)) (c (+ a b)))
    (- c a)))

;;; --- stage types ---
f 2:1: () -> flonum | function () -> i64
a 3:11: flonum | f64
b 3:19: flonum | f64
c 3:33: flonum | f64
