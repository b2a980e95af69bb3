; A flonum that is only passed on is not worth unboxing.
(define (f v)
  (let ((x (exp 1.5)))
    (vector-set! v 0 x)))

;;; --- stage types ---
f 2:1: (vector) -> unspecified | function (i64) -> i64
v 2:12: vector | i64 (tagged)
x 3:10: flonum | i64 (tagged flonum)
  only stored and passed on, never computed with, line 3
