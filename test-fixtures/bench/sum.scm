;; sum: the sum of the whole numbers up to 10000. A loop over small integers.
(import (scheme base) (scheme write))
(define repeats 200000)

(define (sum n)
  (let loop ((i n) (total 0))
    (if (< i 0)
        total
        (loop (- i 1) (+ i total)))))

(define expected 50005000)
(define (run) (sum 10000))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result expected) (error "sum: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
