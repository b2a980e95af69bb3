;;; R7RS 6.14: exit ends the evaluation; the session lives on.

(define trail '())
(dynamic-wind (lambda () (set! trail '(in))) (lambda () (exit 3) (set! trail 'never)) (lambda () (set! trail (cons 'out trail))))
;=> exited with code 3
trail
;=> (out in)
(begin (exit) 'never)
;=> exited with code 0
(exit #t)
;=> exited with code 0
(exit #f)
;=> exited with code 1
(exit 256)
;=> exited with code 0
(exit 'something)
;=> exited with code 1
(dynamic-wind (lambda () #f) (lambda () (emergency-exit 4)) (lambda () (set! trail 'never)))
;=> exited with code 4
trail
;=> (out in)
(guard (e (#t 'handled)) (dynamic-wind (lambda () #f) (lambda () (exit 5)) (lambda () (raise 'from-after))))
;=> handled
(begin (display "flushed") (exit))
;=# flushed
(call-with-current-continuation (lambda (k) (dynamic-wind (lambda () #f) (lambda () (exit 6)) (lambda () (k 'escaped)))))
;=> escaped
(length (command-line))
;=> 1
