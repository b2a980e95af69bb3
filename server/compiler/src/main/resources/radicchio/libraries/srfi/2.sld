;;; SRFI 2: and-let*.
(define-library (srfi 2)
  (export and-let*)
  (import (scheme base))
  (begin
    ;;; (and-let* ((variable expression) | (expression) | variable ...) body ...): like and with variables; the body's value if no clause is #f.
    (define-syntax and-let*
      (syntax-rules ()
        ((_ ()) #t)
        ((_ () body ...) (let () body ...))
        ((_ ((variable expression))) (let ((variable expression)) variable))
        ((_ ((expression))) expression)
        ((_ (variable)) variable)
        ((_ ((variable expression) clause ...) body ...)
         (let ((variable expression))
           (if variable (and-let* (clause ...) body ...) #f)))
        ((_ ((expression) clause ...) body ...)
         (if expression (and-let* (clause ...) body ...) #f))
        ((_ (variable clause ...) body ...)
         (if variable (and-let* (clause ...) body ...) #f))))))
