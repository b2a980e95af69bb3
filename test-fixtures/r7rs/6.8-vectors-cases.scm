;;; Vectors (R7RS 6.8): the report's examples, and the edges.

(list (vector 'a 'b 'c) (vector) (vector-ref '#(1 1 2 3 5 8 13 21) 5) (vector-length #()) (make-vector 2 'x) (make-vector 0))
;=> (#(a b c) #() 8 0 #(x x) #())
(vector-ref #(1 2) 2)
;=! out-of-range
(vector-ref '(1) 0)
;=! wrong-type
(make-vector -1)
;=! wrong-type
(let ((vec (vector 0 '(2 2 2 2) "Anna"))) (vector-set! vec 1 '("Sue" "Sue")) vec)
;=> #(0 ("Sue" "Sue") "Anna")
(list (vector->list '#(dah dah didah)) (vector->list '#(dah dah didah) 1) (vector->list '#(dah dah didah) 1 2) (list->vector '(dididit dah)))
;=> ((dah dah didah) (dah didah) (dah) #(dididit dah))
(list->vector '(1 . 2))
;=! wrong-type
(let* ((a #(1 8 2 8 2 8)) (b (vector-copy a)) (c (vector-copy b 1 3))) (vector-set! b 0 3) (list b c (vector-copy a 4)))
;=> (#(3 8 2 8 2 8) #(8 2) #(2 8))
(let ((a (vector 1 2 3 4 5)) (b (vector 10 20 30 40 50))) (vector-copy! b 1 a 0 2) b)
;=> #(10 1 2 40 50)
(let ((a (vector 1 2 3 4 5))) (vector-copy! a 1 a 0 4) (let ((b (vector 1 2 3 4 5))) (vector-copy! b 0 b 1) (list a b)))
;=> (#(1 1 2 3 4) #(2 3 4 5 5))
(vector-copy! (vector 1 2) 1 #(1 2))
;=! out-of-range
(list (vector-append #(a b c) #(d e f)) (vector-append) (vector-append #(1)) (vector-append #(1) #() #(2)))
;=> (#(a b c d e f) #() #(1) #(1 2))
(vector-append #(1) '(2))
;=! wrong-type
(let ((a (vector 1 2 3 4 5))) (vector-fill! a 'smash 2 4) a)
;=> #(1 2 smash smash 5)
(let ((a (vector 1 2 3))) (vector-fill! a 0) a)
;=> #(0 0 0)
(list (vector-map cadr '#((a b) (d e) (g h))) (vector-map (lambda (n) (expt n n)) #(1 2 3 4 5)) (vector-map * #(1 2) #(10 11 12)) (vector-map + #() #(1)))
;=> (#(b e h) #(1 4 27 256 3125) #(10 22) #())
(let ((v (make-vector 5))) (for-each (lambda (i) (vector-set! v i (* i i))) '(0 1 2 3 4)) v)
;=> #(0 1 4 9 16)
(let ((l '())) (vector-for-each (lambda (a b) (set! l (cons (* a b) l))) #(1 2 3) #(10 20)) l)
;=> (40 10)
