; Nobody calls it yet: the body says what it must be called with.
(define (norm x y) (sqrt (+ (* x x) (* y y))))
