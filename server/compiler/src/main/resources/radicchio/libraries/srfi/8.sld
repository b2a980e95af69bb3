;;; SRFI 8: receive.
(define-library (srfi 8)
  (export receive)
  (import (scheme base))
  (begin
    ;;; (receive formals expression body ...): the body with the expression's values as variables.
    (define-syntax receive
      (syntax-rules ()
        ((_ formals expression body ...)
         (call-with-values (lambda () expression) (lambda formals body ...)))))))
