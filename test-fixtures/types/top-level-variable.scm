; Other forms may assign a top-level variable.
(define ratio 1.5)
(define (grow x) (* x ratio))
(grow 2.0)
