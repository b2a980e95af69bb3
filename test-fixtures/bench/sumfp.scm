;; sumfp: the sum of the whole numbers up to 10000, as flonums. A loop over flonums.
(import (scheme base) (scheme write))
(define repeats 22000)

(define (sum n)
  (let loop ((i n) (total 0.0))
    (if (< i 0.0)
        total
        (loop (- i 1.0) (+ i total)))))

(define expected 50005000.0)
(define (run) (sum 10000.0))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result expected) (error "sumfp: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
