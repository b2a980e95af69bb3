;;; Primitive expressions (R7RS 4.1): the report's examples, and the edges.

((lambda x x) 3 4 5 6)
;=> (3 4 5 6)
((lambda (x y . z) z) 3 4 5 6)
;=> (5 6)
(quote #(a b c))
;=> #(a b c)
'()
;=> ()
'(quote a)
;=> 'a
''a
;=> 'a
(write '(quote a))
;=# 'a
(write ''(a `b ,c ,@d))
;=# '(a `b ,c ,@d)
'"abc"
;=> "abc"
(if #f #f)
(let () 5)
;=> 5
(define x 28)
x
;=> 28
(+ 3 4)
;=> 7
((if #f + *) 3 4)
;=> 12
(define reverse-subtract (lambda (x y) (- y x)))
(reverse-subtract 7 10)
;=> 3
(define range (case-lambda ((e) (range 0 e)) ((b e) (do ((r '() (cons e r)) (e (- e 1) (- e 1))) ((< e b) r)))))
(range 3)
;=> (0 1 2)
(range 3 5)
;=> (3 4)
(range 1 2 3)
;=! wrong-arity
