; Division of integers may give a ratio.
(define (f)
  (let* ((a (/ 1 3)) (b (/ 1.0 3)) (c (quotient 17 5)) (d (modulo -7 3)))
    (list a b c d)))
