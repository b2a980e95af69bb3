;;; Exceptions (R7RS 6.11): the report's examples, and the edges.

(with-exception-handler (lambda (e) (list 'handled e)) (lambda () (list 1 (raise-continuable 'x))))
;=> (1 (handled x))
(call/cc (lambda (k) (with-exception-handler (lambda (e) (k (list 'condition e))) (lambda () (+ 1 (raise 'an-error))))))
;=> (condition an-error)
(with-exception-handler (lambda (e) 'ignored) (lambda () (+ 1 (raise 'an-error))))
;=! handler-returned
(with-exception-handler (lambda (con) (cond ((string? con) (display con)) (else (display "a warning has been issued"))) 42) (lambda () (+ (raise-continuable "should be a number") 23)))
;=# should be a number
;=> 65
(with-exception-handler (lambda (e) 10) (lambda () (with-exception-handler (lambda (e) (+ 1 (raise-continuable e))) (lambda () (raise-continuable 'x)))))
;=> 11
(guard (e (#t (list 'secondary (error-object? e)))) (with-exception-handler (lambda (e) 'returns) (lambda () (raise 'x))))
;=> (secondary #t)
(let ((e (guard (e (#t e)) (error "BOOM!" 1 '(2)))))  (list (error-object? e) (error-object-message e) (error-object-irritants e) (error-object? 5) (read-error? e) (file-error? e)))
;=> (#t "BOOM!" (1 (2)) #f #f #f)
(error-object-message 5)
;=! wrong-type
(guard (e ((read-error? e) 'read)) (read (open-input-string ")")))
;=> read
(guard (e ((error-object? e) (error-object-message e))) (car 5))
(guard (e (else 'vector)) (vector-ref (vector 1) 5))
;=> vector
(guard (e (else 'app)) (5 5))
;=> app
(guard (e (else 'unbound)) undefined-thing)
;=> unbound
(guard (e (else 'arity)) ((lambda (x) x)))
;=> arity
(with-exception-handler 5 (lambda () 1))
;=! wrong-type a procedure
(let ((r '())) (with-exception-handler (lambda (e) (set! r (cons 'outer r)) 1) (lambda () (with-exception-handler (lambda (e) (set! r (cons 'inner r)) (raise-continuable e) 2) (lambda () (set! r (cons (raise-continuable 'x) r)))))) (reverse r))
;=> (inner outer 2)
(raise 'final)
;=! raised final
(error 'my-proc "something bad" 42)
;=! error my-proc
(exact-integer? 5)
;=> #t
(list (exact-integer? 5.0) (exact-integer? 1/2) (exact-integer? (expt 10 30)))
;=> (#f #f #t)
(features)
