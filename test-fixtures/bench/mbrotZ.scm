;; mbrotZ: how many points of a grid belong to the Mandelbrot set, with complex numbers. Inexact complex arithmetic.
(import (scheme base) (scheme complex) (scheme write))
(define repeats 2300)

(define limit 64)

(define (steps c)
  (let loop ((z c) (n 0))
    (if (or (= n limit) (> (magnitude z) 4.0))
        n
        (loop (+ (* z z) c) (+ n 1)))))

(define (inside left top step size)
  (let rows ((row 0) (count 0))
    (if (= row size)
        count
        (let columns ((column 0) (count count))
          (if (= column size)
              (rows (+ row 1) count)
              (let ((c (make-rectangular (+ left (* step (inexact column))) (+ top (* step (inexact row))))))
                (columns (+ column 1) (if (= limit (steps c)) (+ count 1) count))))))))

(define expected 244)
(define (run) (inside -1.6 -1.2 0.08 30))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result expected) (error "mbrotZ: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
