;;; R7RS 6.2: division of large integers, and what rests on it

(define big 123456789012345678901234567890)
(define small 987654321)

(list (quotient big small) (remainder big small) (modulo big small))
;=> (124999998873437499901 574845669 574845669)
(list (quotient (- big) small) (remainder (- big) small) (modulo (- big) small))
;=> (-124999998873437499901 -574845669 412808652)
(list (quotient big (- small)) (remainder big (- small)) (modulo big (- small)))
;=> (-124999998873437499901 574845669 -412808652)
(floor/ (- big) small)
;=> -124999998873437499902 412808652
(truncate/ (- big) small)
;=> -124999998873437499901 -574845669
(quotient (* big big) big)
;=> 123456789012345678901234567890
(remainder (* big big) big)
;=> 0
(quotient (+ (* big big) 17) big)
;=> 123456789012345678901234567890
(remainder (+ (* big big) 17) big)
;=> 17
(quotient small big)
;=> 0
(remainder small big)
;=> 987654321
(modulo (- small) big)
;=> 123456789012345678900246913569
(quotient (expt 2 200) (expt 2 190))
;=> 1024
(quotient (- (expt 2 128) 1) (+ (expt 2 64) 1))
;=> 18446744073709551615
(remainder (- (expt 2 128) 1) (- (expt 2 64) 3))
;=> 8
(quotient (expt 10 50) 7)
;=> 14285714285714285714285714285714285714285714285714
(modulo (expt 7 100) 13)
;=> 9
(/ (expt 10 30) (expt 10 28))
;=> 100
(quotient big 0)
;=! divide-by-zero
(gcd (expt 2 100) (expt 6 50))
;=> 1125899906842624
(lcm (expt 2 70) (expt 3 2))
;=> 10625324586456701730816
(gcd (* big 15) (* big 21))
;=> 370370367037037036703703703670
(map even? (list (expt 2 100) (+ (expt 2 100) 1)))
;=> (#t #f)
(map odd? (list (expt 3 100) (- (expt 2 100))))
;=> (#t #f)
(exact-integer-sqrt (expt 10 40))
;=> 100000000000000000000 0
(exact-integer-sqrt (+ (expt 10 40) 5))
;=> 100000000000000000000 5
(exact-integer-sqrt (- (expt 10 40) 1))
;=> 99999999999999999999 199999999999999999998
(sqrt (expt 10 40))
;=> 100000000000000000000
(inexact (expt 10 30))
;=> 1e30
(inexact (expt 2 100))
;=> 1.2676506002282294e30
(inexact (expt 10 400))
;=> +inf.0
(inexact (+ (expt 2 53) 1))
;=> 9007199254740992.0
(inexact (+ (expt 2 54) 2))
;=> 18014398509481984.0
(inexact (+ (expt 2 54) 6))
;=> 18014398509481990.0
(= (inexact (+ (expt 2 64) (expt 2 11))) (expt 2 64))
;=> #t
(exact 1e18)
;=> 1000000000000000000
(exact 1e22)
;=> 10000000000000000000000
(exact 1e23)
;=> 99999999999999991611392
(exact -1.5e30)
;=> -1499999999999999889089448902656
(exact (expt 2.0 100))
;=> 1267650600228229401496703205376
(exact +inf.0)
;=! wrong-type
(exact +nan.0)
;=! wrong-type
(number->string (expt 7 77) 10)
;=> "118181386580595879976868414312001964434038548836769923458287039207"
(number->string (expt 7 50) 7)
;=> "100000000000000000000000000000000000000000000000000"
(string->number "1e30")
;=> 1e30
(string->number "#e1e30")
;=> 1000000000000000000000000000000
(string->number "123456789012345678901234567890.0")
;=> 1.2345678901234568e29
(let loop ((n (expt 3 200)) (digits 0)) (if (= n 0) digits (loop (quotient n 10) (+ digits 1))))
;=> 96
(let loop ((i 1) (ok #t))
  (if (= i 200)
      ok
      (let* ((a (+ (expt 3 i) (* i 7919))) (b (+ (expt 5 (quotient i 3)) i)))
        (let-values (((q r) (floor/ a b)))
          (loop (+ i 1) (and ok (= a (+ (* q b) r)) (<= 0 r) (< r b)))))))
;=> #t
