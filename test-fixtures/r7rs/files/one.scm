(define included-one 1)
(define-syntax included-twice (syntax-rules () ((_ e) (list e e))))
