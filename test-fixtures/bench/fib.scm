;; fib: Fibonacci numbers by the doubly recursive definition. Calls and small integers, nothing else.
(import (scheme base) (scheme write))
(define repeats 12000)

(define (fib n)
  (if (< n 2)
      n
      (+ (fib (- n 1)) (fib (- n 2)))))

(define expected 28657)
(define (run) (fib 23))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result expected) (error "fib: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
