;;; Equivalence (R7RS 6.1): the report's examples, and the edges.

(list (eqv? 'a 'a) (eqv? '() '()) (eqv? 100000000000000000000 100000000000000000000) (eqv? (cons 1 2) (cons 1 2)) (eqv? (lambda () 1) (lambda () 2)) (eqv? #f 'nil) (eqv? 0.0 -0.0) (eqv? 0.0 +0.0) (eqv? 1 1.0) (eqv? 1/2 1/2) (eqv? +nan.0 +nan.0))
;=> (#t #t #t #f #f #f #f #t #f #t #t)
(let ((p (lambda (x) x))) (list (eqv? p p) (eq? p p) (equal? p p)))
;=> (#t #t #t)
(list (eq? "" "") (eqv? "" "") (eq? '() '()) (eq? car car) (eq? '#() '#()))
(list (equal? 'a 'a) (equal? '(a (b) c) '(a (b) c)) (equal? "abc" "abc") (equal? 2 2) (equal? (make-vector 5 'a) (make-vector 5 'a)) (equal? #u8(1 2) #u8(1 2)) (equal? 1 1.0) (equal? "a" 'a))
;=> (#t #t #t #t #t #t #f #f)
(equal? '#1=(a b . #1#) '#2=(a b a b . #2#))
;=> #t
(let ((a (list 1 2)) (b (list 1 2))) (set-cdr! (cdr a) a) (set-cdr! (cdr b) b) (list (equal? a b) (begin (set-car! b 5) (equal? a b))))
;=> (#t #f)
(let ((v (vector 1 #f)) (w (vector 1 #f))) (vector-set! v 1 v) (vector-set! w 1 w) (equal? v w))
;=> #t
