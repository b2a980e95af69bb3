;; fibfp: fib on flonums. Calls whose arguments and results are inexact numbers.
(import (scheme base) (scheme write))
(define repeats 6600)

(define (fib n)
  (if (< n 2.0)
      n
      (+ (fib (- n 1.0)) (fib (- n 2.0)))))

(define expected 10946.0)
(define (run) (fib 21.0))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result expected) (error "fibfp: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
