;;; R7RS 6.1: eqv?, eq?, equal?

(eqv? 'a 'a)
;=> #t
(eqv? 'a 'b)
;=> #f
(eqv? '() '())
;=> #t
(eqv? 2 2)
;=> #t
(eqv? 2 2.0)
;=> #f
(eqv? 100000000000000000000 100000000000000000000)
;=> #t
(eqv? -100000000000000000000 100000000000000000000)
;=> #f
(eqv? 1.5 1.5)
;=> #t
(eqv? 0.0 -0.0)
;=> #f
(eqv? 0 0.0)
;=> #f
(eqv? +nan.0 +nan.0)
;=> #t
(eqv? +inf.0 +inf.0)
;=> #t
(eqv? +inf.0 -inf.0)
;=> #f
(eqv? #\a #\a)
;=> #t
(eqv? #\a #\A)
;=> #f
(eqv? #t #t)
;=> #t
(eqv? #f '())
;=> #f
(eqv? #f 'nil)
;=> #f
(eqv? (cons 1 2) (cons 1 2))
;=> #f
(eqv? (lambda () 1) (lambda () 2))
;=> #f
(let ((p (lambda (x) x))) (eqv? p p))
;=> #t
(let ((x '(a))) (eqv? x x))
;=> #t
(eqv? (string #\a) (string #\a))
;=> #f
(eqv? (vector) (vector 1))
;=> #f
(eqv? "" 'a)
;=> #f
(eqv? 1e300 1e300)
;=> #t
(eqv? (* 1.0 0) 0.0)
;=> #t
(eqv? (expt 2 100) (* (expt 2 50) (expt 2 50)))
;=> #t
(eqv? 4611686018427387904 (+ 4611686018427387903 1))
;=> #t
(eqv? 2305843009213693952 (+ 2305843009213693951 1))
;=> #t

; Procedures with state are different from each other.
(define (gen-counter) (let ((n 0)) (lambda () (set! n (+ n 1)) n)))
(let ((g (gen-counter))) (eqv? g g))
;=> #t
(eqv? (gen-counter) (gen-counter))
;=> #f
(letrec ((f (lambda () (if (eqv? f g) 'f 'both))) (g (lambda () (if (eqv? f g) 'g 'both)))) (eqv? f g))
;=> #f

; eq?
(eq? 'a 'a)
;=> #t
(eq? '() '())
;=> #t
(eq? car car)
;=> #t
(eq? #t #t)
;=> #t
(eq? (list 'a) (list 'a))
;=> #f
(eq? (string->symbol "abc") 'abc)
;=> #t
(let ((x (vector))) (eq? x x))
;=> #t
(let ((s (string #\a))) (eq? s s))
;=> #t
(eq? (eof-object) (eof-object))
;=> #t
(let ((x 1.5)) (list (eqv? x x)))
;=> (#t)

; equal?
(equal? 'a 'a)
;=> #t
(equal? '(a) '(a))
;=> #t
(equal? '(a (b) c) '(a (b) c))
;=> #t
(equal? '(a b) '(a b c))
;=> #f
(equal? '(a . b) '(a . b))
;=> #t
(equal? '(a . b) '(a b))
;=> #f
(equal? "abc" "abc")
;=> #t
(equal? "abc" "abd")
;=> #f
(equal? "abc" "ab")
;=> #f
(equal? "" "")
;=> #t
(equal? 2 2)
;=> #t
(equal? 2 2.0)
;=> #f
(equal? (make-vector 5 'a) (make-vector 5 'a))
;=> #t
(equal? #(1 2 (3)) (vector 1 2 (list 3)))
;=> #t
(equal? #(1 2) #(1 2 3))
;=> #f
(equal? #(1 2) '(1 2))
;=> #f
(equal? #u8(1 2 3) (bytevector 1 2 3))
;=> #t
(equal? #u8(1 2 3) #u8(1 2))
;=> #f
(equal? #u8() #())
;=> #f
(equal? "é" (string #\xe9))
;=> #t
(equal? 0.0 -0.0)
;=> #f
(equal? +nan.0 +nan.0)
;=> #t
(equal? '() '())
;=> #t
(equal? '(1 2.5 "s" #\c sym #t ()) (list 1 2.5 (string #\s) #\c 'sym #t '()))
;=> #t
(equal? (lambda (x) x) (lambda (y) y))
;=> #f
(equal? "a" 'a)
;=> #f
(equal? (list (expt 10 30)) (list (expt 10 30)))
;=> #t

; Long and deep structure
(let ((make (lambda () (let loop ((i 0) (l '())) (if (= i 100000) l (loop (+ i 1) (cons i l))))))) (equal? (make) (make)))
;=> #t
(let ((make (lambda () (let loop ((i 0) (l '())) (if (= i 100000) l (loop (+ i 1) (list l))))))) (equal? (make) (make)))
;=> #t
(let ((make (lambda (end) (let loop ((i 0) (l end)) (if (= i 1000) l (loop (+ i 1) (vector l i))))))) (list (equal? (make 'x) (make 'x)) (equal? (make 'x) (make 'y))))
;=> (#t #f)

; equal? ends on circular data.
(equal? '#0=(a b . #0#) '#1=(a b . #1#))
;=> #t
(equal? '#0=(a b . #0#) '#1=(a c . #1#))
;=> #f
(equal? '#0=(a . #0#) '#1=(a a . #1#))
;=> #t
(let ((v (vector 1 2)) (w (vector 1 2))) (vector-set! v 1 v) (vector-set! w 1 w) (equal? v w))
;=> #t
(let ((x (list 1 2 3))) (set-cdr! (cddr x) x) (equal? x (list 1 2 3)))
;=> #f

(eq?)
;=! wrong-arity
(equal? 1)
;=! wrong-arity
