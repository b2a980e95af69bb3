;;; Control (R7RS 6.10): the report's examples, and the edges.

(list (procedure? car) (procedure? 'car) (procedure? (lambda (x) x)) (procedure? '(lambda (x) x)) (call/cc procedure?))
;=> (#t #f #t #f #t)
(list (apply + (list 3 4)) (apply + 1 2 '(3 4)) (apply list '()) (apply max '(1 2)))
;=> (7 10 () 2)
(apply + 1)
;=! wrong-type
(apply + 1 '(2 . 3))
;=! wrong-type
(apply car '(1 2))
;=! wrong-arity
(list (map + '(1 2 3) '(10 20)) (map (lambda (x) x) '()) (map + '(1) '(1) '(1) '(1)))
;=> ((11 22) () (4))
(map car 5)
;=! wrong-type
(let ((v '())) (for-each (lambda (a b c) (set! v (list a b c))) '(1 2) '(3 4) '(5 6)) v)
;=> (2 4 6)
(let ((ls '(1 2 3)) (k #f) (n 0)) (let ((r (map (lambda (x) (call/cc (lambda (c) (if (= x 2) (set! k c)) x))) ls))) (set! n (+ n 1)) (if (= n 1) (k 20) r)))
;=> (1 20 3)
(call-with-current-continuation (lambda (exit) (for-each (lambda (x) (if (negative? x) (exit x))) '(54 0 37 -3 245 19)) #t))
;=> -3
(list (call-with-values (lambda () (values 4 5)) (lambda (a b) b)) (call-with-values * -))
;=> (5 -1)
(call-with-values (lambda () (values 1 2)) (lambda (a) a))
;=! wrong-values
(+ 1 (values 2))
;=> 3
(begin (values 1 2) 3)
;=> 3
(let ((path '()) (c #f)) (let ((add (lambda (s) (set! path (cons s path))))) (dynamic-wind (lambda () (add 'connect)) (lambda () (add (call/cc (lambda (c0) (set! c c0) 'talk1)))) (lambda () (add 'disconnect))) (if (< (length path) 4) (c 'talk2) (reverse path))))
;=> (connect talk1 disconnect connect talk2 disconnect)
(let ((out '()) (k #f)) (define (add x) (set! out (cons x out))) (dynamic-wind (lambda () (add 'in1)) (lambda () (dynamic-wind (lambda () (add 'in2)) (lambda () (call/cc (lambda (c) (set! k c))) (add 'body)) (lambda () (add 'out2)))) (lambda () (add 'out1))) (if (< (length out) 8) (k #f) (reverse out)))
;=> (in1 in2 body out2 out1 in1 in2 body out2 out1)
(let ((out '())) (call/cc (lambda (k) (dynamic-wind (lambda () (set! out (cons 1 out))) (lambda () (k 'x)) (lambda () (set! out (cons 2 out)))))) out)
;=> (2 1)
(let ((out '())) (define (add x) (set! out (cons x out))) (call/cc (lambda (k) (dynamic-wind (lambda () (add 'a) (k 1)) (lambda () (add 'b)) (lambda () (add 'c))))) (reverse out))
;=> (a)
(let ((out '())) (define (add x) (set! out (cons x out))) (call/cc (lambda (k) (dynamic-wind (lambda () (add 'a)) (lambda () (add 'b)) (lambda () (add 'c) (k 1))))) (reverse out))
;=> (a b c)
(dynamic-wind (lambda () 1) (lambda () (values 1 2)) (lambda () 3))
;=> 1 2
(define kk #f)
(define trips 0)
(+ 1000 (call/cc (lambda (k) (set! kk k) 1)))
;=> 1001
(begin (set! trips (+ trips 1)) (if (< trips 3) (kk trips) trips))
