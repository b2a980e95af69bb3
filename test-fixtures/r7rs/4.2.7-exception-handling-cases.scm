;;; Exception handling (R7RS 4.2.7): the report's examples, and the edges.

(guard (condition ((assq 'a condition) => cdr) ((assq 'b condition))) (raise (list (cons 'a 42))))
;=> 42
(guard (condition ((assq 'a condition) => cdr) ((assq 'b condition))) (raise (list (cons 'b 23))))
;=> (b . 23)
(guard (e ((string? e) 'inner)) (guard (e2 ((number? e2) 'num)) (raise 'sym)))
;=! raised sym
(guard (e ((symbol? e) (list 'outer e))) (guard (e2 ((number? e2) 'num)) (raise 'sym)))
;=> (outer sym)
(let ((path '())) (define (add x) (set! path (cons x path))) (dynamic-wind (lambda () (add 'in)) (lambda () (guard (e (#f 'never)) (guard (e ((begin (add 'clause) #f) 1)) (dynamic-wind (lambda () (add 'in2)) (lambda () (with-exception-handler (lambda (e) (add 'h) 5) (lambda () (raise-continuable 'x)))) (lambda () (add 'out2)))))) (lambda () (add 'out))) (reverse path))
;=> (in in2 h out2 out)
(let ((path '())) (define (add x) (set! path (cons x path))) (let ((r (with-exception-handler (lambda (e) (add 'outer-handler) 10) (lambda () (+ 1 (guard (e ((begin (add 'clause) #f) 1)) (dynamic-wind (lambda () (add 'in2)) (lambda () (+ 100 (raise-continuable 'x))) (lambda () (add 'out2)))))))))  (list r (reverse path))))
;=> (111 (in2 out2 clause in2 outer-handler out2))
(guard (e (else (list 'caught e))) (raise 'x))
;=> (caught x)
(guard (e ((error-object? e) (list (error-object-message e) (error-object-irritants e)))) (error "msg" 1 "two" 'three))
;=> ("msg" (1 "two" three))
(guard (e (#t (values 1 2))) (raise 'x))
;=> 1 2
(guard (e (#t 1)) (values 3 4))
;=> 3 4
(call-with-values (lambda () (guard (e (#t 1)) (values 3 4))) list)
;=> (3 4)
