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
