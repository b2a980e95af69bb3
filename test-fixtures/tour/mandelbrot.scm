;;; The Mandelbrot set, drawn in characters
;;;
;;; Evaluate the file and watch: each line appears as soon as it is computed. Raise `depth` to make it
;;; take longer, and hover over x and y in `escape-time`: they are machine numbers all the way.

(define depth 20000)
(define columns 72)
(define rows 28)

;; How many steps of z <- z*z + c it takes z to leave the circle of radius 2; depth if it never does.
(define (escape-time cx cy)
  (let loop ((x 0.0) (y 0.0) (n 0))
    (let ((xx (* x x)) (yy (* y y)))
      (if (or (= n depth) (> (+ xx yy) 4.0))
          n
          (loop (+ (- xx yy) cx)
                (+ (* 2.0 x y) cy)
                (+ n 1))))))

(define shades "  ..::--==++**%%@@")

(define (shade n)
  (if (= n depth)
      #\#
      (string-ref shades (min n (- (string-length shades) 1)))))

(do ((row 0 (+ row 1)))
    ((= row rows))
  (let ((cy (* 1.2 (/ (inexact (- (* 2 row) (- rows 1))) (inexact (- rows 1))))))
    (do ((column 0 (+ column 1)))
        ((= column columns) (newline))
      (let ((cx (- (* 3.2 (/ (inexact column) (inexact (- columns 1)))) 2.3)))
        (write-char (shade (escape-time cx cy)))))))
