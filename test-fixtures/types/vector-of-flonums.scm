; Contents of a vector that does not get away.
(define (f)
  (let ((v (make-vector 10 0.0)))
    (do ((i 0 (+ i 1))) ((= i 10)) (vector-set! v i (* 0.5 i)))
    (let ((x (vector-ref v 3)))
      (+ x 1.0))))

;;; --- stage types ---
f 2:1: () -> flonum | function () -> i64
v 3:10: vector of flonum | i64 (tagged)
i 4:11: fixnum | i64 (tagged fixnum)
x 5:12: flonum | f64
