;; tak: Takeuchi's function, which calls itself three times for the arguments of a fourth call. Calls with
;; three arguments, and comparisons.
(import (scheme base) (scheme write))
(define repeats 21000)

(define (tak x y z)
  (if (< y x)
      (tak (tak (- x 1) y z)
           (tak (- y 1) z x)
           (tak (- z 1) x y))
      z))

(define expected 7)
(define (run) (tak 18 12 6))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result expected) (error "tak: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
