; Loops in loops: bounds and flonums in both.
(define (f n)
  (do ((i 0 (+ i 1))
       (sum 0.0 (do ((j 0 (+ j 1))
                     (s sum (+ s (* 0.25 j))))
                    ((= j i) s))))
      ((= i n) sum)))
