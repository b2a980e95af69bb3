;;; R7RS 4.2.2: let, let*, letrec, letrec*, let-values, let*-values

(let ((x 2) (y 3)) (* x y))
;=> 6

(let ((x 2) (y 3)) (let ((x 7) (z (+ x y))) (* z x)))
;=> 35

(let () 5)
;=> 5

(let ((x 1)) (define y 2) (+ x y))
;=> 3

(let ((x 1) (y 2)) (let ((x y) (y x)) (list x y)))
;=> (2 1)

(let ((x 5)) (let ((x (+ x 1))) (let ((x (* x 2))) x)))
;=> 12

(let ((list (lambda args 'shadowed))) (list 1 2))
;=> shadowed

(let ((if (lambda (a b c) (+ a b c)))) (if 1 2 3))
;=> 6

(let ((define 5)) (+ define 1))
;=> 6

(let ((x 1) (x 2)) x)
;=? duplicate-name

(let ((x)) x)
;=? malformed-form

(let (x) x)
;=? malformed-form

(let ((x 1)))
;=? empty-body

(let)
;=? malformed-form

; let*
(let ((x 2) (y 3)) (let* ((x 7) (z (+ x y))) (* z x)))
;=> 70

(let* () 5)
;=> 5

(let* ((x 1) (x (+ x 1)) (x (* x 10))) x)
;=> 20

(let* ((x 1) (f (lambda () x)) (x 2)) (list x (f)))
;=> (2 1)

(let* ((x 1)) (define y (+ x 1)) (* y 10))
;=> 20

; letrec
(letrec ((even? (lambda (n) (if (= 0 n) #t (odd? (- n 1)))))
         (odd? (lambda (n) (if (= 0 n) #f (even? (- n 1))))))
  (even? 88))
;=> #t

(letrec ((fact (lambda (n) (if (= n 0) 1 (* n (fact (- n 1))))))) (fact 20))
;=> 2432902008176640000

(letrec () 1)
;=> 1

(letrec ((a (lambda () b)) (b 2)) (a))
;=> 2

(letrec ((a b) (b 1)) a)
;=! uninitialized-variable b

(letrec ((x 1) (get (lambda () x)) (set (lambda (v) (set! x v)))) (set 5) (get))
;=> 5

; letrec*
(letrec* ((p (lambda (x) (+ 1 (q (- x 1)))))
          (q (lambda (y) (if (= 0 y) 0 (+ 1 (p (- y 1))))))
          (x (p 5))
          (y x))
  y)
;=> 5

(letrec* ((a 1) (b (+ a 1)) (c (+ a b))) (list a b c))
;=> (1 2 3)

(letrec* ((a (lambda () c)) (b 1) (c (+ b 1))) (a))
;=> 2

(letrec* ((a c) (c 1)) a)
;=! uninitialized-variable c

; let-values and let*-values
(let-values (((root rest) (exact-integer-sqrt 32))) (* root rest))
;=> 35

(let-values (((a b) (values 1 2)) ((c) (values 3))) (list a b c))
;=> (1 2 3)

(let-values (((a . rest) (values 1 2 3))) (list a rest))
;=> (1 (2 3))

(let-values ((all (values 1 2 3))) all)
;=> (1 2 3)

(let-values ((none (values))) none)
;=> ()

(let-values ((() (values))) 'nothing)
;=> nothing

(let-values () 'empty)
;=> empty

(let-values (((a b . c) (values 1 2))) (list a b c))
;=> (1 2 ())

(let ((a 'a) (b 'b) (x 'x) (y 'y))
  (let-values (((a b) (values x y)) ((x y) (values a b))) (list a b x y)))
;=> (x y a b)

(let ((a 'a) (b 'b) (x 'x) (y 'y))
  (let*-values (((a b) (values x y)) ((x y) (values a b))) (list a b x y)))
;=> (x y x y)

(let*-values (((a) 1) ((b) (+ a 1)) ((c d) (values (+ a b) (* a b 10)))) (list a b c d))
;=> (1 2 3 20)

(let*-values () 1)
;=> 1

(let-values (((a b) (values 1 2))) (define c (+ a b)) (* c 2))
;=> 6

(let-values (((a b) (values 1))) a)
;=! wrong-values

(let-values (((a) (values 1 2))) a)
;=! wrong-values

(let-values (((q r) (floor/ -7 2))) (list q r))
;=> (-4 1)

; Bodies: internal definitions in order
(let ()
  (define a 1)
  (define (f) (* b 2))
  (define b (+ a 1))
  (f))
;=> 4

(let ()
  (define-values (a b) (values 1 2))
  (define c (+ a b))
  (list a b c))
;=> (1 2 3)

(let ()
  (begin (define a 1) (define b 2))
  (+ a b))
;=> 3

(let ()
  (define a (lambda () b))
  (define b 5)
  (a))
;=> 5

(let ()
  (define a b)
  (define b 1)
  a)
;=! uninitialized-variable b

(let ((x 'outer))
  (define y (lambda () x))
  (define x 'inner)
  (y))
;=> inner

(let ()
  (define a 1)
  (define a 2)
  a)
;=? duplicate-name

(let () (define x 1))
;=? empty-body

(let loop ((i 0)) (define j (+ i 1)) (if (< j 5) (loop j) (list i j)))
;=> (4 5)

; Names of syntax may be shadowed by internal definitions.
(let ()
  (define when 3)
  (+ when 1))
;=> 4

(let ((quote -)) '5)
;=> -5

; Sequences 4.2.3
(begin 1 2 3)
;=> 3

(let ((x 0)) (begin (set! x 5) (+ x 1)))
;=> 6

(begin (display "4 plus 1 equals ") (display (+ 4 1)))
;=# 4 plus 1 equals 5

(begin (define from-begin 1) (define also-from-begin (+ from-begin 1)))
(list from-begin also-from-begin)
;=> (1 2)

(define (f) (begin) 5)
(f)
;=> 5
