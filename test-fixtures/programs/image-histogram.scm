;;; A small grey picture as a vector of rows: made, blurred, brought to few levels, drawn and measured, with the
;;; vector procedures of SRFI 133 and the bit operations of SRFI 151.
(import (scheme base) (scheme write) (srfi 133) (srfi 151))

(define width 32)
(define height 16)

;; A picture is a vector of rows of numbers from 0 to 255.
(define (picture f)
  (vector-unfold (lambda (y) (vector-unfold (lambda (x) (f x y)) width)) height))

(define (clamp n low high) (max low (min high n)))

;; A ball lit from above left, on ground that darkens.
(define scene
  (picture
   (lambda (x y)
     (let* ((dx (- x 15)) (dy (* 2 (- y 7))) (d (+ (* dx dx) (* dy dy))))
       (if (< d 150)
           (clamp (- 240 (quotient (+ (* (+ dx 6) (+ dx 6)) (* (+ dy 6) (+ dy 6))) 2)) 40 255)
           (clamp (- 120 (* 6 y)) 0 255))))))

(define (pixel p x y)
  (vector-ref (vector-ref p (clamp y 0 (- height 1))) (clamp x 0 (- width 1))))

;; Each pixel becomes the mean of it and its neighbours.
(define (blur p)
  (define around '#(-1 0 1))
  (picture
   (lambda (x y)
     (quotient
      (vector-fold
       (lambda (sum dy)
         (+ sum (vector-fold (lambda (sum dx) (+ sum (pixel p (+ x dx) (+ y dy)))) 0 around)))
       0
       around)
      9))))

;; Sixteen bins, by the four highest bits.
(define (histogram p)
  (let ((bins (make-vector 16 0)))
    (vector-for-each
     (lambda (row)
       (vector-for-each
        (lambda (value)
          (let ((bin (bit-field value 4 8)))
            (vector-set! bins bin (+ 1 (vector-ref bins bin)))))
        row))
     p)
    bins))

(define shades " .:-=+*#%@")

(define (draw p)
  (vector-for-each
   (lambda (row)
     (vector-for-each
      (lambda (value)
        (write-char (string-ref shades (quotient (* value (string-length shades)) 256))))
      row)
     (newline))
   p))

;; Each row packed into one number, a bit a pixel.
(define (silhouette p threshold)
  (vector-map
   (lambda (row) (vector->bits (vector-map (lambda (value) (> value threshold)) row)))
   p))

(define (draw-bits rows)
  (vector-for-each
   (lambda (row)
     (for-each (lambda (on?) (write-char (if on? #\# #\.))) (bits->list row width))
     (newline))
   rows))

;; Pixels that are set and have a neighbour, left, right, above or below, that is not.
(define (outline rows)
  (define (row y)
    (if (<= 0 y (- height 1)) (vector-ref rows y) 0))
  (vector-unfold
   (lambda (y)
     (let ((this (row y)))
       (bitwise-andc2
        this
        (bitwise-and (arithmetic-shift this 1) (arithmetic-shift this -1) (row (- y 1)) (row (+ y 1))))))
   height))

(define (area rows) (vector-fold (lambda (n row) (+ n (bit-count row))) 0 rows))

(define soft (blur (blur scene)))
(draw soft)
(newline)

(define bins (histogram soft))
(display "levels    ")
(write bins)
(newline)
(display "up to each ")
(write (vector-cumulate + 0 bins))
(newline)
(let ((most (vector-fold max 0 bins)))
  (display "most often ")
  (display (* 16 (vector-index (lambda (n) (= n most)) bins)))
  (display " and more, ")
  (display (vector-count zero? bins))
  (display " levels empty\n"))

(define ball (silhouette soft 125))
(draw-bits (outline ball))
(display (area ball))
(display " pixels, of which ")
(display (area (outline ball)))
(display " are at the edge\n")
(let ((first (vector-skip zero? ball)) (last (vector-skip-right zero? ball)))
  (display "rows ")
  (display first)
  (display " to ")
  (display last)
  (display ", widest ")
  (display (vector-fold (lambda (n row) (max n (bit-count row))) 0 ball))
  (newline))
