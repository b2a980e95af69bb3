;;; R7RS 4.1: primitive expression types

; Variable references
(define x 28)
x
;=> 28

never-defined-anywhere
;=! unbound-variable never-defined-anywhere

(never-defined-procedure 1)
;=! unbound-variable never-defined-procedure

(lambda () still-undefined)

; Quotation and literals
(quote (a b))
;=> (a b)

'#(a b)
;=> #(a b)

(quote "text")
;=> "text"

'(quasi (quoted . pair))
;=> (quasi (quoted . pair))

'()
;=> ()

145932
;=> 145932

'145932
;=> 145932

"abc"
;=> "abc"

#\a
;=> #\a

#t
;=> #t

(quote)
;=? malformed-form

(quote a b)
;=? malformed-form

; Calls
((if #t + *) 3 4)
;=> 7

((lambda (x) (* x x)) 12)
;=> 144

(((lambda (x) (lambda (y) (- x y))) 10) 3)
;=> 7

((lambda () 'none))
;=> none

(5 5)
;=! not-procedure 5

("name" 1)
;=! not-procedure

((car (list 'a)) 1)
;=! not-procedure

()
;=? empty-application

(+ 1 . (2))
;=> 3

(+ 1 . 2)
;=? dotted-expression

; Procedures
(define reverse-subtract (lambda (x y) (- y x)))
(reverse-subtract 7 10)
;=> 3

((lambda all all) 3 4 5 6)
;=> (3 4 5 6)

((lambda all all))
;=> ()

((lambda (x y . z) z) 3 4 5 6)
;=> (5 6)

((lambda (x y . z) z) 3 4)
;=> ()

((lambda (x y . z) (list x y z)) 1 2 3)
;=> (1 2 (3))

((lambda (x y) x) 1)
;=! wrong-arity

((lambda (x y) x) 1 2 3)
;=! wrong-arity

((lambda (x y . z) x) 1)
;=! wrong-arity

((lambda () 1) 2)
;=! wrong-arity

(define (named a b) (list a b))
(named 1)
;=! wrong-arity named

(car 1 2)
;=! wrong-arity car

(lambda (x x) x)
;=? duplicate-name

(lambda (1) 1)
;=? not-an-identifier

(lambda)
;=? malformed-form

(lambda (x))
;=? empty-body

; A rest list is fresh.
(let* ((args (list 1 2 3)) (rest (apply (lambda r r) args)))
  (set-car! rest 'x)
  args)
;=> (1 2 3)

; A body is a sequence whose last value counts.
((lambda (x) (set! x (* x 2)) (set! x (+ x 1)) x) 5)
;=> 11

; Procedures remember where they were made.
(define add4
  (let ((x 4)) (lambda (y) (+ x y))))
(add4 6)
;=> 10

; Conditionals
(if (> 3 2) 'yes 'no)
;=> yes

(if (> 2 3) 'yes 'no)
;=> no

(if '() 'true 'false)
;=> true

(if 0 'true 'false)
;=> true

(if #f 'never)

(if #t 'value)
;=> value

(if)
;=? malformed-form

(if #t)
;=? malformed-form

(if 1 2 3 4)
;=? malformed-form

(* 2 (if (if #f #t #f) 10 21))
;=> 42

; The branch not taken is not evaluated.
(if #t 'fine (car 5))
;=> fine

; Assignment
(define y 2)
(+ y 1)
;=> 3

(set! y 4)
(+ y 1)
;=> 5

(set! not-defined-yet 1)
;=! unbound-variable not-defined-yet

(let ((y 1)) (set! y 10) y)
;=> 10

y
;=> 4

(set! y)
;=? malformed-form

(set! 5 1)
;=? not-an-identifier

(set! y 1 2)
;=? malformed-form

(let ((x 0))
  (define (bump!) (set! x (+ x 1)) x)
  (bump!) (bump!)
  (bump!))
;=> 3

; Assignment to a parameter does not reach the caller's variable.
(define (spoil v) (set! v 'spoilt) v)
(define precious 'kept)
(list (spoil precious) precious)
;=> (spoilt kept)

; Deeply nested expressions
(+ (+ (+ (+ (+ (+ (+ (+ (+ (+ 1 1) 1) 1) 1) 1) 1) 1) 1) 1) 1)
;=> 11

; Many arguments
(+ 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20)
;=> 210

((lambda (a b c d e f g h i j k l) (list l k j i h g f e d c b a)) 1 2 3 4 5 6 7 8 9 10 11 12)
;=> (12 11 10 9 8 7 6 5 4 3 2 1)

(length ((lambda r r) 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25))
;=> 25
