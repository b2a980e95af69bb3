; A variable that is defined twice.
(define x 1.5)
(define x "text")
x
