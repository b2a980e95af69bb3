; A vector in a top-level variable: the hover tells what these forms do.
(define table (make-vector 100 0.0))
(define (set-entry! i x) (vector-set! table i (* x 0.5)))
(define (entry i) (vector-ref table i))
(set-entry! 1 2.5)
(entry 1)
