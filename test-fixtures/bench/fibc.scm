;; fibc: fib with numbers as they are, but each result handed to a continuation that call/cc has captured.
;; Capturing continuations, and returning through them, deep inside each other.
(import (scheme base) (scheme write))
(define repeats 30000)

(define (take-one n k) (k (- n 1)))
(define (add a b k) (k (+ a b)))

(define (fib n k)
  (if (< n 2)
      (k n)
      (let* ((n-1 (call/cc (lambda (k) (take-one n k))))
             (n-2 (call/cc (lambda (k) (take-one n-1 k))))
             (a (call/cc (lambda (k) (fib n-1 k))))
             (b (call/cc (lambda (k) (fib n-2 k)))))
        (add a b k))))

(define expected 987)
(define (run) (call/cc (lambda (k) (fib 16 k))))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result expected) (error "fibc: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
