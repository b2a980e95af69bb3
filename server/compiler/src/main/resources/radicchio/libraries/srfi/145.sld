;;; SRFI 145: assumptions.
(define-library (srfi 145)
  (export assume)
  (import (scheme base))
  (begin
    ;;; (assume expression message ...): the expression's value; an error that tells the expression and the messages if that is #f.
    (define-syntax assume
      (syntax-rules ()
        ((_ expression message ...)
         (or expression
             (error "assume: does not hold:" 'expression message ...)))))))
