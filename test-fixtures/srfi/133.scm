;;; SRFI 133, section by section.
(import (srfi 133))

;; Constructors
(make-vector 2 'a)
;=> #(a a)
(vector 1 2)
;=> #(1 2)
(vector-unfold (lambda (i x) (values x (- x 1))) 10 0)
;=> #(0 -1 -2 -3 -4 -5 -6 -7 -8 -9)
(vector-unfold values 7)
;=> #(0 1 2 3 4 5 6)
(vector-unfold (lambda (i a b) (values (list a b) (+ a 1) (* b 2))) 3 0 1)
;=> #((0 1) (1 2) (2 4))
(vector-unfold-right (lambda (i x) (values (cons i x) (+ x 1))) 5 0)
;=> #((0 . 4) (1 . 3) (2 . 2) (3 . 1) (4 . 0))
(vector-unfold-right (lambda (i) (* i i)) 4)
;=> #(0 1 4 9)
(vector-copy #(a b c d) 1 3)
;=> #(b c)
(vector-reverse-copy #(5 4 3 2 1 0) 1 5)
;=> #(1 2 3 4)
(vector-reverse-copy #(1 2 3))
;=> #(3 2 1)
(vector-reverse-copy #(1 2 3) 1)
;=> #(3 2)
(vector-reverse-copy #(1 2 3) 2 1)
;=! out-of-range vector-reverse-copy
(vector-append #(x) #(y z))
;=> #(x y z)
(vector-concatenate '(#(a b) #(c d) #()))
;=> #(a b c d)
(vector-append-subvectors #(a b c d e) 0 2 #(f g h i) 1 3)
;=> #(a b g h)
(vector-append-subvectors)
;=> #()

;; Predicates
(list (vector? #(1)) (vector? '(1)) (vector-empty? #()) (vector-empty? #(1)))
;=> (#t #f #t #f)
(list (vector= eq? #(a b c d) #(a b c d)) (vector= eq? #(a b c d) #(a b d c)) (vector= = #(1 2 3) #(1 2)) (vector= eq?) (vector= eq? #(a)) (vector= equal? #("a") #("a") #("b")))
;=> (#t #f #f #t #t #f)
(vector-ref #(a b) 1)
;=> b
(vector-length #(1 2 3))
;=> 3

;; Iteration
(vector-fold (lambda (n s) (max n (string-length s))) 0 #("a" "abcd" "abc"))
;=> 4
(vector-fold (lambda (tail x) (cons x tail)) '() #(1 2 3))
;=> (3 2 1)
(vector-fold (lambda (out a b) (cons (* a b) out)) '() #(1 2 3) #(10 20))
;=> (40 10)
(vector-fold-right (lambda (tail x) (cons x tail)) '() #(1 2 3))
;=> (1 2 3)
(vector-fold-right (lambda (out a b) (cons (* a b) out)) '() #(1 2 3) #(10 20))
;=> (10 40)
(vector-map + #(1 2) #(10 20 30))
;=> #(11 22)
(let ((v (vector 1 2 3))) (vector-map! (lambda (x) (* x x)) v) v)
;=> #(1 4 9)
(let ((v (vector 1 2 3))) (vector-map! + v #(10 20)) v)
;=> #(11 22 3)
(let ((n 0)) (vector-for-each (lambda (x) (set! n (+ n x))) #(1 2 3)) n)
;=> 6
(vector-count even? #(3 1 4 1 5 9 2 5 6))
;=> 3
(vector-count < #(1 3 6 9) #(2 4 6 8 10 12))
;=> 2
(vector-cumulate + 0 #(3 1 4 1 5 9 2 5 6))
;=> #(3 4 8 9 14 23 25 30 36)

;; Searching
(vector-index even? #(3 1 4 1 5 9))
;=> 2
(vector-index < #(3 1 4 1 5 9 2 5 6) #(2 7 1 8 2))
;=> 1
(vector-index = #(3 1 4 1 5 9 2 5 6) #(2 7 1 8 2))
;=> #f
(vector-index-right < #(3 1 4 1 5) #(2 7 1 8 2))
;=> 3
(vector-index-right even? #(1 2 4 5))
;=> 2
(vector-index-right < #(3 1 4) #(2 7))
;=! error one length
(vector-skip number? #(1 2 a b 3 4 c d))
;=> 2
(vector-skip = #(1 2 3) #(1 2 4))
;=> 2
(vector-skip-right number? #(a 1 2))
;=> 0
(vector-binary-search #(1 3 5 7 9 11) 7 -)
;=> 3
(vector-binary-search #(1 3 5 7 9 11) 4 -)
;=> #f
(vector-binary-search #() 4 -)
;=> #f
(vector-any (lambda (x) (and (even? x) (* x x))) #(1 2 3))
;=> 4
(vector-any < #(3 1) #(2 7 1))
;=> #t
(vector-any even? #())
;=> #f
(vector-every (lambda (x) (and (even? x) (* x x))) #(2 4))
;=> 16
(vector-every < #(1 2) #(2 1 5))
;=> #f
(vector-every even? #())
;=> #t
(vector-partition number? #(1 x 2 y z))
;=> #(1 2 x y z) 2

;; Changing
(let ((v (vector 1 2 3))) (vector-set! v 0 'a) (vector-swap! v 0 2) v)
;=> #(3 2 a)
(vector-swap! (vector 1 2) 0 2)
;=! out-of-range
(let ((v (vector 1 2 3 4))) (vector-fill! v 'x 1 3) v)
;=> #(1 x x 4)
(let ((v (vector 1 2 3 4 5))) (vector-reverse! v) v)
;=> #(5 4 3 2 1)
(let ((v (vector 1 2 3 4 5))) (vector-reverse! v 1 4) v)
;=> #(1 4 3 2 5)
(let ((v (vector 1 2 3 4 5))) (vector-copy! v 1 v 0 3) v)
;=> #(1 1 2 3 5)
(let ((v (vector 1 2 3 4 5))) (vector-reverse-copy! v 0 #(a b c) 1) v)
;=> #(c b 3 4 5)
(let ((v (vector 1 2 3 4 5))) (vector-reverse-copy! v 1 v 0 4) v)
;=> #(1 4 3 2 1)
(vector-reverse-copy! (vector 1 2) 1 #(a b c))
;=! out-of-range
(let ((v (vector 1 2 3 4 5))) (vector-unfold! (lambda (i x) (values (* i x) (+ x 1))) v 1 4 10) v)
;=> #(1 10 22 36 5)
(let ((v (vector 1 2 3 4 5))) (vector-unfold! (lambda (i x y) (values (+ i x y) (+ x 1) y)) v 0 2 10 100) v)
;=> #(110 112 3 4 5)
(let ((v (vector 1 2 3 4 5))) (vector-unfold-right! (lambda (i x) (values (list i x) (+ x 1))) v 1 4 0) v)
;=> #(1 (1 2) (2 1) (3 0) 5)

;; Conversion
(vector->list #(1 2 3) 1)
;=> (2 3)
(reverse-vector->list #(1 2 3))
;=> (3 2 1)
(reverse-vector->list #(1 2 3 4) 1 3)
;=> (3 2)
(list->vector '(1 2))
;=> #(1 2)
(reverse-list->vector '(1 2 3))
;=> #(3 2 1)
(list (vector->string #(#\a #\b)) (string->vector "ab"))
;=> ("ab" #(#\a #\b))
