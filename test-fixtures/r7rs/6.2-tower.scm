;;; R7RS 6.2: the examples of the report, and its rules at the edges

; 6.2.6: predicates
(map complex? '(3+4i 3 3.5 1/2 +inf.0 a))
;=> (#t #t #t #t #t #f)
(map real? '(3 -2.5+0i -2.5+0.0i #e1e10 +inf.0 +nan.0 1/2 +i))
;=> (#t #t #f #t #t #t #t #f)
(map rational? '(-inf.0 3.5 6/10 6/3 +nan.0 1+2i))
;=> (#f #t #t #t #f #f)
(map integer? '(3+0i 3.0 8/4 8/3 3+1i 3.0+0.0i))
;=> (#t #t #t #f #f #f)
(map exact? '(3.0 #e3.0 3. 1/2 1+2i 1.0+2.0i))
;=> (#f #t #f #t #t #f)
(map inexact? '(3. 1/2 1+2i 1.0+2.0i +nan.0))
;=> (#t #f #f #t #t)
(map exact-integer? '(32 32.0 32/5 32+i))
;=> (#t #f #f #f)
(map finite? '(3 +inf.0 3.0+inf.0i 1/2 1+2i 1.0+2.0i +nan.0))
;=> (#t #f #f #t #t #t #f)
(map infinite? '(3 +inf.0 +nan.0 3.0+inf.0i 1+2i +nan.0+inf.0i))
;=> (#f #t #f #t #f #t)
(map nan? '(+nan.0 32 +nan.0+5.0i 1+2i 1/2 1.0+nan.0i))
;=> (#t #f #t #f #f #t)
(map zero? '(0 0.0 -0.0 0+0i 0.0+0.0i 1/2 +i))
;=> (#t #t #t #t #t #f #f)
(map positive? '(1/2 -1/2 1e-300 123456789012345678901234567890))
;=> (#t #f #t #t)
(map negative? '(1/2 -1/2 -1e-300 -123456789012345678901234567890))
;=> (#f #t #t #t)
(positive? +i)
;=! wrong-type a real number
(negative? 1+2i)
;=! wrong-type
(odd? 1/2)
;=! wrong-type an integer
(map odd? '(123456789012345678901234567891 -3 1e300))
;=> (#t #t #f)

; Comparison is exact and transitive, whatever is compared
(= 1/3 .3333333333333333)
;=> #f
(< .3333333333333333 1/3 .33333333333333337)
;=> #t
(= 1/2 0.5 2/4)
;=> #t
(= 1 1.0 1+0i)
;=> #t
(= 1.0 1.0+0.0i)
;=> #t
(= 1+2i 1.0+2.0i)
;=> #t
(= 1+2i 1-2i)
;=> #f
(= 1+2i 1)
;=> #f
(let ((big (expt 2 53))) (list (= big (inexact big)) (= (+ big 1) (inexact (+ big 1))) (< (inexact big) (+ big 1))))
;=> (#t #f #t)
(let ((a 9007199254740992) (b 9007199254740992.0) (c 9007199254740993)) (list (= a b) (= b c) (= a c)))
;=> (#t #f #f)
(< 1e308 (expt 10 309) +inf.0)
;=> #t
(< (/ 1 (expt 10 400)) 5e-324)
;=> #t
(< 0 (/ 1 (expt 10 400)))
;=> #t
(= 0.0 (/ 1 (expt 10 400)))
;=> #f
(> 1/3 -inf.0)
;=> #t
(< 1/3 +nan.0)
;=> #f
(> 1/3 +nan.0)
;=> #f
(= +nan.0 1/3)
;=> #f
(< +i 1)
;=! wrong-type a real number
(>= 1 2+i)
;=! wrong-type 2+i
(= 'a +i)
;=! wrong-type a number
(map (lambda (p) (eqv? (car p) (cdr p))) '((1/2 . 2/4) (1+2i . 1+2i) (1.0+2.0i . 1.0+2.0i) (1.0+0.0i . 1.0-0.0i) (1/2 . 0.5) (0.0 . -0.0) (1 . 1.0) (+nan.0 . +nan.0) (1+2i . 1.0+2.0i)))
;=> (#t #t #t #f #f #f #f #t #f)
(map (lambda (p) (equal? (car p) (cdr p))) '(((1/2) . (2/4)) (#(1+2i) . #(1+2i)) ((1/2) . (1/3))))
;=> (#t #t #f)
(memv 1/2 '(0.5 1/3 1/2 2))
;=> (1/2 2)
(assv 1+2i '((1 a) (1+2i b)))
;=> (1+2i b)
(case 1/2 ((1/3) 'third) ((1/2) 'half) (else 'other))
;=> half

; max and min
(max 3 4)
;=> 4
(max 3.9 4)
;=> 4.0
(max 1/2 1/3 1/4)
;=> 1/2
(min 1/2 1/3 0.9)
;=> 0.3333333333333333
(max 1 +nan.0)
;=> +nan.0
(max +nan.0 1)
;=> +nan.0
(min -inf.0 1/2)
;=> -inf.0
(max 123456789012345678901234567890 1.0)
;=> 1.2345678901234568e29
(max +i)
;=! wrong-type max
(min 1 +i)
;=! wrong-type min

; Arithmetic
(+ 1/2 1/3 1/6)
;=> 1
(- 1/2 1/3)
;=> 1/6
(* 2/3 3/4)
;=> 1/2
(/ 3 4 5)
;=> 3/20
(/ 3)
;=> 1/3
(- 1/2)
;=> -1/2
(/ -4 -6)
;=> 2/3
(/ 4 -6)
;=> -2/3
(/ 1/2 1/2)
;=> 1
(+ 1/2 0.25)
;=> 0.75
(* 1/2 1.0)
;=> 0.5
(/ 1.0 1/3)
;=> 3.0
(/ 0 5/3)
;=> 0
(/ 1/2 0)
;=! divide-by-zero
(/ 1/2 0.0)
;=> +inf.0
(/ -1/2 0.0)
;=> -inf.0
(- 0.0 0)
;=> 0.0
(* 1/3 3)
;=> 1
(+ 123456789012345678901234567890/7 1/7)
;=> 123456789012345678901234567891/7
(* 99999999999999999999/2 2/99999999999999999999)
;=> 1
(- 2305843009213693951/2 -2305843009213693951/2)
;=> 2305843009213693951
(+ 1+2i 3-2i)
;=> 4
(+ 1+2i 3)
;=> 4+2i
(- 1+2i 1+3i)
;=> -i
(* 1+2i 3+4i)
;=> -5+10i
(* +i +i)
;=> -1
(* 2 1/2+1/3i)
;=> 1+2/3i
(/ 1+2i 3+4i)
;=> 11/25+2/25i
(/ 1 +i)
;=> -i
(/ +i 2)
;=> +1/2i
(- 1+2i)
;=> -1-2i
(/ 1+2i 0)
;=! divide-by-zero
(+ 1+2i 0.5)
;=> 1.5+2.0i
(* 1.5+2.0i 2)
;=> 3.0+4.0i
(/ 1.0+2.0i 3.0+4.0i)
;=> 0.44+0.08i
(/ 1e300+1e300i 1e300+1e300i)
;=> 1.0+0.0i
(+ 1 'a)
;=! wrong-type +: expected a number
(* 1/2 "1")
;=! wrong-type *: expected a number
(- +i #t)
;=! wrong-type #t
(/ 'x 1/2)
;=! wrong-type /: expected a number

; abs and magnitude
(map abs '(-7 7 -7/2 7/2 -0.5 -123456789012345678901234567890))
;=> (7 7 7/2 7/2 0.5 123456789012345678901234567890)
(map magnitude '(3+4i -5 -5/2 3.0-4.0i 5/13+12/13i))
;=> (5 5 5/2 5.0 1)
(magnitude 1+i)
;=> 1.4142135623730951
(magnitude 3e200+4e200i)
;=> 4.9999999999999995e200
(magnitude 1e300+1e-300i)
;=> 1e300
(magnitude -inf.0+nan.0i)
;=> +inf.0
(magnitude 'a)
;=! wrong-type magnitude

; Integer division
(floor/ 5 2)
;=> 2 1
(floor/ -5 2)
;=> -3 1
(floor/ 5 -2)
;=> -3 -1
(floor/ -5 -2)
;=> 2 -1
(truncate/ 5 2)
;=> 2 1
(truncate/ -5 2)
;=> -2 -1
(truncate/ 5 -2)
;=> -2 1
(truncate/ -5 -2)
;=> 2 -1
(truncate/ -5.0 2)
;=> -2.0 -1.0
(quotient 1/2 2)
;=! wrong-type quotient: expected an integer
(modulo 3 3/2)
;=! wrong-type modulo
(floor/ 1.5 1)
;=! wrong-type
(floor-quotient 'a 1)
;=! wrong-type floor-quotient
(remainder 1e20 3)
;=> 1.0
(modulo -100000000000000000000 7.0)
;=> 5.0

; gcd, lcm, numerator, denominator
(gcd 32 -36)
;=> 4
(gcd)
;=> 0
(lcm 32 -36)
;=> 288
(lcm 32.0 -36)
;=> 288.0
(lcm)
;=> 1
(gcd 0 0)
;=> 0
(gcd 12.0 18)
;=> 6.0
(gcd (* 123456789012345678901 (expt 2 100)) (* 123456789012345678901 (expt 3 60)))
;=> 123456789012345678901
(gcd (expt 6 200) (expt 10 150))
;=> 1427247692705959881058285969449495136382746624
(= (gcd (expt 6 200) (expt 10 150)) (expt 2 150))
;=> #t
(gcd 1/2 2)
;=! wrong-type gcd
(lcm 2 1/2)
;=! wrong-type lcm
(numerator (/ 6 4))
;=> 3
(denominator (/ 6 4))
;=> 2
(denominator (inexact (/ 6 4)))
;=> 2.0
(numerator -6/4)
;=> -3
(numerator 0.75)
;=> 3.0
(denominator 0.1)
;=> 36028797018963970.0
(numerator 5)
;=> 5
(denominator 0)
;=> 1
(denominator 0.0)
;=> 1.0
(numerator +inf.0)
;=! wrong-type numerator
(numerator +i)
;=! wrong-type a rational number

; Rounding
(map floor '(-4.3 3.5 -7/2 7/2 -1/3 5))
;=> (-5.0 3.0 -4 3 -1 5)
(map ceiling '(-4.3 3.5 -7/2 7/2 -1/3 5))
;=> (-4.0 4.0 -3 4 0 5)
(map truncate '(-4.3 3.5 -7/2 7/2 -1/3 5))
;=> (-4.0 3.0 -3 3 0 5)
(map round '(-4.3 3.5 7/2 -7/2 5/2 -5/2 7 1/2 -1/2 3/2 7/3 8/3 -8/3))
;=> (-4.0 4.0 4 -4 2 -2 7 0 0 2 2 3 -3)
(round 123456789012345678901234567891/2)
;=> 61728394506172839450617283946
(round 123456789012345678901234567889/2)
;=> 61728394506172839450617283944
(floor +i)
;=! wrong-type floor
(round 'a)
;=! wrong-type round

; rationalize
(rationalize (exact .3) 1/10)
;=> 1/3
(rationalize .3 1/10)
;=> 0.3333333333333333
(rationalize 3/10 -1/10)
;=> 1/3
(rationalize -3/10 1/10)
;=> -1/3
(rationalize 1/10 3/10)
;=> 0
(rationalize 5/2 1/2)
;=> 2
(rationalize 22/7 0)
;=> 22/7
(rationalize (exact 3.141592653589793) 1/1000)
;=> 201/64
(rationalize +inf.0 3)
;=> +inf.0
(rationalize 3 +inf.0)
;=> 0.0
(rationalize +inf.0 -inf.0)
;=> +nan.0
(rationalize +nan.0 1)
;=> +nan.0
(rationalize +i 1)
;=! wrong-type rationalize

; exact and inexact
(exact .5)
;=> 1/2
(exact .1)
;=> 3602879701896397/36028797018963968
(exact -2.5)
;=> -5/2
(exact 1e18)
;=> 1000000000000000000
(exact 1e23)
;=> 99999999999999991611392
(= (exact 5e-324) (expt 2 -1074))
;=> #t
(exact 1.5+0.25i)
;=> 3/2+1/4i
(exact +inf.0)
;=! wrong-type exact
(exact +nan.0)
;=! wrong-type finite
(exact 1.0+inf.0i)
;=! wrong-type
(exact 'a)
;=! wrong-type exact: expected a number
(inexact 1/3)
;=> 0.3333333333333333
(inexact 1+1/2i)
;=> 1.0+0.5i
(inexact 123456789012345678901234567890)
;=> 1.2345678901234568e29
(inexact (expt 10 400))
;=> +inf.0
(inexact (- (expt 10 400)))
;=> -inf.0
(inexact (/ (expt 10 400) (+ (expt 10 399) 1)))
;=> 10.0
(inexact (/ 1 (expt 10 320)))
;=> 1e-320
(inexact (/ 1 (expt 10 400)))
;=> 0.0
(inexact (/ (+ (expt 2 54) 1) (expt 2 54)))
;=> 1.0
(inexact (/ (+ (* 3 (expt 2 53)) 3) (expt 2 54)))
;=> 1.5000000000000002
(inexact (+ 1 (expt 2 -53)))
;=> 1.0
(inexact (+ 1 (expt 2 -53) (expt 2 -200)))
;=> 1.0000000000000002
(inexact (expt 2 -1074))
;=> 5e-324
(inexact (expt 2 -1075))
;=> 0.0
(inexact (+ (expt 2 -1075) (expt 2 -1200)))
;=> 5e-324
(inexact (* 3 (expt 2 -1075)))
;=> 1e-323
(inexact (- (expt 2 1024) (expt 2 970)))
;=> +inf.0
(inexact (- (expt 2 1024) (expt 2 970) 1))
;=> 1.7976931348623157e308
(inexact (- (expt 2 -1022) (expt 2 -1076)))
;=> 2.2250738585072014e-308
(let loop ((i 0) (x 1e-310)) (if (= i 60) #t (and (= x (exact x)) (= x (inexact (exact x))) (loop (+ i 1) (* x -11.7)))))
;=> #t
(import (scheme r5rs))
(exact->inexact 1/4)
;=> 0.25
(inexact->exact 0.25)
;=> 1/4

; Errors name the procedure and what it was given
(zero? 'a)
;=! wrong-type zero?: expected a number
(positive? "1")
;=! wrong-type positive?: expected a real number
(even? 1.5)
;=! wrong-type even?: expected an integer
(map odd? '(1 a))
;=! wrong-type odd?: expected an integer
(abs +i)
;=! wrong-type abs: expected a real number
(square 'x)
;=! wrong-type square: expected a number
(nan? 'x)
;=! wrong-type nan?: expected a number
(infinite? "x")
;=! wrong-type infinite?
(finite? '())
;=! wrong-type finite?
(truncate-quotient 1 'y)
;=! wrong-type truncate-quotient
(floor-remainder 1 0)
;=! divide-by-zero floor-remainder
(floor/ 1 0)
;=! divide-by-zero floor/
(truncate/ 1/2 1)
;=! wrong-type truncate/
(exact->inexact 'a)
;=! wrong-type exact->inexact
(exact-integer-sqrt 1/4)
;=! wrong-type exact-integer-sqrt
(log 5 1)
;=! divide-by-zero log
(exact? 'a)
;=! wrong-type exact?
