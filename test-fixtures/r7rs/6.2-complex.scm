;;; R7RS 6.2: complex numbers

(import (scheme complex))

3+4i
;=> 3+4i
-i
;=> -i
+2i
;=> +2i
1.5-2.5i
;=> 1.5-2.5i
(map complex? (list 1 1.5 1/2 3+4i 'a))
;=> (#t #t #t #t #f)
(map real? (list 3+4i 3+0i))
;=> (#f #t)
(make-rectangular 1 2)
;=> 1+2i
(make-rectangular 1.5 0.5)
;=> 1.5+0.5i
(make-polar 2 0)
;=> 2
(real-part 3+4i)
;=> 3
(imag-part 3+4i)
;=> 4
(real-part 5)
;=> 5
(imag-part 5)
;=> 0
(magnitude 3+4i)
;=> 5
(magnitude -5)
;=> 5
(angle 1)
;=> 0
(angle -1.0)
;=> 3.141592653589793
(+ 1+2i 3-2i)
;=> 4
(* 1+2i 3+4i)
;=> -5+10i
(- 1+2i 1)
;=> +2i
(/ 1 +i)
;=> -i
(sqrt -1)
;=> +i
(sqrt -4.0)
;=> +2.0i
(expt +i 2)
;=> -1
(expt +i 100000000000000000000)
;=> 1
(expt +i 100000000000000000002)
;=> -1
(expt +i -100000000000000000003)
;=> +i
(= 1+2i 1+2i)
;=> #t
(eqv? 1+2i 1.0+2.0i)
;=> #f
(< 1+2i 2)
;=! wrong-type
(string->number "1+i")
;=> 1+i
(number->string 1-2i)
;=> "1-2i"
(exact 1.0+2.0i)
;=> 1+2i
(zero? 0+0i)
;=> #t

(log -0.0)
;=> -inf.0+3.141592653589793i
(log 0.0)
;=> -inf.0
