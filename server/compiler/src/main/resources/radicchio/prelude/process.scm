;;; The process that the program runs in (R7RS 6.14).

(define exit
  (case-lambda
    (() (exit #t))
    ((code)
     (%rewind '())
     (%flush-all)
     (%halt-exit code))))

(define emergency-exit
  (case-lambda
    (() (emergency-exit #t))
    ((code) (%halt-exit code))))

(define (features) (%features))

(define (collect-garbage) (%collect-garbage))
