(define local 5) (define (double x) (* 2 x))
