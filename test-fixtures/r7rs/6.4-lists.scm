;;; R7RS 6.4: pairs and lists

(cons 'a '())
;=> (a)
(cons '(a) '(b c d))
;=> ((a) b c d)
(cons "a" '(b c))
;=> ("a" b c)
(cons 'a 3)
;=> (a . 3)
(cons '(a b) 'c)
;=> ((a b) . c)
(cons 1 (cons 2 (cons 3 4)))
;=> (1 2 3 . 4)
(map pair? (list '(a . b) '(a b c) '() '#(a b) 5 car))
;=> (#t #t #f #f #f #f)
(map null? (list '() '(a) #f 0 ""))
;=> (#t #f #f #f #f)
(map list? (list '(a b c) '() '(a . b) 5 '(a b . c)))
;=> (#t #t #f #f #f)
(let ((x (list 1 2))) (set-cdr! (cdr x) x) (list? x))
;=> #f
(car '(a b c))
;=> a
(cdr '((a) b c d))
;=> (b c d)
(cdr '(1 . 2))
;=> 2
(car '())
;=! wrong-type car
(cdr '())
;=! wrong-type cdr
(car 5)
;=! wrong-type car
(car #(1 2))
;=! wrong-type car
(car "ab")
;=! wrong-type
(let ((x (list 1 2))) (set-car! x 'one) (set-cdr! x '(two)) x)
;=> (one two)
(set-car! '() 1)
;=! wrong-type
(set-cdr! 5 1)
;=! wrong-type

; Compositions
(define tree '((1 2) (3 (4 5)) 6 7))
(list (caar tree) (cadr tree) (cdar tree) (cddr tree))
;=> (1 (3 (4 5)) (2) (6 7))
(list (caddr tree) (cdddr tree) (cadddr tree) (cddddr tree))
;=> (6 (7) 7 ())
(list (caadr tree) (cdadr tree) (cadar tree) (cddar tree))
;=> (3 ((4 5)) 2 ())
(caaadr '(1 ((2 3) 4)))
;=> 2
(cdaadr '(1 ((2 3) 4)))
;=> (3)
(caadar '((1 (2 3))))
;=> 2
(caaaar '((((1) 2) 3) 4))
;=> 1
(cadr '(1))
;=! wrong-type
(caar '(1))
;=! wrong-type

; Making lists
(make-list 2 3)
;=> (3 3)
(make-list 0 'x)
;=> ()
(length (make-list 5))
;=> 5
(list 'a (+ 3 4) 'c)
;=> (a 7 c)
(list)
;=> ()
(make-list -1 'x)
;=! out-of-range make-list

; length
(map length '((a b c) (a (b) (c d e)) ()))
;=> (3 3 0)
(length '(1 2 . 3))
;=! wrong-type length
(length 5)
;=! wrong-type
(let ((x (list 1 2 3))) (set-cdr! (cddr x) x) (length x))
;=! wrong-type

; append
(append '(x) '(y))
;=> (x y)
(append '(a) '(b c d))
;=> (a b c d)
(append '(a (b)) '((c)))
;=> (a (b) (c))
(append '(a b) '(c . d))
;=> (a b c . d)
(append '() 'a)
;=> a
(append)
;=> ()
(append '(1))
;=> (1)
(append '() '() '(1) '() '(2 3) '())
;=> (1 2 3)
(append '(1) 2)
;=> (1 . 2)
(append 5)
;=> 5
(append '(1 . 2) '(3))
;=! wrong-type
(append 5 '(1))
;=! wrong-type
(let* ((last (list 3 4)) (joined (append (list 1 2) last))) (eq? last (cddr joined)))
;=> #t
(let* ((first (list 1 2)) (joined (append first '(3)))) (set-car! joined 'x) first)
;=> (1 2)

; reverse
(reverse '(a b c))
;=> (c b a)
(reverse '(a (b c) d (e (f))))
;=> ((e (f)) d (b c) a)
(reverse '())
;=> ()
(reverse '(1 . 2))
;=! wrong-type
(reverse 'a)
;=! wrong-type

; list-tail, list-ref, list-set!
(list-tail '(a b c d) 2)
;=> (c d)
(list-tail '(a b c) 3)
;=> ()
(list-tail '(a b c) 0)
;=> (a b c)
(list-tail '(a b . c) 2)
;=> c
(list-tail 5 0)
;=> 5
(list-ref '(a b c d) 2)
;=> c
(list-ref '(a b c d) (exact (round 1.8)))
;=> c
(list-ref '(a b . c) 1)
;=> b
(guard (e (#t 'failed)) (list-ref '(a b) 2))
;=> failed
(guard (e (#t 'failed)) (list-tail '(a b) 3))
;=> failed
(guard (e (#t 'failed)) (list-ref '(a b) -1))
;=> failed
(let ((ls (list 'one 'two 'five!))) (list-set! ls 2 'three) ls)
;=> (one two three)
(list-ref '(1 2) 'a)
;=! wrong-type

; memq, memv, member
(memq 'c '(a b c d e))
;=> (c d e)
(memq 'z '(a b c))
;=> #f
(memq (list 'a) '(b (a) c))
;=> #f
(memq 'a '())
;=> #f
(member (list 'a) '(b (a) c))
;=> ((a) c)
(member "B" '("a" "b" "c") string-ci=?)
;=> ("b" "c")
(memv 101 '(100 101 102))
;=> (101 102)
(memv 1.5 '(1 1.5 2))
;=> (1.5 2)
(memv 100000000000000000000 (list 1 100000000000000000000 2))
;=> (100000000000000000000 2)
(member 2.0 '(1 2 3) =)
;=> (2 3)
(member 5 '(1 2 3 4) <)
;=> #f
(member 2 '(1 2 3 4) <)
;=> (3 4)
(let ((seen '())) (member 3 '(1 2 3) (lambda (a b) (set! seen (cons (list a b) seen)) (= a b))) (reverse seen))
;=> ((3 1) (3 2) (3 3))
(memq 'x 5)
;=! wrong-type
(guard (e (#t 'failed)) (memq 'x '(a b . c)))
;=> failed

; assq, assv, assoc
(define e '((a 1) (b 2) (c 3)))
(list (assq 'a e) (assq 'b e) (assq 'd e))
;=> ((a 1) (b 2) #f)
(assq (list 'a) '(((a)) ((b)) ((c))))
;=> #f
(assoc (list 'a) '(((a)) ((b)) ((c))))
;=> ((a))
(assoc 2.0 '((1 1) (2 4) (3 9)) =)
;=> (2 4)
(assv 5 '((2 3) (5 7) (11 13)))
;=> (5 7)
(assoc "b" '(("a" . 1) ("b" . 2)))
;=> ("b" . 2)
(assoc "B" '(("a" . 1) ("b" . 2)) string-ci=?)
;=> ("b" . 2)
(assoc 1 '())
;=> #f
(assq 'a '(1 2))
;=! wrong-type
(let ((x (list (list 'k 1)))) (set-cdr! (assq 'k x) '(2)) x)
;=> ((k 2))
(assoc 3 '((1 . a) (5 . b) (2 . c)) <)
;=> (5 . b)

; list-copy
(let* ((a (list 1 2 3)) (b (list-copy a))) (set-car! b 'x) (list a b))
;=> ((1 2 3) (x 2 3))
(list-copy '())
;=> ()
(list-copy '(1 2 . 3))
;=> (1 2 . 3)
(list-copy 5)
;=> 5
(let* ((a (list (list 1))) (b (list-copy a))) (eq? (car a) (car b)))
;=> #t

; Long lists
(define long (let loop ((i 0) (l '())) (if (= i 100000) l (loop (+ i 1) (cons i l)))))
(length long)
;=> 100000
(length (append long long))
;=> 200000
(car (reverse long))
;=> 0
(apply max long)
;=> 99999
(length (list-copy long))
;=> 100000
(list-ref long 99999)
;=> 0
(length (map + long long))
;=> 100000

; Printing of lists
(list 1 "two" #\3 'four 5.5 #t '() (vector 6 "seven") (cons 8 9))
;=> (1 "two" #\3 four 5.5 #t () #(6 "seven") (8 . 9))
'(1 (2 (3 (4 . 5) . 6)))
;=> (1 (2 (3 (4 . 5) . 6)))

(cons 1)
;=! wrong-arity
(length)
;=! wrong-arity
