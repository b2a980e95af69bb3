;;; Lists (R7RS 6.4): the report's examples, and the edges.

(define x (list 'a 'b 'c))
(define y x)
(list? y)
;=> #t
(set-cdr! x 4)
(list (eqv? x y) y (list? y))
;=> (#t (a . 4) #f)
(set-cdr! x x)
(list? x)
;=> #f
(list (pair? '(a . b)) (pair? '()) (pair? '#(a b)))
;=> (#t #f #f)
(car '())
;=! wrong-type
(make-list 2 3)
;=> (3 3)
(make-list 0)
;=> ()
(make-list -1)
;=! out-of-range
(make-list 'a)
;=! wrong-type
(list (append '(x) '(y)) (append '(a) '(b c d)) (append '(a (b)) '((c))) (append '(a b) '(c . d)) (append '() 'a) (append) (append 5) (append '() '()))
;=> ((x y) (a b c d) (a (b) (c)) (a b c . d) a () 5 ())
(let ((t (list 1))) (eq? t (cdr (append '(0) t))))
;=> #t
(append '(1 . 2) '(3))
;=! wrong-type append
(append 1 '(3))
;=! wrong-type append
(reverse '(a (b c) d (e (f))))
;=> ((e (f)) d (b c) a)
(list-tail '(a b c d) 2)
;=> (c d)
(list-tail '(a b . c) 2)
;=> c
(list-tail '(a b) 3)
;=! wrong-type
(list-ref '(a b c d) (exact (round 1.8)))
;=> c
(list-ref '(a b) 2)
;=! out-of-range
(let ((ls (list 'one 'two 'five!))) (list-set! ls 2 'three) ls)
;=> (one two three)
(list-set! (list 1) 1 2)
;=! out-of-range
(list (memq 'c '(a b c d e)) (memq 'd '(a b c)) (memq (list 'a) '(b (a) c)) (member (list 'a) '(b (a) c)) (member "B" '("a" "b" "c") string-ci=?) (memv 101 '(100 101 102)))
;=> ((c d e) #f #f ((a) c) ("b" "c") (101 102))
(list (assq 'a '((a 1) (b 2))) (assq (list 'a) '(((a)) ((b)))) (assoc (list 'a) '(((a)) ((b)) ((c)))) (assoc 2.0 '((1 1) (2 4) (3 9)) =) (assv 5 '((2 3) (5 7) (11 13))))
;=> ((a 1) #f ((a)) (2 4) (5 7))
(assq 'a '(b))
;=! wrong-type
(memq 'a '(b . c))
;=! wrong-type
(let* ((a '(1 8 2 8)) (b (list-copy a))) (set-car! b 3) (list a b))
;=> ((1 8 2 8) (3 8 2 8))
(list (list-copy 'a) (list-copy '()) (list-copy '(1 2 . 3)))
;=> (a () (1 2 . 3))
(length '(1 2 . 3))
;=! wrong-type
(length (let ((l (list 1))) (set-cdr! l l) l))
;=! wrong-type
