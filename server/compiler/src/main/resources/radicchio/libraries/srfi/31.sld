;;; SRFI 31: rec.
(define-library (srfi 31)
  (export rec)
  (import (scheme base))
  (begin
    ;;; (rec name expression) or (rec (name . formals) body ...): a value that knows itself by that name.
    (define-syntax rec
      (syntax-rules ()
        ((_ (name . formals) body ...)
         (letrec ((name (lambda formals body ...))) name))
        ((_ name expression)
         (letrec ((name expression)) name))))))
