;;; R7RS 4.2.7: guard

(guard (condition ((assq 'a condition) => cdr) ((assq 'b condition)))
  (raise (list (cons 'a 42))))
;=> 42

(guard (condition ((assq 'a condition) => cdr) ((assq 'b condition)))
  (raise (list (cons 'b 23))))
;=> (b . 23)

(guard (e (#t 'caught)) (raise 'boom))
;=> caught

(guard (e (else e)) (raise 'boom))
;=> boom

(guard (e ((symbol? e) (list 'symbol e)) ((string? e) (list 'string e)))
  (raise "text"))
;=> (string "text")

(guard (e ((string? e) 'string)) (raise 'not-a-string))
;=! raised not-a-string

(guard (e ((string? e) 'outer))
  (guard (e2 ((number? e2) 'inner)) (raise "x")))
;=> outer

(guard (e ((string? e) 'outer))
  (guard (e2 ((number? e2) 'inner)) (raise 5)))
;=> inner

(guard (e (#t (list 'outer e)))
  (guard (e2 (#t (raise (list 'rethrown e2)))) (raise 'first)))
;=> (outer (rethrown first))

(guard (e (#t 'never)) 'no-exception)
;=> no-exception

(guard (e (#t 'never)) 1 2 3)
;=> 3

(call-with-values (lambda () (guard (e (#t 'never)) (values 1 2))) list)
;=> (1 2)

(guard (e (#f 'never)) 'quiet)
;=> quiet

(guard (e (#t)) (raise 5))
;=> #t

(guard (e ((memv e '(1 2 3)))) (raise 2))
;=> (2 3)

(+ 1 (guard (e (#t 10)) (+ 100 (raise 'x))))
;=> 11

; error objects
(guard (e ((error-object? e) (list (error-object-message e) (error-object-irritants e))))
  (error "message" 1 "two" 'three))
;=> ("message" (1 "two" three))

(guard (e ((error-object? e) (error-object-irritants e))) (error "no irritants"))
;=> ()

; Errors of the system are conditions, too.
(guard (e (#t 'caught)) (car 5))
;=> caught

(guard (e ((error-object? e) 'error-object)) (car 5))
;=> error-object

(guard (e ((error-object? e) 'error-object)) (vector-ref (vector 1 2) 2))
;=> error-object

(guard (e ((error-object? e) (string? (error-object-message e)))) (undefined-thing))
;=> #t

(guard (e ((error-object? e) (list? (error-object-irritants e)))) ((lambda (x) x)))
;=> #t

(guard (e ((error-object? e) 'error-object)) (quotient 1 0))
;=> error-object

(guard (e ((error-object? e) 'error-object)) (5 5))
;=> error-object

; The clauses run outside the body's extent.
(let ((trace '()))
  (guard (e (#t (set! trace (cons 'handler trace))))
    (dynamic-wind
      (lambda () (set! trace (cons 'in trace)))
      (lambda () (raise 'x))
      (lambda () (set! trace (cons 'out trace)))))
  (reverse trace))
;=> (in out handler)

; When no clause matches, the search goes on in the extent of the raise.
(let ((trace '()))
  (guard (e (#t (set! trace (cons 'outer trace))))
    (guard (e2 ((string? e2) 'never))
      (dynamic-wind
        (lambda () (set! trace (cons 'in trace)))
        (lambda () (raise 'x))
        (lambda () (set! trace (cons 'out trace))))))
  (reverse trace))
;=> (in out in out outer)

; raise-continuable through a guard that does not match
(with-exception-handler
  (lambda (e) 42)
  (lambda () (+ 1 (guard (e ((string? e) 'never)) (+ 1 (raise-continuable 'number-please))))))
;=> 44

(guard (e (#t (list 'continuable e))) (+ 1 (raise-continuable 'x)))
;=> (continuable x)

; The variable is local to the clauses.
(let ((e 'outside)) (guard (e (#t 'x)) (raise 'y)) e)
;=> outside

(let ((e 'outside)) (guard (e2 (#t e)) (raise e)))
;=> outside

; => with a procedure
(guard (e ((and (pair? e) (car e)) => (lambda (x) (* x 2))) (else 'other)) (raise '(21)))
;=> 42

(guard (e ((and (pair? e) (car e)) => (lambda (x) (* x 2))) (else 'other)) (raise 'no-pair))
;=> other

; A guard in a loop
(let loop ((i 0) (caught 0))
  (if (= i 1000)
      caught
      (loop (+ i 1) (+ caught (guard (e (#t e)) (if (even? i) (raise 1) 0))))))
;=> 500

; Deeply nested guards
(define (nest n) (if (= n 0) (raise 'deep) (guard (e ((eq? e n) 'never)) (nest (- n 1)))))
(guard (e (#t (list 'found e))) (nest 100))
;=> (found deep)

; Raise inside the clauses' tests goes outside.
(guard (e (#t (list 'outer e)))
  (guard (e ((raise 'from-test) 'never)) (raise 'body)))
;=> (outer from-test)

; Definitions in the body
(guard (e (#t 'caught)) (let () (define x 1) (+ x (raise 'x))))
;=> caught

; Any object can be raised.
(map (lambda (object) (guard (e (#t (eqv? e object))) (raise object)))
     (list #f #t '() 0 "s" #\c (list 1) car (eof-object) 1.5))
;=> (#t #t #t #t #t #t #t #t #t #t)

(guard (e (#f 'never) ((not e) 'false-was-raised)) (raise #f))
;=> false-was-raised

; Re-entering a guarded body
(let ((k #f) (n 0))
  (let ((result (guard (e (#t (list 'caught e n)))
                  (call/cc (lambda (c) (set! k c)))
                  (set! n (+ n 1))
                  (raise n))))
    (if (< n 3) (k #f) result)))
;=> (caught 3 3)

(guard)
;=? malformed-form

(guard (5 (#t 1)) 2)
;=? not-an-identifier
