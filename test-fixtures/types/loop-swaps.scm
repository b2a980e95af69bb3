; Loop variables that change places.
(define (ping-pong n)
  (let loop ((a 1.0) (b 2.0) (i 0))
    (if (= i n) (- a b) (loop (* b 0.5) (+ a 1.0) (+ i 1)))))

;;; --- stage types ---
ping-pong 2:1: (any) -> flonum | function (i64) -> i64
n 2:20: any | i64 (tagged)
  other forms may call ping-pong with anything, line 2
loop 3:8: (flonum flonum fixnum) -> flonum | function (f64, f64, i64) -> f64
a 3:15: flonum | f64
b 3:23: flonum | f64
i 3:31: fixnum | i64 (tagged fixnum)
