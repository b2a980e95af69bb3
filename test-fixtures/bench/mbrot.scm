;; mbrot: how many points of a grid belong to the Mandelbrot set, real and imaginary parts apart. Loops over
;; flonums.
(import (scheme base) (scheme write))
(define repeats 1200)

(define limit 64)

(define (steps real imaginary)
  (let loop ((x real) (y imaginary) (n 0))
    (let ((xx (* x x)) (yy (* y y)))
      (if (or (= n limit) (> (+ xx yy) 16.0))
          n
          (loop (+ (- xx yy) real)
                (+ (* 2.0 (* x y)) imaginary)
                (+ n 1))))))

;; The grid is a matrix of what each point took, as it would be to draw it.
(define (fill! matrix left top step size)
  (let rows ((row 0))
    (when (< row size)
      (let columns ((column 0))
        (when (< column size)
          (vector-set! (vector-ref matrix row)
                       column
                       (steps (+ left (* step (inexact column))) (+ top (* step (inexact row)))))
          (columns (+ column 1))))
      (rows (+ row 1)))))

(define (inside matrix size)
  (let rows ((row 0) (count 0))
    (if (= row size)
        count
        (let columns ((column 0) (count count))
          (cond ((= column size) (rows (+ row 1) count))
                ((= limit (vector-ref (vector-ref matrix row) column)) (columns (+ column 1) (+ count 1)))
                (else (columns (+ column 1) count)))))))

(define expected 441)
(define (run)
  (let* ((size 40)
         (matrix (vector-map (lambda (ignored) (make-vector size 0)) (make-vector size 0))))
    (fill! matrix -1.6 -1.2 0.06 size)
    (inside matrix size)))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result expected) (error "mbrot: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
