;;; R7RS 6.2.5, 6.2.7, 7.1.1: how numbers are written

1/2
;=> 1/2
-10/4
;=> -5/2
+6/3
;=> 2
1+2i
;=> 1+2i
1/2-3/4i
;=> 1/2-3/4i
+i
;=> +i
-i
;=> -i
+2i
;=> +2i
1+0i
;=> 1
1-i
;=> 1-i
1.5+2i
;=> 1.5+2.0i
1.5+0.0i
;=> 1.5+0.0i
1@0
;=> 1
2@0
;=> 2
1@2
;=> -0.4161468365471424+0.9092974268256817i
+inf.0
;=> +inf.0
-INF.0
;=> -inf.0
+nan.0
;=> +nan.0
-0.0
;=> -0.0
+inf.0-inf.0i
;=> +inf.0-inf.0i
1e400
;=> +inf.0
(= #e1e400 (expt 10 400))
;=> #t
#e1.5
;=> 3/2
#e-.25e2
;=> -25
#e1.25e-2
;=> 1/80
#i1/3
;=> 0.3333333333333333
#i-1/4+1/2i
;=> -0.25+0.5i
#e1.5+0.5i
;=> 3/2+1/2i
#x-ff/10
;=> -255/16
#xAbC
;=> 2748
#b101/11
;=> 5/3
#o777
;=> 511
#d10
;=> 10
#x#e10
;=> 16
#e#x10
;=> 16
#i#b101
;=> 5.0
#b#i101
;=> 5.0
#xa+bi
;=> 10+11i
1.
;=> 1.0
.5
;=> 0.5
-.5e-3
;=> -0.0005
1E3
;=> 1000.0
'(1/2 . +i)
;=> (1/2 . +i)
'#(1/2 1+i 0.5)
;=> #(1/2 1+i 0.5)

(map string->number '("100" "1e2" "1/2" "-3/6" "1+2i" "+i" "-i" "+5i" "1@0" "#e1.5" "#i1/4" "#x1F/2"))
;=> (100 100.0 1/2 -1/2 1+2i +i -i +5i 1 3/2 0.25 31/2)
(map string->number '("1e400" "-1e400" "1e-400" "#e1e3" "#e1.e-3" "+inf.0" "-inf.0+i"))
;=> (+inf.0 -inf.0 0.0 1000 1/1000 +inf.0 -inf.0+1.0i)
(map string->number '("" "+" "-" "." "i" "2i" "1+" "1+2" "+-1" "1++i" "1i+2" "a" "1/0" "0/0" "1/" "/1" "1/2/3" "1/2.0" "1./2" "1e" "1e+" "e1" "1e1.5" "1 " " 1" "1@" "@1" "1@2@3" "1@2i" "#" "#x" "#e" "#xg" "#b2" "#o8" "#e#e1" "#x#x1" "#i#e1" "#e+inf.0" "#e+nan.0" "inf.0" "+inf" "+inf.00" "1.2.3" "--1" "1+2i3" "+ii" "1+i+i"))
;=> (#f #f #f #f #f #f #f #f #f #f #f #f #f #f #f #f #f #f #f #f #f #f #f #f #f #f #f #f #f #f #f #f #f #f #f #f #f #f #f #f #f #f #f #f #f #f #f #f)
(string->number "100" 16)
;=> 256
(string->number "1e2" 16)
;=> 482
(string->number "#d1e2" 16)
;=> 100.0
(string->number "1.5" 8)
;=> 1.625
(string->number "zz" 36)
;=> 1295
(string->number "-Zz/10" 36)
;=> -1295/36
(string->number "1+2i" 36)
;=> 1+2i
(string->number "1+2i" 7)
;=> 1+2i
(string->number "2/3" 3)
;=> #f
(string->number "1" 37)
;=! wrong-type string->number
(string->number 'a)
;=! wrong-type string->number
(string->number "0.1")
;=> 0.1
(map string->number '("9007199254740993.0" "9007199254740992.99999999999999999999" "2.2250738585072011e-308" "4.9e-324" "2.4e-324" "2.5e-324" "1.7976931348623158e308" "1.7976931348623159e308"))
;=> (9007199254740992.0 9007199254740992.0 2.225073858507201e-308 5e-324 0.0 5e-324 1.7976931348623157e308 +inf.0)
(= (string->number (string-append "1." (make-string 60000 #\0) "1")) 1)
;=> #t
(string->number (string-append "1" (make-string 50000 #\0) "e-50000"))
;=> 1.0
(string->number (string-append (make-string 50000 #\0) "1.5"))
;=> 1.5

(map number->string '(1/2 -3/4 1+2i -i +i 1/2-3/4i 1.5+0.5i +inf.0 1.0-0.0i))
;=> ("1/2" "-3/4" "1+2i" "-i" "+i" "1/2-3/4i" "1.5+0.5i" "+inf.0" "1.0-0.0i")
(number->string -0.0)
;=> "-0.0"
(number->string 1e21)
;=> "1e21"
(number->string 1e-7)
;=> "0.0000001"
(number->string 123456789.123)
;=> "123456789.123"
(map number->string '(0.1 0.2 0.3 1e23 5e-324 1.7976931348623157e308 4.35 2.5 100.0))
;=> ("0.1" "0.2" "0.3" "1e23" "5e-324" "1.7976931348623157e308" "4.35" "2.5" "100.0")
(number->string -255/16 16)
;=> "-ff/10"
(number->string 10+11i 16)
;=> "a+bi"
(number->string 1295 36)
;=> "zz"
(number->string (- (expt 36 30) 1) 36)
;=> "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"
(number->string +18i 36)
;=> "0+ii"
(string->number "0+ii" 36)
;=> +18i
(number->string 1.5 10)
;=> "1.5"
(number->string 'a)
;=! wrong-type number->string
(number->string 1 1)
;=! wrong-type number->string
(let each ((radix 2))
  (or (> radix 36)
      (and (let test ((ns (list 0 1 -1 12345 (expt 7 300) (- (expt 2 200)) 22/7 -1/1000000 (/ (expt 3 90) (expt 2 80)))))
             (or (null? ns) (and (= (car ns) (string->number (number->string (car ns) radix) radix)) (test (cdr ns)))))
           (each (+ radix 1)))))
;=> #t
(let each ((radix 2))
  (or (> radix 36)
      (and (let test ((ns (list 1+2i -i +i 1/2-3/4i (make-rectangular -18 18) (make-rectangular 0 -18) (make-rectangular 0 (expt 5 60)))))
             (or (null? ns) (and (= (car ns) (string->number (number->string (car ns) radix) radix)) (test (cdr ns)))))
           (each (+ radix 1)))))
;=> #t
(let loop ((i 0) (x 1.0e-300)) (or (= i 500) (and (eqv? x (string->number (number->string x))) (loop (+ i 1) (* x -17.3)))))
;=> #t

; 10,000 digits
(define many (number->string (- (expt 10 10000) 1)))
(string-length many)
;=> 10000
(string=? many (make-string 10000 #\9))
;=> #t
(= (string->number many) (- (expt 10 10000) 1))
;=> #t
(let ((n (expt 7 20000))) (= n (string->number (number->string n))))
;=> #t
(let ((n (expt 7 3000))) (= n (string->number (number->string n 16) 16)))
;=> #t
(let ((n (* (expt 10 4000) 12345))) (string=? (number->string n) (string-append "12345" (make-string 4000 #\0))))
;=> #t
(let ((n (+ (expt 10 4000) 1))) (string=? (number->string n) (string-append "1" (make-string 3999 #\0) "1")))
;=> #t

; Symbols that would be numbers are written with bars
(map string->symbol '("+i" "1/2" "-" "+" "..." "+5i" "1@2"))
;=> (|+i| |1/2| - + ... |+5i| |1@2|)

; Marks of other precisions than the one there is
(list 1s2 1.5F1 25d-1 #e1l3 (string->number "1s2") (string->number "-2.5D1+1l0i") (string->number "#xd1"))
;=> (100.0 15.0 2.5 1000 100.0 -25.0+1.0i 209)
