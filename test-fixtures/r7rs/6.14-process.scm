;;; R7RS 6.14: process context

(import (scheme process-context))

(let ((arguments (command-line))) (and (list? arguments) (let loop ((as arguments)) (or (null? as) (and (string? (car as)) (loop (cdr as)))))))
;=> #t
(get-environment-variable "RADICCHIO_NO_SUCH_VARIABLE")
;=> #f
(let ((all (get-environment-variables))) (and (list? all) (or (null? all) (and (pair? (car all)) (string? (caar all)) (string? (cdar all))))))
;=> #t
(procedure? exit)
;=> #t
(procedure? emergency-exit)
;=> #t
