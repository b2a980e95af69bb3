;;; R7RS 6.2.7: inexact numbers in a radix other than ten

(number->string 0.5 2)
;=> "0.1"
(number->string -2.5 2)
;=> "-10.1"
(map (lambda (x) (number->string x 2)) '(0.0 -0.0 1.0 -1.0 100.0 0.1 +inf.0 -inf.0 +nan.0))
;=> ("0.0" "-0.0" "1.0" "-1.0" "1100100.0" "0.0001100110011001100110011001100110011001100110011001101" "+inf.0" "-inf.0" "+nan.0")
(map (lambda (x) (number->string x 16)) '(0.1 255.5 1e21 123456.789))
;=> ("0.1999999999999a" "ff.8" "3635c9adc5dea00000.0" "1e240.c9fbe76c9")
(map (lambda (x) (number->string x 8)) '(0.125 64.015625))
;=> ("0.1" "100.01")
(map (lambda (x) (number->string x 3)) '(0.5 0.1 9.0 1e10))
;=> ("0.1111111111111111111111111111111112" "0.0022002200220022002200220022002201" "100.0" "221210220202122010101.0")
(map (lambda (x) (number->string x 36)) '(35.5 1e21))
;=> ("z.i" "5v1j4f4ds7a000.0")
(number->string 0.3333333333333333 3)
;=> "0.1"
(number->string 4503599627370496.0 2)
;=> "10000000000000000000000000000000000000000000000000000.0"
(number->string 9007199254740992.0 7)
;=> "5350140446150306054.0"
(string-length (number->string 5e-324 2))
;=> 1076
(string-length (number->string 1.7976931348623157e308 2))
;=> 1026
(number->string +2.5i 2)
;=> "+10.1i"
(number->string 0.5-0.25i 2)
;=> "0.1-0.01i"
(number->string 0.0+0.5i 20)
;=> "0.0+0.ai"
(number->string -0.0+0.5i 2)
;=> "-0.0+0.1i"
(number->string (make-rectangular 1.0 +inf.0) 2)
;=> "1.0+inf.0i"
(number->string 1e100 10)
;=> "1e100"
(number->string 0.5 1)
;=! wrong-type a radix from 2 to 36
(map (lambda (s) (string->number s 2)) '("0.1" "-10.11" ".1" "1." "+.01" "." "1.2" "1.1.1" "1.1e1" "1.1/10"))
;=> (0.5 -2.75 0.5 1.0 0.25 #f #f #f #f #f)
(map (lambda (s) (string->number s 16)) '("ff.8" "-.c" "1e.8" "a.g"))
;=> (255.5 -0.75 30.5 #f)
(map (lambda (s) (string->number s 2)) '("#e0.1" "#e-10.11" "#i1.1"))
;=> (1/2 -11/4 1.5)
(map (lambda (s) (string->number s 2)) '("0.1+1.1i" "-0.1i" "+1.i"))
;=> (0.5+1.5i -0.5i +1.0i)
(string->number "0.i" 20)
;=> 0.9
(string->number "0.1+1.0i" 20)
;=> 0.05+1.0i
(map string->number '("#b0.1" "#x1.8"))
;=> (#f #f)
(string->number "0.0000000000000000000000000000000000000000000000000000000000000001" 2)
;=> 5.421010862427522e-20
(= (string->number (make-string 2000 #\1) 2) (- (expt 2 2000) 1))
;=> #t
(string->number (string-append (make-string 2000 #\1) ".1") 2)
;=> +inf.0
(string->number (string-append "0." (make-string 1073 #\0) "1") 2)
;=> 5e-324
(define (reads-back? x radix)
  (let ((s (number->string x radix)))
    (or (eqv? x (string->number s radix)) (list x radix s))))
(define (all-radices-read-back x)
  (let loop ((radix 2) (wrong '()))
    (if (> radix 36)
        wrong
        (let ((got (reads-back? x radix)))
          (loop (+ radix 1) (if (eq? got #t) wrong (cons got wrong)))))))
(map all-radices-read-back
     '(0.1 -0.0 1e23 5e-324 2.2250738585072014e-308 2.225073858507201e-308 1.7976931348623157e308 4503599627370496.0 0.3 -123.456))
;=> (() () () () () () () () () ())
(let loop ((i 0) (x 0.1) (wrong '()))
  (if (= i 60)
      wrong
      (loop (+ i 1) (* x -137.31) (append (all-radices-read-back x) wrong))))
;=> ()
