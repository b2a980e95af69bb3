;;; R7RS 6.11: with-exception-handler, raise, raise-continuable, error, error objects

(call/cc (lambda (k) (with-exception-handler (lambda (e) (k (list 'handled e))) (lambda () (+ 1 (raise 'an-error))))))
;=> (handled an-error)

(with-exception-handler
  (lambda (con) (cond ((string? con) (display con)) (else (display "a warning has been issued"))) 42)
  (lambda () (+ (raise-continuable "should be a number") 23)))
;=# should be a number
;=> 65

(with-exception-handler (lambda (e) 'ignored) (lambda () 'no-error))
;=> no-error

(call-with-values (lambda () (with-exception-handler (lambda (e) 0) (lambda () (values 1 2)))) list)
;=> (1 2)

(with-exception-handler (lambda (e) 10) (lambda () (+ (raise-continuable 'a) (raise-continuable 'b))))
;=> 20

; A handler that returns from raise: a second exception in the outer handler
(guard (e (#t 'secondary))
  (with-exception-handler (lambda (e) 'returned) (lambda () (raise 'x))))
;=> secondary

(guard (e ((eq? e 'x) 'same-object) (else 'another))
  (with-exception-handler (lambda (e) 'returned) (lambda () (raise 'x))))
;=> another

(with-exception-handler (lambda (e) 'returned) (lambda () (raise 'x) 'after))
;=! handler-returned

(guard (e (#t 'secondary))
  (with-exception-handler (lambda (e) 'returned) (lambda () (error "x"))))
;=> secondary

; The handler runs with the outer handler installed.
(with-exception-handler
  (lambda (e) (list 'outer e))
  (lambda ()
    (with-exception-handler
      (lambda (e) (list 'inner (raise-continuable (list 'again e))))
      (lambda () (raise-continuable 'first)))))
;=> (inner (outer (again first)))

(guard (e (#t (list 'outside e)))
  (with-exception-handler
    (lambda (e) (raise (list 'from-handler e)))
    (lambda () (raise 'x))))
;=> (outside (from-handler x))

; Three levels
(with-exception-handler
  (lambda (e) (cons 1 e))
  (lambda ()
    (with-exception-handler
      (lambda (e) (cons 2 (raise-continuable e)))
      (lambda ()
        (with-exception-handler
          (lambda (e) (cons 3 (raise-continuable e)))
          (lambda () (raise-continuable '(x))))))))
;=> (3 2 1 x)

; After the call the former handler is back.
(guard (e (#t (list 'guard e)))
  (with-exception-handler (lambda (e) 'first) (lambda () (raise-continuable 'a)))
  (raise 'b))
;=> (guard b)

; Uncaught
(raise 'some-symbol)
;=! raised some-symbol
(raise 42)
;=! raised 42
(raise (list 1 "two"))
;=! raised (1 "two")
(raise-continuable 'c)
;=! raised c
(raise #f)
;=! raised #f

; error
(error "something is wrong:" 1 'two "three")
;=! error something is wrong:
(error "something is wrong:" 1 'two "three")
;=! error "three"
(error "plain")
;=! error plain
(define caught (guard (e (#t e)) (error "the message" 1 '(2 3) "four")))
(error-object? caught)
;=> #t
(error-object-message caught)
;=> "the message"
(error-object-irritants caught)
;=> (1 (2 3) "four")
(map error-object? (list 1 'a "s" '() (list "message" 1) car))
;=> (#f #f #f #f #f #f)
(list (read-error? caught) (file-error? caught) (read-error? 5) (file-error? 'x))
;=> (#f #f #f #f)
(error-object-message 5)
;=! wrong-type
(error)
;=! wrong-arity

; Error objects can be raised again.
(guard (e ((error-object? e) (list 'again (error-object-message e)))) (raise caught))
;=> (again "the message")
(raise caught)
;=! error the message

; Errors of the system reach handlers.
(call/cc (lambda (k) (with-exception-handler (lambda (e) (k (error-object? e))) (lambda () (car 5)))))
;=> #t
(call/cc (lambda (k) (with-exception-handler (lambda (e) (k 'unbound)) (lambda () this-is-unbound))))
;=> unbound
(call/cc (lambda (k) (with-exception-handler (lambda (e) (k 'arity)) (lambda () ((lambda (x) x) 1 2)))))
;=> arity
(call/cc (lambda (k) (with-exception-handler (lambda (e) (k 'apply)) (lambda () ("no procedure")))))
;=> apply
(call/cc (lambda (k) (with-exception-handler (lambda (e) (k 'index)) (lambda () (vector-ref #(1) 1)))))
;=> index
(call/cc (lambda (k) (with-exception-handler (lambda (e) (k 'zero)) (lambda () (modulo 1 0)))))
;=> zero
(call/cc (lambda (k) (with-exception-handler (lambda (e) (k 'in-library)) (lambda () (map car '(1 2))))))
;=> in-library
(call/cc (lambda (k) (with-exception-handler (lambda (e) (k 'deep)) (lambda () (let f ((n 10000)) (if (= n 0) (car 0) (+ 1 (f (- n 1)))))))))
;=> deep

; The session survives each of them.
(define survivor 'here)
(vector-ref (vector) 0)
;=! out-of-range
survivor
;=> here

; A handler may escape and the program go on, many times.
(let loop ((i 0) (n 0))
  (if (= i 10000)
      n
      (loop (+ i 1) (+ n (call/cc (lambda (k) (with-exception-handler (lambda (e) (k 1)) (lambda () (raise 'x)))))))))
;=> 10000

; with-exception-handler in a loop of continuable exceptions
(with-exception-handler
  (lambda (n) (* n 2))
  (lambda () (let loop ((i 0) (sum 0)) (if (= i 1000) sum (loop (+ i 1) (+ sum (raise-continuable i)))))))
;=> 999000

; A restart protocol
(define (parse-number s use-value)
  (or (string->number s) (raise-continuable (list 'bad-number s))))
(with-exception-handler
  (lambda (e) (if (equal? (cadr e) "one") 1 0))
  (lambda () (map (lambda (s) (parse-number s #f)) '("10" "one" "x" "30"))))
;=> (10 1 0 30)

; Handlers and parameters
(define depth (make-parameter 0))
(define (probe) (with-exception-handler (lambda (e) (depth)) (lambda () (parameterize ((depth (+ 1 (depth)))) (raise-continuable 'x)))))
(parameterize ((depth 5)) (probe))
;=> 6

(with-exception-handler 5 (lambda () 1))
;=! wrong-type
(with-exception-handler (lambda (e) 1))
;=! wrong-arity

; Records as conditions
(define-record-type <http-error> (make-http-error code) http-error? (code http-error-code))
(guard (e ((http-error? e) (http-error-code e))) (raise (make-http-error 404)))
;=> 404

; finally by dynamic-wind
(let ((log '()))
  (define (with-resource body) (dynamic-wind (lambda () (set! log (cons 'open log))) body (lambda () (set! log (cons 'close log)))))
  (let ((r (guard (e (#t (list 'failed e))) (with-resource (lambda () (with-resource (lambda () (raise 'inside))))))))
    (list r (reverse log))))
;=> ((failed inside) (open open close close))
