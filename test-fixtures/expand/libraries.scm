;;; import and define-library.
(import (only (scheme base) car) (prefix (scheme cxr) c:) (rename (scheme base) (cons kons)))
(kons 1 (car '(2)))
(define-library (my stack)
  (export make (rename push! stack-push!) with-stack)
  (import (scheme base))
  (begin
    (define (make) (list '()))
    (define (push! s x) (set-car! s (cons x (car s))))
    (define-syntax with-stack (syntax-rules () ((_ s e) (let ((s (make))) e))))))
(import (my stack))
(stack-push! (make) 1)
(with-stack s (car s))
push!
(import (my stak))
(import (only (scheme base) crr))
(c:caddr '(1 2 3))
(define-library (bad) (export nothing) (import (scheme base)))

;;; --- stage expand ---
(unspecified)
(%cons 1 (%car '(2)))
(seq
 (define ($ make "(my stack)") (lambda "make" (() (%cons '() '()))))
 (define ($ push! "(my stack)")
   (lambda "push!" ((s.1 x.2) (%set-car! s.1 (%cons x.2 (%car s.1)))))))
(unspecified)
(unspecified)
(call ($ push! "(my stack)") (call ($ make "(my stack)")) 1)
(let ((s.1 (call ($ make "(my stack)")))) (%car s.1))
$push!
(unspecified)
! 15:9-18  unknown-library: there is no library (my stak); did you mean (my stack)?
(unspecified)
! 16:29-32  not-exported: crr is not in (scheme base); did you mean car or cdr?
(call (unspecified) '(1 2 3))
! 17:2-9  not-supported: caddr of (scheme cxr) is not supported yet
(unspecified)
(unspecified)
! 18:31-38  bad-export: nothing is exported but not defined in the library
! 14:1-6  unbound-variable: push! is not defined
