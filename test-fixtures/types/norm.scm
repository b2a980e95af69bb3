; The procedure is called with flonums here; other forms may call it with anything.
(define (norm x y) (sqrt (+ (* x x) (* y y))))
(norm 1.5 2.5)
