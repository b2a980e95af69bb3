;;; R7RS 4.2.6: make-parameter, parameterize

(define radix (make-parameter 10 (lambda (x) (if (and (exact-integer? x) (<= 2 x 16)) x (error "invalid radix" x)))))
(define (in-radix n) (number->string n (radix)))

(in-radix 12)
;=> "12"

(parameterize ((radix 2)) (in-radix 12))
;=> "1100"

(in-radix 12)
;=> "12"

(parameterize ((radix 0)) (in-radix 12))
;=! error invalid radix

(parameterize ((radix 16)) (list (in-radix 255) (parameterize ((radix 8)) (in-radix 255)) (in-radix 255)))
;=> ("ff" "377" "ff")

(radix)
;=> 10

(define p (make-parameter 1))
(define q (make-parameter 2))
(list (p) (q))
;=> (1 2)

(parameterize ((p 10) (q 20)) (list (p) (q)))
;=> (10 20)

; The values are computed before any is installed.
(parameterize ((p (q)) (q (p))) (list (p) (q)))
;=> (2 1)

(parameterize () 'empty)
;=> empty

(procedure? p)
;=> #t

; The converter is applied to the initial value and to each new one.
(define as-string (make-parameter 5 (lambda (x) (if (number? x) (number->string x) x))))
(as-string)
;=> "5"
(parameterize ((as-string 7)) (as-string))
;=> "7"

; Restoring does not convert again.
(define conversions 0)
(define counted (make-parameter 0 (lambda (x) (set! conversions (+ conversions 1)) (+ x 1))))
(list (counted) (parameterize ((counted 10)) (counted)) (counted) conversions)
;=> (1 11 1 2)

; Dynamic, not lexical
(define (get) (p))
(let ((f (parameterize ((p 'inside)) (lambda () (p))))) (list (f) (parameterize ((p 'dynamic)) (f)) (get)))
;=> (1 dynamic 1)

(parameterize ((p 'outer)) (parameterize ((p (list (p)))) (get)))
;=> (outer)

; A body with definitions
(parameterize ((p 5)) (define x (p)) (+ x 1))
;=> 6

; Leaving by an exception or a continuation restores.
(list (guard (e (#t (list e (p)))) (parameterize ((p 'changed)) (raise (p)))) (p))
;=> ((changed 1) 1)

(list (call/cc (lambda (k) (parameterize ((p 'changed)) (k (p))))) (p))
;=> (changed 1)

; Coming back by a continuation installs again.
(define visits '())
(let ((k #f) (n 0))
  (parameterize ((p 'in))
    (call/cc (lambda (c) (set! k c)))
    (set! visits (cons (p) visits)))
  (set! visits (cons (p) visits))
  (set! n (+ n 1))
  (if (< n 3) (k #f))
  (reverse visits))
;=> (in 1 in 1 in 1)

; A handler runs with the parameters of the raise.
(with-exception-handler
  (lambda (e) (p))
  (lambda () (parameterize ((p 'at-raise)) (raise-continuable 'ask))))
;=> at-raise

; The body is not in tail position, its value comes back.
(+ 1 (parameterize ((p 41)) (p)))
;=> 42

(call-with-values (lambda () (parameterize ((p 1)) (values (p) 2))) list)
;=> (1 2)

(parameterize ((5 1)) 2)
;=! wrong-type

(parameterize ((p)) 1)
;=? malformed-form

; Promises see the parameters of the place that forces them first.
(let ((late (delay (p)))) (parameterize ((p 'forced-here)) (force late)))
;=> forced-here
