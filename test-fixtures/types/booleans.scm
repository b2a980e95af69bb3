; Tests and comparisons.
(define (f x)
  (let* ((a (< x 1)) (b (not a)) (c (eq? x 'y)) (d (pair? x)))
    (and a b c d)))
