;; cpstak: tak in continuation-passing style, every result handed to a closure made for it. Closures that live
;; briefly, and tail calls of unknown procedures.
(import (scheme base) (scheme write))
(define repeats 11000)

(define (tak x y z)
  (define (tak/k x y z k)
    (if (< y x)
        (tak/k (- x 1) y z
               (lambda (a)
                 (tak/k (- y 1) z x
                        (lambda (b)
                          (tak/k (- z 1) x y
                                 (lambda (c) (tak/k a b c k)))))))
        (k z)))
  (tak/k x y z (lambda (result) result)))

(define expected 7)
(define (run) (tak 18 12 6))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result expected) (error "cpstak: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
