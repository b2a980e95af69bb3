;;; R7RS 6.2: exact integers of any size, flonums

; Predicates
(map number? (list 1 1.5 (expt 10 30) 'a "1" #\1))
;=> (#t #t #t #f #f #f)
(map complex? (list 1 1.5))
;=> (#t #t)
(map real? (list 1 1.5 +inf.0 +nan.0 'a))
;=> (#t #t #t #t #f)
(map rational? (list 1 1.5 +inf.0 -inf.0 +nan.0 'a))
;=> (#t #t #f #f #f #f)
(map integer? (list 3 3.0 3.5 (expt 10 30) +inf.0 +nan.0 "3"))
;=> (#t #t #f #t #f #f #f)
(map exact? (list 1 1.0 (expt 10 30)))
;=> (#t #f #t)
(map inexact? (list 1 1.0 (expt 10 30)))
;=> (#f #t #f)
(map exact-integer? (list 32 32.0 (expt 10 30) 'x))
;=> (#t #f #t #f)
(map finite? (list 3 3.5 +inf.0 -inf.0 +nan.0))
;=> (#t #t #f #f #f)
(map infinite? (list 3 3.5 +inf.0 -inf.0 +nan.0))
;=> (#f #f #t #t #f)
(map nan? (list 3 3.5 +inf.0 +nan.0))
;=> (#f #f #f #t)
(exact? 'a)
;=! wrong-type
(exact-integer? 1.0)
;=> #f

; Comparison
(= 1 1)
;=> #t
(= 1 1.0)
;=> #t
(= 1 2)
;=> #f
(= 1 1 1.0)
;=> #t
(= 1 1 2)
;=> #f
(= 0.0 -0.0)
;=> #t
(= +nan.0 +nan.0)
;=> #f
(= (expt 10 20) (expt 10 20))
;=> #t
(= (expt 10 20) 1e20)
;=> #t
(= 9007199254740993 9007199254740992.0)
;=> #f
(= 1)
;=> #t
(< 1 2 3)
;=> #t
(< 1 3 2)
;=> #f
(< 1 1)
;=> #f
(<= 1 1 2)
;=> #t
(<= 1 2 1)
;=> #f
(> 3 2 1)
;=> #t
(> 3 3)
;=> #f
(>= 3 3 2)
;=> #t
(>= 3 4)
;=> #f
(< 1.5 2)
;=> #t
(< 2 1.5)
;=> #f
(< -1 0.0)
;=> #t
(< +nan.0 1)
;=> #f
(> +nan.0 1)
;=> #f
(<= +nan.0 +nan.0)
;=> #f
(< -inf.0 (- (expt 10 400)) (expt 10 400) +inf.0)
;=> #t
(< (expt 10 20) (expt 10 21))
;=> #t
(< (- (expt 10 20)) (expt 10 20))
;=> #t
(> (- (expt 10 20)) (- (expt 10 21)))
;=> #t
(< 5 (expt 10 20))
;=> #t
(< (- (expt 10 20)) 5)
;=> #t
(< 9007199254740992.0 9007199254740993)
;=> #t
(< 1e20 (+ (expt 10 20) 1))
;=> #t
(< 1 'a)
;=! wrong-type
(= 'a 1)
;=! wrong-type
(< 1 2 'c)
;=! wrong-type

(map zero? (list 0 0.0 -0.0 1 0.5 (expt 10 20)))
;=> (#t #t #t #f #f #f)
(map positive? (list 1 0 -1 0.5 -0.5 +inf.0 +nan.0 (expt 10 20) (- (expt 10 20))))
;=> (#t #f #f #t #f #t #f #t #f)
(map negative? (list 1 0 -1 0.5 -0.5 -inf.0 +nan.0 (expt 10 20) (- (expt 10 20))))
;=> (#f #f #t #f #t #t #f #f #t)
(map odd? (list 1 2 -1 0 3.0 4.0))
;=> (#t #f #t #f #t #f)
(map even? (list 1 2 -2 0 3.0 4.0))
;=> (#f #t #t #t #f #t)
(zero? 'a)
;=! wrong-type
(even? 1.5)
;=! wrong-type
(odd? "1")
;=! wrong-type

(max 1 3 2)
;=> 3
(min 3 1 2)
;=> 1
(max 3 3.9)
;=> 3.9
(max 4 3.9)
;=> 4.0
(min 1 2.0)
;=> 1.0
(max 5)
;=> 5
(max -1 -2.5)
;=> -1.0
(max (expt 10 20) 5)
;=> 100000000000000000000
(min (- (expt 10 20)) 5 0)
;=> -100000000000000000000
(max 'a 1)
;=! wrong-type
(max)
;=! wrong-arity

; Arithmetic on fixnums
(+ 3 4)
;=> 7
(+ 3)
;=> 3
(+)
;=> 0
(* 4)
;=> 4
(*)
;=> 1
(- 3 4)
;=> -1
(- 3 4 5)
;=> -6
(- 3)
;=> -3
(- 0)
;=> 0
(* 2 3 4)
;=> 24
(* -3 7)
;=> -21
(+ 1 2 3 4 5)
;=> 15
(-)
;=! wrong-arity
(+ 1 'a)
;=! wrong-type
(+ 'a)
;=! wrong-type
(* "2" 3)
;=! wrong-type
(- #t)
;=! wrong-type

; Arithmetic on flonums
(+ 1.5 2.25)
;=> 3.75
(- 1.5 2.25)
;=> -0.75
(* 1.5 2.0)
;=> 3.0
(/ 1.0 4.0)
;=> 0.25
(+ 0.1 0.2)
;=> 0.30000000000000004
(* 1e200 1e200)
;=> +inf.0
(* -1e200 1e200)
;=> -inf.0
(- +inf.0 +inf.0)
;=> +nan.0
(/ 0.0 0.0)
;=> +nan.0
(/ 1.0 0.0)
;=> +inf.0
(/ -1.0 0.0)
;=> -inf.0
(/ 1.0 -0.0)
;=> -inf.0
(- 0.0)
;=> -0.0
(* -1.0 0.0)
;=> -0.0
(+ -0.0 0.0)
;=> 0.0
(sqrt -0.0)
;=> -0.0
(* 1e-200 1e-200)
;=> 0.0
(/ 2.0)
;=> 0.5

; Mixed
(+ 1 0.5)
;=> 1.5
(+ 0.5 1)
;=> 1.5
(- 1 0.5)
;=> 0.5
(* 2 0.25)
;=> 0.5
(/ 1 4.0)
;=> 0.25
(/ 3.0 2)
;=> 1.5
(+ 1 2.0 3)
;=> 6.0
(= (+ (expt 10 20) 0.0) 1e20)
;=> #t
(< 1 1.5 2)
;=> #t

; Exact division that comes out even
(/ 6 3)
;=> 2
(/ -12 4)
;=> -3
(/ 12 -4)
;=> -3
(/ 24 2 3)
;=> 4
(/ 0 5)
;=> 0
(/ 1)
;=> 1
(/ -1)
;=> -1
(/ 5 0)
;=! divide-by-zero
(/ 0)
;=! divide-by-zero
(/ 'a 1)
;=! wrong-type

; Beyond the fixnums
(+ 2305843009213693951 1)
;=> 2305843009213693952
(- -2305843009213693952 1)
;=> -2305843009213693953
(+ 1152921504606846975 1)
;=> 1152921504606846976
(+ 4611686018427387903 1)
;=> 4611686018427387904
(- -4611686018427387904 1)
;=> -4611686018427387905
(+ 9223372036854775807 1)
;=> 9223372036854775808
(- -9223372036854775808 1)
;=> -9223372036854775809
(- -2305843009213693952)
;=> 2305843009213693952
(- -4611686018427387904)
;=> 4611686018427387904
(* 2305843009213693952 2)
;=> 4611686018427387904
(* 4294967296 4294967296)
;=> 18446744073709551616
(* -4294967296 4294967296)
;=> -18446744073709551616
(* -3037000500 -3037000500)
;=> 9223372037000250000
(* 1073741824 1073741824 2)
;=> 2305843009213693952
(* 99999999999 99999999999)
;=> 9999999999800000000001
(* 123456789012345678901234567890 987654321098765432109876543210)
;=> 121932631137021795226185032733622923332237463801111263526900
(* 123456789012345678901234567890 0)
;=> 0
(* -123456789012345678901234567890 -1)
;=> 123456789012345678901234567890
(+ 123456789012345678901234567890 987654321098765432109876543210)
;=> 1111111110111111111011111111100
(- 123456789012345678901234567890 987654321098765432109876543210)
;=> -864197532086419753208641975320
(- 123456789012345678901234567890 123456789012345678901234567889)
;=> 1
(+ 123456789012345678901234567890 -123456789012345678901234567890)
;=> 0
(- (expt 2 62) 1)
;=> 4611686018427387903
(- (expt 2 61) (expt 2 61))
;=> 0
(- (+ (expt 2 64) 5) (expt 2 64))
;=> 5
(exact-integer? (- (+ (expt 2 64) 5) (expt 2 64)))
;=> #t
(eq? 5 (- (+ (expt 2 64) 5) (expt 2 64)))
;=> #t
(let fact ((n 30)) (if (= n 0) 1 (* n (fact (- n 1)))))
;=> 265252859812191058636308480000000
(let loop ((i 0) (a 0) (b 1)) (if (= i 200) a (loop (+ i 1) b (+ a b))))
;=> 280571172992510140037611932413038677189525
(let loop ((i 0) (x 1)) (if (= i 64) x (loop (+ i 1) (+ x x))))
;=> 18446744073709551616
(* (- (expt 2 64) 1) (- (expt 2 64) 1))
;=> 340282366920938463426481119284349108225
(+ (- (expt 2 128) 1) 1)
;=> 340282366920938463463374607431768211456
(- (expt 2 128) 1)
;=> 340282366920938463463374607431768211455
(- 1 (expt 2 128))
;=> -340282366920938463463374607431768211455
(square 4294967296)
;=> 18446744073709551616
(abs -123456789012345678901234567890)
;=> 123456789012345678901234567890
(abs (- (expt 2 61)))
;=> 2305843009213693952

; Division of integers
(map (lambda (f) (f 17 5)) (list quotient remainder modulo floor-quotient floor-remainder truncate-quotient truncate-remainder))
;=> (3 2 2 3 2 3 2)
(map (lambda (f) (f -17 5)) (list quotient remainder modulo floor-quotient floor-remainder truncate-quotient truncate-remainder))
;=> (-3 -2 3 -4 3 -3 -2)
(map (lambda (f) (f 17 -5)) (list quotient remainder modulo floor-quotient floor-remainder truncate-quotient truncate-remainder))
;=> (-3 2 -3 -4 -3 -3 2)
(map (lambda (f) (f -17 -5)) (list quotient remainder modulo floor-quotient floor-remainder truncate-quotient truncate-remainder))
;=> (3 -2 -2 3 -2 3 -2)
(map (lambda (f) (f 20 5)) (list quotient remainder modulo))
;=> (4 0 0)
(map (lambda (f) (f -20 5)) (list quotient remainder modulo floor-quotient))
;=> (-4 0 0 -4)
(map (lambda (f) (f 0 5)) (list quotient remainder modulo))
;=> (0 0 0)
(map (lambda (f) (f 3 17)) (list quotient remainder modulo))
;=> (0 3 3)
(map (lambda (f) (f -3 17)) (list quotient remainder modulo))
;=> (0 -3 14)
(map (lambda (f) (f 7.0 2)) (list quotient remainder modulo))
;=> (3.0 1.0 1.0)
(map (lambda (f) (f -7.0 2.0)) (list quotient remainder modulo floor-quotient))
;=> (-3.0 -1.0 1.0 -4.0)
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
(quotient 1 0)
;=! divide-by-zero quotient
(remainder 1 0)
;=! divide-by-zero
(modulo 10 0)
;=! divide-by-zero
(floor/ 1 0)
;=! divide-by-zero
(truncate/ 1 0)
;=! divide-by-zero
(quotient 1.5 2)
;=! wrong-type
(modulo 'a 2)
;=! wrong-type
(quotient -2305843009213693952 -1)
;=> 2305843009213693952

; gcd and lcm
(gcd 32 -36)
;=> 4
(gcd)
;=> 0
(gcd 5)
;=> 5
(gcd -5)
;=> 5
(gcd 0 5)
;=> 5
(gcd 12 18 27)
;=> 3
(gcd 32.0 -36)
;=> 4.0
(lcm 32 -36)
;=> 288
(lcm 32.0 -36)
;=> 288.0
(lcm)
;=> 1
(lcm 0 5)
;=> 0
(lcm 2 3 4)
;=> 12

; abs, floor and the rest
(map abs (list 7 -7 0 -1.5 -0.0 -inf.0))
;=> (7 7 0 1.5 0.0 +inf.0)
(map floor (list 3.7 -3.7 3.0 -0.5 5))
;=> (3.0 -4.0 3.0 -1.0 5)
(map ceiling (list 3.2 -3.7 3.0 -0.5 5))
;=> (4.0 -3.0 3.0 -0.0 5)
(map truncate (list 3.7 -3.7 3.0 -0.5 5))
;=> (3.0 -3.0 3.0 -0.0 5)
(map round (list 3.7 -3.7 3.5 2.5 -2.5 0.5 -0.5 1.5 7))
;=> (4.0 -4.0 4.0 2.0 -2.0 0.0 -0.0 2.0 7)
(map floor (list +inf.0 -inf.0 1e300))
;=> (+inf.0 -inf.0 1e300)
(round 4503599627370497.5)
;=> 4503599627370498.0
(abs 'a)
;=! wrong-type
(floor "1")
;=! wrong-type

; exact and inexact
(exact 3.0)
;=> 3
(exact -0.0)
;=> 0
(exact 5)
;=> 5
(inexact 3)
;=> 3.0
(inexact 3.5)
;=> 3.5
(exact 1e15)
;=> 1000000000000000
(exact (floor 2.7))
;=> 2
(exact -123456789.0)
;=> -123456789
(inexact 9007199254740993)
;=> 9007199254740992.0
(inexact 9007199254740995)
;=> 9007199254740996.0
(inexact -1)
;=> -1.0

; Powers and roots
(expt 2 10)
;=> 1024
(expt 2 0)
;=> 1
(expt 0 0)
;=> 1
(expt 0 5)
;=> 0
(expt -2 3)
;=> -8
(expt -1 1000001)
;=> -1
(expt 2 100)
;=> 1267650600228229401496703205376
(expt 10 25)
;=> 10000000000000000000000000
(expt 3 50)
;=> 717897987691852588770249
(expt 2.0 3)
;=> 8.0
(expt 2.0 0.5)
;=> 1.4142135623730951
(expt 2 0.5)
;=> 1.4142135623730951
(expt 2.0 -1)
;=> 0.5
(expt 2.5 2)
;=> 6.25
(expt 10.0 3.0)
;=> 1000.0
(expt 'a 2)
;=! wrong-type
(sqrt 16)
;=> 4
(sqrt 16.0)
;=> 4.0
(sqrt 2)
;=> 1.4142135623730951
(sqrt 2.25)
;=> 1.5
(sqrt 0)
;=> 0
(sqrt 1000000000000)
;=> 1000000
(sqrt +inf.0)
;=> +inf.0
(sqrt 'a)
;=! wrong-type
(exact-integer-sqrt 4)
;=> 2 0
(exact-integer-sqrt 5)
;=> 2 1
(exact-integer-sqrt 0)
;=> 0 0
(exact-integer-sqrt 17)
;=> 4 1
(exact-integer-sqrt 1000000000000000000)
;=> 1000000000 0
(exact-integer-sqrt 999999999999999999)
;=> 999999999 1999999998
(exact-integer-sqrt 4.0)
;=! wrong-type
(square 5)
;=> 25
(square 1.5)
;=> 2.25
(square -3)
;=> 9

; Transcendental functions
(exp 0.0)
;=> 1.0
(log 1.0)
;=> 0.0
(sin 0.0)
;=> 0.0
(cos 0.0)
;=> 1.0
(atan 0.0)
;=> 0.0
(define (close? a b) (< (abs (- a b)) 1e-12))
(close? (exp 1) 2.718281828459045)
;=> #t
(close? (log 10) 2.302585092994046)
;=> #t
(close? (log 8 2) 3.0)
;=> #t
(close? (log 100 10) 2.0)
;=> #t
(close? (sin 1) 0.8414709848078965)
;=> #t
(close? (cos 1) 0.5403023058681398)
;=> #t
(close? (tan 1) 1.557407724654902)
;=> #t
(close? (asin 1) 1.5707963267948966)
;=> #t
(close? (acos 0.5) 1.0471975511965979)
;=> #t
(close? (atan 1) 0.7853981633974483)
;=> #t
(close? (atan 1 1) 0.7853981633974483)
;=> #t
(close? (atan 1 -1) 2.356194490192345)
;=> #t
(close? (atan -1 -1) -2.356194490192345)
;=> #t
(close? (atan 1.0 0.0) 1.5707963267948966)
;=> #t
(close? (atan 0.0 -1.0) 3.141592653589793)
;=> #t
(log 0.0)
;=> -inf.0
(exp 1000.0)
;=> +inf.0
(exp -1000.0)
;=> 0.0

; Printing
(number->string 10)
;=> "10"
(number->string -255 16)
;=> "-ff"
(number->string 255 2)
;=> "11111111"
(number->string 8 8)
;=> "10"
(number->string 0)
;=> "0"
(number->string 1.5)
;=> "1.5"
(number->string (expt 2 100) 16)
;=> "10000000000000000000000000"
(number->string (- (expt 2 100)) 2)
;=> "-10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
(number->string 10000000000000000000000000000000000000001)
;=> "10000000000000000000000000000000000000001"
1000000000000000000000000000000
;=> 1000000000000000000000000000000
-1000000000000000000
;=> -1000000000000000000
1000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000007
;=> 1000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000007
(map number->string (list 1.0 -1.0 0.5 -0.0 100.0 0.1 123.456 +inf.0 -inf.0 +nan.0))
;=> ("1.0" "-1.0" "0.5" "-0.0" "100.0" "0.1" "123.456" "+inf.0" "-inf.0" "+nan.0")
1e100
;=> 1e100
1.5e300
;=> 1.5e300
1e-100
;=> 1e-100
-2.5e-10
;=> -2.5e-10
3.141592653589793
;=> 3.141592653589793
0.001
;=> 0.001
1e10
;=> 10000000000.0
123456789.125
;=> 123456789.125
5e-324
;=> 5e-324
1.7976931348623157e308
;=> 1.7976931348623157e308
2.2250738585072014e-308
;=> 2.2250738585072014e-308
9007199254740993.0
;=> 9007199254740992.0
(number->string 'a)
;=! wrong-type
(number->string 10 1)
;=! wrong-type radix

; Reading
(map string->number '("100" "-100" "+100" "007" "1e2" "1.5" ".5" "5." "-1.5e-3" "+inf.0" "-inf.0"))
;=> (100 -100 100 7 100.0 1.5 0.5 5.0 -0.0015 +inf.0 -inf.0)
(map (lambda (s) (string->number s 16)) '("ff" "FF" "-1a" "10" "g"))
;=> (255 255 -26 16 #f)
(map (lambda (s) (string->number s 2)) '("101" "-11" "102" ""))
;=> (5 -3 #f #f)
(map string->number '("#xff" "#b101" "#o17" "#d10" "#e1.0" "#i1" "#x#e10" "#e1e3"))
;=> (255 5 15 10 1 1.0 16 1000)
(map string->number '("" "-" "+" "." "abc" "1a" "1e" "--1" "1.2.3" "e5" "1 2" " 1"))
;=> (#f #f #f #f #f #f #f #f #f #f #f #f)
(nan? (string->number "+nan.0"))
;=> #t
(string->number "123456789012345678901234567890")
;=> 123456789012345678901234567890
(string->number "-ffffffffffffffffffffffff" 16)
;=> -79228162514264337593543950335
(string->number "1E3")
;=> 1000.0
(string->number "0.1")
;=> 0.1
(string->number "1e400")
;=> +inf.0
(string->number "1e-400")
;=> 0.0
(string->number "9007199254740993.0")
;=> 9007199254740992.0
(string->number "0.30000000000000004")
;=> 0.30000000000000004
(string->number 5)
;=! wrong-type
(let ((n (* 12345678901234567890 98765432109876543210))) (= n (string->number (number->string n))))
;=> #t
(let loop ((i 0) (x 0.1) (ok #t)) (if (= i 100) ok (loop (+ i 1) (* x 1.37) (and ok (= x (string->number (number->string x)))))))
;=> #t

; Flonums of every kind keep their bits in data.
(let ((xs (list 0.0 -0.0 1.0 -1.0 1e308 5e-324 1e-300 +inf.0 -inf.0 1.5e77 1e78 1e-77 1e-78 123456789.123)))
  (let ((v (list->vector xs))) (map eqv? xs (vector->list v))))
;=> (#t #t #t #t #t #t #t #t #t #t #t #t #t #t)

; Exactness is contagious.
(map exact? (list (+ 1 2) (+ 1 2.0) (* 2 0.0) (- 5 5.0)))
;=> (#t #f #f #f)
(exact-integer? (* 2 3))
;=> #t

; Numerator and denominator of integers
(list (numerator 6) (denominator 6) (numerator 6.0) (denominator 6.0) (denominator 0))
;=> (6 1 6.0 1.0 1)

(truncate 1e300)
;=> 1e300
