; One wrong element, and they may be that.
(define (f)
  (let ((v (make-vector 10 0.0)))
    (vector-set! v 3 "three")
    (let ((x (vector-ref v 3)))
      x)))

;;; --- stage types ---
f 2:1: () -> flonum or string | function () -> i64
  comes out of a vector at (vector-ref v 3), line 5
v 3:10: vector of flonum or string | i64 (tagged)
x 5:12: flonum or string | i64 (tagged)
  comes out of a vector at (vector-ref v 3), line 5
