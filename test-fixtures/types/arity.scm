; Procedures of known arity, also with optional and rest arguments.
(define (none) 1)
(define (rest a . more) more)
(define f (case-lambda ((a) a) ((a b) (cons a b))))
(rest 1 2 3)
