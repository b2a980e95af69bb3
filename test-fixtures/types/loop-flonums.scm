; Loop variables are unboxed.
(define (escape cx cy limit)
  (do ((n 0 (+ n 1))
       (x 0.0 (+ (- (* x x) (* y y)) cx))
       (y 0.0 (+ (* 2.0 (* x y)) cy)))
      ((or (= n limit) (> (+ (* x x) (* y y)) 4.0)) n)))
(escape 0.5 0.25 100)

;;; --- stage types ---
escape 2:1: (flonum flonum fixnum) -> fixnum | function (i64, i64, i64) -> i64
  arguments are tagged, because other forms may call escape with anything, line 2
cx 2:17: flonum | i64 (tagged)
  other forms may call escape with anything, line 2
cy 2:20: flonum | i64 (tagged)
  other forms may call escape with anything, line 2
limit 2:23: fixnum | i64 (tagged)
  other forms may call escape with anything, line 2
n 3:9: fixnum | i64 (tagged fixnum)
x 4:9: flonum | f64
y 5:9: flonum | f64
