;;; R7RS 6.12: environments and evaluation

(import (scheme eval) (scheme repl))

(eval '(* 7 3) (environment '(scheme base)))
;=> 21
(let ((f (eval '(lambda (f x) (f x x)) (environment '(scheme base))))) (f + 10))
;=> 20
(eval '(let loop ((i 0)) (if (= i 10) i (loop (+ i 1)))) (environment '(scheme base)))
;=> 10
(define in-session 5)
(eval 'in-session (interaction-environment))
;=> 5
(eval '(define made-by-eval 6) (interaction-environment))
made-by-eval
;=> 6
(eval '(list a-thing) (environment '(scheme base)))
;=! unbound-variable a-thing
(eval (list 'quote (list 1 2)) (environment '(scheme base)))
;=> (1 2)
(eval '(if) (environment '(scheme base)))
;=! syntax-error eval: if: it has no test
(eval '(car 1) (environment '(scheme base)))
;=! wrong-type
(eval '(p:car (p:list 1 2)) (environment '(prefix (scheme base) p:)))
;=> 1
(eval '(swap 1 2) (environment '(scheme base)))
;=! unbound-variable swap
(map (lambda (e) (eval e (environment '(scheme base)))) '((+ 1 2) "s" #\c (quote q)))
;=> (3 "s" #\c q)
(guard (e (#t (list 'caught e))) (eval '(raise 'inner) (environment '(scheme base))))
;=> (caught inner)

; The import sets of environment
(eval '(list (kons 1 2) (c:cdr '(3 . 4))) (environment '(rename (only (scheme base) cons list quote) (cons kons)) '(prefix (only (scheme base) cdr) c:)))
;=> ((1 . 2) 4)
(environment '(no such library))
;=! syntax-error there is no library (no such library)
(environment 'scheme)
;=! wrong-type environment: expected an import set
(eval '(define x 1) (environment '(scheme base)))
;=! error eval: nothing can be defined in this environment
(eval 'car (environment))
;=! unbound-variable car
(eval 1 2)
;=! wrong-type eval: expected an environment, but got 2

; Definitions, macros and imports by eval
(eval '(begin (define first-made 1) (define (second-made x) (+ x first-made))) (interaction-environment))
(second-made 4)
;=> 5
(eval '(define-syntax twice (syntax-rules () ((_ e) (list e e)))) (interaction-environment))
(twice 'a)
;=> (a a)
(eval '(define-record-type point (make-point x y) point? (x point-x) (y point-y)) (interaction-environment))
(point-x (make-point 3 4))
;=> 3
(eval '(import (prefix (scheme char) ch:)) (interaction-environment))
(ch:char-upcase #\a)
;=> #\A
(eval '(begin) (interaction-environment))
(eval '(define-values (v w) (values 1 2)) (interaction-environment))
(list v w)
;=> (1 2)

; Redefinition is seen by what is there already, and by the form that evaluates it.
(define (callee) 'old)
(define (caller) (list (callee)))
(begin (eval '(define (callee) 'new) (interaction-environment)) (caller))
;=> (new)
(let ((before (caller)))
  (eval '(set! callee (lambda () 'newer)) (interaction-environment))
  (list before (caller) (callee)))
;=> ((new) (newer) newer)

; It runs where the call stands: in tail position, in the dynamic environment, under handlers.
(define (count n) (if (= n 0) 'done (eval (list 'count (- n 1)) (interaction-environment))))
(count 300)
;=> done
(call-with-current-continuation (lambda (k) (eval (list k ''escaped) (interaction-environment)) 'not-here))
;=> escaped
(define saved #f)
(define visits '())
(begin
  (set! visits (cons (eval '(call-with-current-continuation (lambda (k) (set! saved k) 0)) (interaction-environment)) visits))
  (if (< (length visits) 3) (saved (length visits)))
  visits)
;=> (2 1 0)
(define trail '())
(dynamic-wind
  (lambda () (set! trail (cons 'in trail)))
  (lambda () (eval '(set! trail (cons 'inside trail)) (interaction-environment)))
  (lambda () (set! trail (cons 'out trail))))
trail
;=> (out inside in)
(define p (make-parameter 1))
(parameterize ((p 2)) (eval '(p) (interaction-environment)))
;=> 2
(with-exception-handler
  (lambda (e) 10)
  (lambda () (+ 1 (eval '(raise-continuable 'oops) (interaction-environment)))))
;=> 11
(guard (e ((error-object? e) (error-object-message e))) (eval '(let ((x)) x) (interaction-environment)))
;=> "eval: let: x has no value; write (let ((variable init) ...) body ...)"
(guard (e ((error-object? e) (list (error-object-message e) (error-object-irritants e)))) (eval '(error "from within" 1 2) (interaction-environment)))
;=> ("from within" (1 2))
(eval '(eval '(* 2 3) (environment '(scheme base))) (interaction-environment))
;=> 6
(call-with-values (lambda () (eval '(values 1 2) (environment '(scheme base)))) list)
;=> (1 2)

; Objects without external representation stand for themselves.
(eval (list + 1 2) (environment))
;=> 3
(let ((ls (list 1 car))) (eq? ls (eval (list 'quote ls) (environment '(scheme base)))))
;=> #t
(eval (list 'map (lambda (x) (* x x)) ''(1 2 3)) (environment '(scheme base)))
;=> (1 4 9)
(eval (list 'eof-object? (eof-object)) (environment '(scheme base)))
;=> #t
(eval '(quote #0=(1 . #0#)) (environment '(scheme base)))
;=> #0=(1 . #0#)
(let ((ring (list '+ 1))) (set-cdr! (cdr ring) ring) (eval ring (environment '(scheme base))))
;=! syntax-error a datum label is allowed only in quoted data
(eval '|a symbol with spaces| (environment '(scheme base)))
;=! unbound-variable
(eval '(list #\space #\x0 "a\nb\"c" #u8(1 2) 'sym |list| -0.0 1e100) (environment '(scheme base)))
;=> (#\space #\null "a\nb\"c" #u8(1 2) sym #<procedure list> -0.0 1e100)

; R5RS
(eval '(* 7 3) (scheme-report-environment 5))
;=> 21
(eval '(let loop ((i 0)) (if i 'x)) (null-environment 5))
;=> x
(eval '(car '(1)) (null-environment 5))
;=! unbound-variable car
(scheme-report-environment 4)
;=! out-of-range
