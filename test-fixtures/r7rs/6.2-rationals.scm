;;; R7RS 6.2: exact rationals

1/2
;=> 1/2
(/ 1 3)
;=> 1/3
(/ 6 4)
;=> 3/2
(/ -6 4)
;=> -3/2
(/ 6 -4)
;=> -3/2
(/ 3)
;=> 1/3
(/ 2 3 4)
;=> 1/6
4/2
;=> 2
-10/4
;=> -5/2
(+ 1/2 1/3)
;=> 5/6
(- 1/2 1/3)
;=> 1/6
(* 2/3 3/2)
;=> 1
(/ 2/3 4/3)
;=> 1/2
(+ 1/2 1/2)
;=> 1
(+ 1/2 0.5)
;=> 1.0
(+ 1/2 1)
;=> 3/2
(- 1/2)
;=> -1/2
(abs -1/2)
;=> 1/2
(map rational? (list 1/2 3 1.5 +inf.0))
;=> (#t #t #t #f)
(map integer? (list 1/2 4/2))
;=> (#f #t)
(map exact? (list 1/2 0.5))
;=> (#t #f)
(exact-integer? 1/2)
;=> #f
(= 1/2 0.5)
;=> #t
(eqv? 1/2 0.5)
;=> #f
(eqv? 1/2 2/4)
;=> #t
(< 1/3 1/2 2/3)
;=> #t
(> 1/2 0.3)
;=> #t
(max 1/2 1/3)
;=> 1/2
(max 1/2 0.25)
;=> 0.5
(numerator (/ 6 4))
;=> 3
(denominator (/ 6 4))
;=> 2
(denominator (inexact (/ 6 4)))
;=> 2.0
(numerator -2/4)
;=> -1
(map floor (list 7/2 -7/2))
;=> (3 -4)
(map ceiling (list 7/2 -7/2))
;=> (4 -3)
(map truncate (list 7/2 -7/2))
;=> (3 -3)
(map round (list 7/2 -7/2 5/2 1/3 2/3))
;=> (4 -4 2 0 1)
(rationalize 3/10 1/10)
;=> 1/3
(rationalize .3 1/10)
;=> 0.3333333333333333
(exact .5)
;=> 1/2
(exact 2.25)
;=> 9/4
(exact -0.125)
;=> -1/8
(inexact 1/3)
;=> 0.3333333333333333
(inexact -7/4)
;=> -1.75
(inexact (/ (expt 10 400) (* 3 (expt 10 399))))
;=> 3.3333333333333335
(expt 2/3 3)
;=> 8/27
(expt 2 -2)
;=> 1/4
(expt 1/2 10)
;=> 1/1024
(expt 2/3 -2)
;=> 9/4
(sqrt 1/4)
;=> 1/2
(sqrt 4/9)
;=> 2/3
(square 2/3)
;=> 4/9
(string->number "1/2")
;=> 1/2
(string->number "#x-a/b")
;=> -10/11
(string->number "6/4")
;=> 3/2
(map string->number '("1/" "/2" "1/2/3" "1.5/2" "1/-2"))
;=> (#f #f #f #f #f)
(number->string 1/3)
;=> "1/3"
(number->string 10/11 16)
;=> "a/b"
#e0.1
;=> 1/10
#e1.25e-2
;=> 1/80
#i1/4
;=> 0.25
(zero? 0/5)
;=> #t
(positive? 1/2)
;=> #t
(/ 1/2 0)
;=! divide-by-zero
(let loop ((i 1) (sum 0)) (if (> i 20) sum (loop (+ i 1) (+ sum (/ 1 i)))))
;=> 55835135/15519504
(vector-ref #(1 2) 1/2)
;=! wrong-type

;; Where small numerators and denominators become large ones, and the other way round.
(define edges (let ((k (expt 2 29)) (m (expt 2 61))) (list 1 -1 3 -7 (- k 1) k (- k) (- -1 k) (+ k 1) (- m 1) m (- m) (- 1 m) (- -1 m))))
(define (all-pairs f) (let loop ((a edges) (b edges) (out '())) (cond ((null? a) out) ((null? b) (loop (cdr a) edges out)) (else (loop a (cdr b) (cons (f (car a) (car b)) out))))))
(define (sum l) (let loop ((l l) (s 0)) (if (null? l) s (loop (cdr l) (+ (modulo (* 31 s) 1000003) (car l))))))
(define (parts q) (+ (numerator q) (* 3 (denominator q))))
(modulo (sum (all-pairs (lambda (a b) (parts (/ a b))))) 1000000007)
;=> 107591
(modulo (sum (all-pairs (lambda (a b) (parts (+ (/ a 6) (/ b 10)))))) 1000000007)
;=> 492189
(modulo (sum (all-pairs (lambda (a b) (parts (- (/ a 6) (/ 10 b)))))) 1000000007)
;=> 189033
(modulo (sum (all-pairs (lambda (a b) (parts (* (/ a 15) (/ 12 b)))))) 1000000007)
;=> 166488
(modulo (sum (all-pairs (lambda (a b) (parts (/ (/ a 15) (/ 12 b)))))) 1000000007)
;=> 328219
(modulo (sum (all-pairs (lambda (a b) (if (< (/ a 7) (/ b 11)) 1 2)))) 1000000007)
;=> 613840
(modulo (sum (all-pairs (lambda (a b) (if (= (/ a b) (/ (* 3 a) (* 3 b))) 1 2)))) 1000000007)
;=> 281399
(modulo (sum (all-pairs (lambda (a b) (* a b)))) 1000000007)
;=> 398013

;; Roots and powers of small numbers.
(list (sqrt 1152921504606846976) (sqrt 1152921502459363329) (sqrt 1152921502459363328) (sqrt 1152921502459363330) (sqrt 0) (sqrt 1) (sqrt 2) (sqrt -16) (sqrt (- (expt 2 61) 1)))
;=> (1073741824 1073741823 1073741823.0 1073741823.0 0 1 1.4142135623730951 +4i 1518500249.988025)
(map (lambda (b) (list (expt b 1) (expt b 2) (expt b 7))) '(0 1 -1 2 -3 1000000007))
;=> ((0 0 0) (1 1 1) (-1 1 -1) (2 4 128) (-3 9 -2187) (1000000007 1000000014000000049 1000000049000001029000012005000084035000352947000823543000823543))
(list (expt 3 63) (expt -3 63) (expt 3 64) (expt 7 62) (expt 2 63) (expt -2 61) (expt 2 -3) (expt 0 0) (expt 0 5))
;=> (1144561273430837494885949696427 -1144561273430837494885949696427 3433683820292512484657849089281 24893071176241544900787221684958608586849291716964049 9223372036854775808 -2305843009213693952 1/8 1 0)
(list (expt 2.0 0.5) (expt 0.0 0.5) (expt -0.0 0.5) (expt 4.0 -0.5) (expt +inf.0 0.5) (expt 1.5 2.0) (expt -8.0 2.0))
;=> (1.4142135623730951 0.0 0.0 0.5 +inf.0 2.25 64.0)
