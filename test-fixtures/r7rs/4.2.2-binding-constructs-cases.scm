;;; Binding constructs (R7RS 4.2.2): the report's examples, and the edges.

(letrec* ((p (lambda (x) (+ 1 (q (- x 1))))) (q (lambda (y) (if (zero? y) 0 (+ 1 (p (- y 1)))))) (x (p 5)) (y x)) y)
;=> 5
(letrec ((a (lambda () b)) (b 1)) (a))
;=> 1
(letrec ((a b) (b 1)) a)
;=! uninitialized-variable
(let-values (((root rem) (exact-integer-sqrt 32))) (* root rem))
;=> 35
(let ((a 'a) (b 'b) (x 'x) (y 'y)) (let*-values (((a b) (values x y)) ((x y) (values a b))) (list a b x y)))
;=> (x y x y)
(let ((a 'a) (b 'b) (x 'x) (y 'y)) (let-values (((a b) (values x y)) ((x y) (values a b))) (list a b x y)))
;=> (x y a b)
(let-values (((a . b) (values 1 2 3)) (c (values 4 5))) (list a b c))
;=> (1 (2 3) (4 5))
(let-values (((a b) (values 1))) a)
;=! wrong-values
