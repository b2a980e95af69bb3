;; ctak: tak with a continuation captured for every call, through which its result is returned. Capturing
;; continuations in the depth of a recursion.
(import (scheme base) (scheme write))
(define repeats 20000)

(define (tak x y z)
  (call/cc (lambda (k) (tak/cc k x y z))))

(define (tak/cc k x y z)
  (if (< y x)
      (tak/cc k
              (tak (- x 1) y z)
              (tak (- y 1) z x)
              (tak (- z 1) x y))
      (k z)))

(define expected 9)
(define (run) (tak 14 9 4))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result expected) (error "ctak: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
