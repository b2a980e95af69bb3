;;; R7RS 6.8: vectors

(map vector? (list #() (vector 1) '(1) "v" #u8(1) (make-vector 3 0)))
;=> (#t #t #f #f #f #t)
(make-vector 3 'x)
;=> #(x x x)
(make-vector 0 'x)
;=> #()
(vector-length (make-vector 5))
;=> 5
(make-vector -1 0)
;=! wrong-type
(make-vector 1.5)
;=! wrong-type
(vector 'a 'b 'c)
;=> #(a b c)
(vector)
;=> #()
(vector-length #(1 2 3))
;=> 3
(vector-length '(1 2))
;=! wrong-type vector-length
(vector-ref '#(1 1 2 3 5 8 13 21) 5)
;=> 8
(vector-ref #(1 2 3) 3)
;=! out-of-range vector-ref
(vector-ref #(1 2 3) -1)
;=! out-of-range
(vector-ref #() 0)
;=! out-of-range
(vector-ref #(1 2 3) 1.0)
;=! wrong-type
(vector-ref #(1 2 3) 'a)
;=! wrong-type
(vector-ref '(1 2) 0)
;=! wrong-type
(let ((vec (vector 0 '(2 2 2 2) "Anna"))) (vector-set! vec 1 '("Sue" "Sue")) vec)
;=> #(0 ("Sue" "Sue") "Anna")
(vector-set! (vector 1 2) 2 'x)
;=! out-of-range vector-set!
(vector-set! 'v 0 'x)
;=! wrong-type
(let ((v (vector 1 2 3))) (vector-set! v 0 v) (eq? v (vector-ref v 0)))
;=> #t

; Lists
(vector->list '#(dah dah didah))
;=> (dah dah didah)
(vector->list '#(dah dah didah) 1)
;=> (dah didah)
(vector->list '#(dah dah didah) 1 2)
;=> (dah)
(vector->list #())
;=> ()
(vector->list #(1 2 3) 3)
;=> ()
(vector->list #(1 2 3) 4)
;=! out-of-range
(vector->list #(1 2 3) 2 1)
;=! out-of-range
(list->vector '(dididit dah))
;=> #(dididit dah)
(list->vector '())
;=> #()
(list->vector '(1 . 2))
;=! wrong-type
(list->vector 5)
;=! wrong-type

; Copies
(vector-copy #(1 8 2 8))
;=> #(1 8 2 8)
(vector-copy #(1 8 2 8) 2)
;=> #(2 8)
(vector-copy #(1 8 2 8) 2 4)
;=> #(2 8)
(vector-copy #(1 8 2 8) 1 3)
;=> #(8 2)
(vector-copy #(1 2) 2)
;=> #()
(vector-copy #(1 2) 3)
;=! out-of-range
(let* ((a (vector 1 8 2 8)) (b (vector-copy a))) (vector-set! b 0 3) (list a b))
;=> (#(1 8 2 8) #(3 8 2 8))
(let ((a #(1 2 3 4 5)) (b (vector 10 20 30 40 50))) (vector-copy! b 1 a 0 2) b)
;=> #(10 1 2 40 50)
(let ((b (vector 1 2 3))) (vector-copy! b 0 #(a b c)) b)
;=> #(a b c)
(let ((b (vector 1 2 3))) (vector-copy! b 1 #(a b c) 1) b)
;=> #(1 b c)
(let ((b (vector 1 2 3 4 5))) (vector-copy! b 1 b 0 3) b)
;=> #(1 1 2 3 5)
(let ((b (vector 1 2 3 4 5))) (vector-copy! b 0 b 2 5) b)
;=> #(3 4 5 4 5)
(let ((b (vector 1 2 3))) (vector-copy! b 3 #()) b)
;=> #(1 2 3)
(vector-copy! (vector 1 2) 1 #(a b))
;=! out-of-range
(vector-copy! (vector 1 2) 0 #(a b) 1 3)
;=! out-of-range
(vector-append #(a b c) #(d e f))
;=> #(a b c d e f)
(vector-append)
;=> #()
(vector-append #(a))
;=> #(a)
(vector-append #() #(1) #() #(2 3))
;=> #(1 2 3)
(vector-append #(1) '(2))
;=! wrong-type vector-append
(let* ((a (vector 1)) (b (vector-append a))) (vector-set! b 0 'x) a)
;=> #(1)
(let ((a (vector 1 2 3 4 5))) (vector-fill! a 'smash 2 4) a)
;=> #(1 2 smash smash 5)
(let ((a (vector 1 2 3))) (vector-fill! a 0) a)
;=> #(0 0 0)
(let ((a (vector 1 2 3))) (vector-fill! a 0 2) a)
;=> #(1 2 0)
(vector-fill! (vector 1 2) 0 1 3)
;=! out-of-range

; vector-map and vector-for-each
(vector-map cadr '#((a b) (d e) (g h)))
;=> #(b e h)
(vector-map (lambda (n) (expt n n)) #(1 2 3 4 5))
;=> #(1 4 27 256 3125)
(vector-map * #(1 2) #(10 20 30))
;=> #(10 40)
(vector-map + #(1 2) #(10 20) #(100 200))
;=> #(111 222)
(vector-map car #())
;=> #()
(vector-map car #(1))
;=! wrong-type
(vector-map 5 #(1))
;=! not-procedure
(let ((v (make-vector 5))) (vector-for-each (lambda (i) (vector-set! v i (* i i))) #(0 1 2 3 4)) v)
;=> #(0 1 4 9 16)
(let ((out '())) (vector-for-each (lambda (a b) (set! out (cons (+ a b) out))) #(1 2 3) #(10 20)) out)
;=> (22 11)
(vector-for-each display #(1 2 3))
;=# 123
(vector-map (lambda (x) x) '(1))
;=! wrong-type

; Large ones
(let ((v (make-vector 1000000 1))) (let loop ((i 0) (sum 0)) (if (= i 1000000) sum (loop (+ i 1) (+ sum (vector-ref v i))))))
;=> 1000000
(vector-length (vector-append (make-vector 100000 1) (make-vector 100000 2)))
;=> 200000
(let ((v (make-vector 100 0))) (do ((i 0 (+ i 1))) ((= i 100) (vector-ref v 99)) (vector-set! v i (* 1.5 i))))
;=> 148.5

; Vectors evaluate to themselves and print as they read.
#(a (b . c) "d" #\e 1.5 #(f) #u8(1))
;=> #(a (b . c) "d" #\e 1.5 #(f) #u8(1))
(equal? #(1 #(2)) '#(1 #(2)))
;=> #t
