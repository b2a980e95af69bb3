; Iteration until it is good enough.
(define (root x)
  (let loop ((guess 1.0))
    (if (< (abs (- (* guess guess) x)) 1e-10)
        guess
        (loop (/ (+ guess (/ x guess)) 2.0)))))
(root 2.0)

;;; --- stage types ---
root 2:1: (flonum) -> flonum | function (i64) -> i64
  arguments are tagged, because other forms may call root with anything, line 2
x 2:15: flonum | i64 (tagged)
  other forms may call root with anything, line 2
loop 3:8: (flonum) -> flonum | function (f64) -> f64
guess 3:15: flonum | f64
