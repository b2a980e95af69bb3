; The result of a recursion that overflows is an exact integer.
(define (fib n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2)))))
(fib 30)

;;; --- stage types ---
fib 2:1: (fixnum) -> exact integer | function (i64) -> i64
  may overflow at (+ (fib (- n 1)) (fib (- n 2))), line 2
n 2:14: fixnum | i64 (tagged)
  other forms may call fib with anything, line 2
