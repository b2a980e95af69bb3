; Loop variables are unboxed.
(define (escape cx cy limit)
  (do ((n 0 (+ n 1))
       (x 0.0 (+ (- (* x x) (* y y)) cx))
       (y 0.0 (+ (* 2.0 (* x y)) cy)))
      ((or (= n limit) (> (+ (* x x) (* y y)) 4.0)) n)))
(escape 0.5 0.25 100)
