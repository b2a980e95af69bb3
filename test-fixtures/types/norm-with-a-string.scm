; One of the calls is wrong, and is to blame.
(define (twice x) (+ x x))
(twice 1.5)
(twice "a")
