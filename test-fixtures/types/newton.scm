; Iteration until it is good enough.
(define (root x)
  (let loop ((guess 1.0))
    (if (< (abs (- (* guess guess) x)) 1e-10)
        guess
        (loop (/ (+ guess (/ x guess)) 2.0)))))
(root 2.0)
