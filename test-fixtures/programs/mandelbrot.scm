;;; The Mandelbrot set and two relatives as text
;;;
;;; All the arithmetic is on flonums whose steps are dyadic fractions, so that every implementation
;;; of IEEE doubles gives the same picture.

(import (scheme base)
        (scheme case-lambda)
        (scheme write))

;; The number of iterations of z <- z^2 + c before |z| > 2, or the limit.
(define escape-time
  (case-lambda
    ((cx cy limit) (escape-time 0.0 0.0 cx cy limit))
    ((x y cx cy limit)
     (let loop ((x x) (y y) (n 0))
       (let ((xx (* x x)) (yy (* y y)))
         (if (or (= n limit) (> (+ xx yy) 4.0))
             n
             (loop (+ (- xx yy) cx)
                   (+ (* 2.0 (* x y)) cy)
                   (+ n 1))))))))

(define palette ".,:;-=+*%@")

(define (shade n limit)
  (if (= n limit)
      #\#
      (string-ref palette
                  (let loop ((i 0) (step 2))
                    ;; The palette is logarithmic: each shade covers twice the range of the one before.
                    (if (or (< n step) (= i 9)) i (loop (+ i 1) (* step 2)))))))

;; Calls (plot x y) for each place of a grid around a centre; the picture is a list of strings.
(define (render centre-x centre-y step columns rows plot)
  (let next-row ((row (- rows 1)) (lines '()))
    (if (< row 0)
        lines
        (let ((line (make-string columns))
              (y (- centre-y (* step 2.0 (- (inexact row) (/ (inexact (- rows 1)) 2.0))))))
          (do ((column 0 (+ column 1)))
              ((= column columns))
            (let ((x (+ centre-x (* step (- (inexact column) (/ (inexact (- columns 1)) 2.0))))))
              (string-set! line column (plot x y))))
          (next-row (- row 1) (cons line lines))))))

(define (show-picture title lines)
  (write-string title)
  (newline)
  (for-each (lambda (line) (write-string line) (newline)) lines)
  (newline))

(define mandelbrot
  (render -0.625 0.0 0.0390625 72 25
          (lambda (x y) (shade (escape-time x y 500) 500))))

(show-picture "The whole set" mandelbrot)

(show-picture "In the valley of the sea horses"
              (render -0.75 0.125 0.00390625 60 20
                      (lambda (x y) (shade (escape-time x y 300) 300))))

(show-picture "A Julia set"
              (render 0.0 0.0 0.046875 66 21
                      (lambda (x y) (shade (escape-time x y -0.75 0.125 300) 300))))

;; The burning ship: the same with absolute values.
(define (ship-time cx cy limit)
  (do ((n 0 (+ n 1))
       (x 0.0 (+ (- (* x x) (* y y)) cx))
       (y 0.0 (+ (abs (* 2.0 (* x y))) cy)))
      ((or (= n limit) (> (+ (* x x) (* y y)) 4.0)) n)))

(show-picture "The burning ship"
              (render -0.5 -0.5 0.04296875 60 18
                      (lambda (x y) (shade (ship-time x y 200) 200))))

;; Some numbers about the first picture.
(define (count-char c lines)
  (apply + (map (lambda (line)
                  (let ((count 0))
                    (string-for-each (lambda (d) (if (char=? c d) (set! count (+ count 1)))) line)
                    count))
                lines)))

(define (report label value)
  (write-string label)
  (write-string ": ")
  (write value)
  (newline))

(report "inside" (count-char #\# mandelbrot))
(report "symmetric" (equal? mandelbrot (reverse mandelbrot)))
(report "shades" (map (lambda (c) (count-char c mandelbrot)) (string->list palette)))
(report "at the origin" (escape-time 0.0 0.0 1000))
(report "outside" (escape-time 2.0 2.0 1000))
(report "on the real axis" (map (lambda (x) (escape-time x 0.0 1000)) '(-2.0 -1.75 -1.0 0.25 0.28125 0.5 1.0)))
(report "not a number stays" (escape-time (- +inf.0 +inf.0) 0.0 10))
