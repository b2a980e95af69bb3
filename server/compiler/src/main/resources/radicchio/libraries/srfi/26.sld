;;; SRFI 26: procedures by leaving out arguments.
(define-library (srfi 26)
  (export cut cute)
  (import (scheme base))
  (begin
    ;;; (cut f x <> ... <...>): a procedure whose arguments take the places of the slots; other expressions are evaluated at each call.
    (define-syntax cut
      (syntax-rules ()
        ((_ slot-or-expression ...) (cut-slots () () slot-or-expression ...))))

    ;; (cut-slots (parameter ...) (operand ...) rest ...)
    (define-syntax cut-slots
      (syntax-rules (<> <...>)
        ((_ (parameter ...) (f operand ...))
         (lambda (parameter ...) ((begin f) operand ...)))
        ((_ (parameter ...) (f operand ...) <...>)
         (lambda (parameter ... . rest) (apply f operand ... rest)))
        ((_ (parameter ...) (operand ...) <> more ...)
         (cut-slots (parameter ... x) (operand ... x) more ...))
        ((_ (parameter ...) (operand ...) expression more ...)
         (cut-slots (parameter ...) (operand ... expression) more ...))))

    ;;; (cute f x <> ... <...>): like cut, but the other expressions are evaluated once, at first.
    (define-syntax cute
      (syntax-rules ()
        ((_ slot-or-expression ...) (cute-slots () () () slot-or-expression ...))))

    ;; (cute-slots (parameter ...) ((variable expression) ...) (operand ...) rest ...)
    (define-syntax cute-slots
      (syntax-rules (<> <...>)
        ((_ (parameter ...) bindings (f operand ...))
         (let bindings (lambda (parameter ...) (f operand ...))))
        ((_ (parameter ...) bindings (f operand ...) <...>)
         (let bindings (lambda (parameter ... . rest) (apply f operand ... rest))))
        ((_ (parameter ...) bindings (operand ...) <> more ...)
         (cute-slots (parameter ... x) bindings (operand ... x) more ...))
        ((_ parameters (binding ...) (operand ...) expression more ...)
         (cute-slots parameters (binding ... (value expression)) (operand ... value) more ...))))))
