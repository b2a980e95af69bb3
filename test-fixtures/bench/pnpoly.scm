;; pnpoly: which points lie in a polygon, by counting how often a ray from each crosses its edges. Flonums in
;; vectors, comparisons, a loop.
(import (scheme base) (scheme write))
(define repeats 10000)

;; Both vectors have one coordinate of each corner.
(define (inside? xs ys x y)
  (let ((n (vector-length xs)))
    (let loop ((i 0) (j (- n 1)) (inside #f))
      (if (= i n)
          inside
          (let ((yi (vector-ref ys i)) (yj (vector-ref ys j)))
            (loop (+ i 1)
                  i
                  (if (and (or (and (<= yi y) (< y yj))
                               (and (<= yj y) (< y yi)))
                           (< x
                              (+ (vector-ref xs i)
                                 (/ (* (- (vector-ref xs j) (vector-ref xs i)) (- y yi))
                                    (- yj yi)))))
                      (not inside)
                      inside)))))))

;; A star with ten spikes, roughly.
(define star-x
  (vector 0.0 0.2 0.6 0.5 1.0 0.55 0.7 0.25 0.1 -0.1 -0.3 -0.3 -0.8 -0.5 -1.0 -0.5 -0.6 -0.25 0.0 -0.1))
(define star-y
  (vector 1.0 0.5 0.8 0.35 0.3 0.05 -0.4 -0.3 -0.9 -0.35 -0.8 -0.2 -0.5 0.0 0.3 0.3 0.8 0.45 0.9 0.6))

(define (count-inside steps)
  (let ((step (/ 2.0 (inexact steps))))
    (let rows ((i 0) (y -1.0) (count 0))
      (if (= i steps)
          count
          (let columns ((j 0) (x -1.0) (count count))
            (if (= j steps)
                (rows (+ i 1) (+ y step) count)
                (columns (+ j 1) (+ x step) (if (inside? star-x star-y x y) (+ count 1) count))))))))

(define expected 221)
(define (run) (count-inside 25))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result expected) (error "pnpoly: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
