; The result of a recursion that overflows is an exact integer.
(define (fib n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2)))))
(fib 30)
