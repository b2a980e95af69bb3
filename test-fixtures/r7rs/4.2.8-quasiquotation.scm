;;; R7RS 4.2.8: quasi-quotation

`(list ,(+ 1 2) 4)
;=> (list 3 4)

(let ((name 'a)) (equal? `(list ,name ',name) '(list a (quote a))))
;=> #t

`(a ,(+ 1 2) ,@(map abs '(4 -5 6)) b)
;=> (a 3 4 5 6 b)

`((foo ,(- 10 3)) ,@(cdr '(c)) . ,(car '(cons)))
;=> ((foo 7) . cons)

`#(10 5 ,(sqrt 4) ,@(map sqrt '(16 9)) 8)
;=> #(10 5 2 4 3 8)

(let ((foo '(foo bar)) (baz 'baz)) `(list ,@foo ,baz))
;=> (list foo bar baz)

`5
;=> 5

`a
;=> a

`()
;=> ()

`,(+ 1 2)
;=> 3

`(1 . ,(+ 1 1))
;=> (1 . 2)

`(,@'(1 2))
;=> (1 2)

`(,@'(1 2) . 3)
;=> (1 2 . 3)

`(,@'())
;=> ()

`(,@'() ,@'() a)
;=> (a)

`(1 ,@'(2 3) ,@'() 4 ,@(list 5))
;=> (1 2 3 4 5)

`((,(+ 1 1) (,(* 3 3))) "s" #\c)
;=> ((2 (9)) "s" #\c)

`#()
;=> #()

`#(,@'(1 2) ,@'(3))
;=> #(1 2 3)

`(x #(y ,(+ 1 2)))
;=> (x #(y 3))

; Nesting
(equal? `(a `(b ,(c ,(+ 1 2)))) '(a (quasiquote (b (unquote (c (unquote (+ 1 2))))))))
;=> #f

(equal? `(a `(b ,(c ,(+ 1 2)))) (list 'a (list 'quasiquote (list 'b (list 'unquote (list 'c 3))))))
;=> #t

(equal? `(a `(b ,(foo ,(+ 1 3) d) e) f)
        '(a (quasiquote (b (unquote (foo 4 d)) e)) f))
;=> #t

(let ((name1 'x) (name2 'y))
  (equal? `(a `(b ,,name1 ,',name2 d) e)
          '(a (quasiquote (b (unquote x) (unquote (quote y)) d)) e)))
;=> #t

(equal? `(1 `(2 ,@(3 ,@(list 4 5)))) '(1 (quasiquote (2 (unquote-splicing (3 4 5))))))
;=> #t

; Written out in full
(quasiquote (list (unquote (+ 1 2)) 4))
;=> (list 3 4)

'(quasiquote (list (unquote (+ 1 2)) 4))

(quasiquote (a (unquote-splicing (list 1 2)) b))
;=> (a 1 2 b)

; unquote as a symbol in the wrong shape is just data
`(unquote-thing ,(+ 1 1))
;=> (unquote-thing 2)

; Fresh structure where something is filled in
(let* ((make (lambda (x) `(1 ,x))) (a (make 2)) (b (make 2)))
  (and (equal? a b) (not (eq? a b))))
;=> #t

(let ((xs (list 1 2))) (eq? xs (cdr `(0 . ,xs))))
;=> #t

; The last splice may share its list.
(let ((tail (list 3 4))) (equal? `(1 2 ,@tail) '(1 2 3 4)))
;=> #t

`(1 ,@5)
;=> (1 . 5)

`(1 ,@'(2 . 3))
;=> (1 2 . 3)

`(,@5 6)
;=! wrong-type

,x
;=? misplaced-keyword

; Case-lambda 4.2.9
(define range
  (case-lambda
    ((e) (range 0 e))
    ((b e) (do ((r '() (cons e r)) (e (- e 1) (- e 1))) ((< e b) r)))))
(range 3)
;=> (0 1 2)

(range 3 5)
;=> (3 4)

(range)
;=! wrong-arity

(range 1 2 3)
;=! wrong-arity

(define variadic
  (case-lambda
    (() 'none)
    ((a) (list 'one a))
    ((a b . rest) (list 'more a b rest))))
(list (variadic) (variadic 1) (variadic 1 2) (variadic 1 2 3 4))
;=> (none (one 1) (more 1 2 ()) (more 1 2 (3 4)))

((case-lambda ((a) 'first) (all (list 'rest all))) 1 2)
;=> (rest (1 2))

((case-lambda (all (list 'rest all)) ((a) 'never)) 1)
;=> (rest (1))

((case-lambda ((a b) 'two) ((a) 'one)) 1)
;=> one

((case-lambda ((x . r) (list x r)) (() 'empty)))
;=> empty

(procedure? (case-lambda))
;=> #t

(let ((n 0))
  (define f (case-lambda (() n) ((m) (set! n m))))
  (f 5)
  (f))
;=> 5
