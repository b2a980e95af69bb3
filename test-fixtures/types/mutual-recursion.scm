; Procedures that call each other.
(define (f n)
  (define (even x k) (if (= k 0) x (odd (+ x 1.0) (- k 1))))
  (define (odd x k) (if (= k 0) (- x) (even (* x 2.0) (- k 1))))
  (even 1.0 10))

;;; --- stage types ---
f 2:1: (any) -> flonum | function (i64) -> i64
n 2:12: any | i64 (tagged)
  other forms may call f with anything, line 2
even 3:12: (flonum fixnum) -> flonum | function (f64, i64) -> f64
odd 4:12: (flonum fixnum) -> flonum | function (f64, i64) -> f64
x 3:17: flonum | f64
k 3:19: fixnum | i64 (tagged fixnum)
x 4:16: flonum | f64
k 4:18: fixnum | i64 (tagged fixnum)
