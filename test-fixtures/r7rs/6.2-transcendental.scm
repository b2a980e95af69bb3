;;; R7RS 6.2.6: roots, powers and the transcendental functions, on all of the tower

; Square roots
(map sqrt '(16 0 1/4 4/9 1000000000000000000000000000000))
;=> (4 0 1/2 2/3 1000000000000000)
(map sqrt '(-1 -4 -1/4 -2.25 -4.0))
;=> (+i +2i +1/2i +1.5i +2.0i)
(sqrt 2)
;=> 1.4142135623730951
(sqrt 1/2)
;=> 0.7071067811865476
(sqrt -2)
;=> +1.4142135623730951i
(map sqrt '(3+4i -5+12i -3-4i +2i 5/36+1/3i))
;=> (2+i 2+3i 1-2i 1+i 1/2+1/3i)
(sqrt 1+i)
;=> 1.09868411346781+0.45508986056222733i
(sqrt -1.0-0.0i)
;=> -1.0i
(sqrt (expt 10 400))
;=> 100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
(sqrt (+ (expt 10 400) 1))
;=> 1e200
(sqrt (/ (expt 10 401) 3))
;=> 1.8257418583505536e200
(sqrt (/ 3 (expt 10 601)))
;=> 5.477225575051661e-301
(sqrt 'a)
;=! wrong-type sqrt
(exact-integer-sqrt 4)
;=> 2 0
(call-with-values (lambda () (exact-integer-sqrt 17)) list)
;=> (4 1)
(call-with-values (lambda () (exact-integer-sqrt (+ (expt 10 60) 7))) list)
;=> (1000000000000000000000000000000 7)
(exact-integer-sqrt -1)
;=! wrong-type exact-integer-sqrt
(exact-integer-sqrt 4.0)
;=! wrong-type exact-integer-sqrt
(map square '(42 2.0 -2/3 1+i +2.0i))
;=> (1764 4.0 4/9 +2i -4.0+0.0i)

; expt: exact where it can be
(map (lambda (p) (apply expt p)) '((2 10) (2 -2) (2/3 3) (2/3 -3) (-1/2 5) (+i 2) (+i -1) (1+i 4) (1+i -4) (1/2+1/3i 2)))
;=> (1024 1/4 8/27 27/8 -1/32 -1 -i -4 -1/4 5/36+1/3i)
(expt 7 50)
;=> 1798465042647412146620280340569649349251249
(expt -3 41)
;=> -36472996377170786403
(= (expt 6 1000) (* (expt 2 1000) (expt 3 1000)))
;=> #t
(expt 1/10 20)
;=> 1/100000000000000000000
(map (lambda (p) (apply expt p)) '((4 1/2) (8 1/3) (8 2/3) (8 -2/3) (4/9 1/2) (4/9 -3/2) (-4 1/2) (-4 3/2) (1 1/7) (0 1/2)))
;=> (2 2 4 1/4 2/3 27/8 +2i -8i 1 0)
(expt (expt 3 300) 1/100)
;=> 27
(expt 2 1/2)
;=> 1.4142135623730951
(expt 10 1/3)
;=> 2.154434690031884
(map (lambda (x) (expt x 0)) '(0 1 0.0 1.5 +inf.0 +i 1.0+i 1/2 +nan.0))
;=> (1 1 1 1 1 1 1 1 1)
(map (lambda (p) (apply expt p)) '((0 1) (0 5) (0 5.0) (0.0 2) (0 0.0) (0.0 0.0) (0 1+i) (0.0 1+i)))
;=> (0 0 0.0 0.0 1.0 1.0 0 0.0)
(expt 0 -1)
;=! divide-by-zero expt
(expt 0 -1/2)
;=! divide-by-zero expt
(expt 0 -1+i)
;=! divide-by-zero expt
(expt 0.0 -1)
;=> +inf.0
(expt -1 123456789012345678901234567891)
;=> -1
(expt 1 123456789012345678901234567891)
;=> 1
(expt 0 123456789012345678901234567891)
;=> 0
(expt -1.0 9007199254740993)
;=> -1.0
(expt 2 123456789012345678901234567891)
;=! out-of-memory expt
(expt 3 100000000000)
;=! out-of-memory expt
(map (lambda (p) (apply expt p)) '((2.0 3) (2 0.5) (2.5 2) (-2.0 3) (-2 3.0) (2 -1.0) (-8 1.0) (4 0.5)))
;=> (8.0 1.4142135623730951 6.25 -8.0 -8.0 0.5 -8.0 2.0)
(expt -1 0.5)
;=> 6.123233995736766e-17+1.0i
(expt (expt 10 400) 0.5)
;=> 1e200
(expt (expt 10 400) -1/3)
;=> 4.641588833612779e-134
(expt (expt 1/10 400) 1/4)
;=> 1/10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
(expt (- (expt 10 400)) 0.25)
;=> 7.071067811865476e99+7.071067811865475e99i
(expt (expt 10 400) 1.0)
;=> +inf.0
(expt +1.5i 2)
;=> -2.25+0.0i
(define (near? a b) (< (magnitude (- a b)) (* 1e-14 (+ 1 (magnitude b)))))
(near? (expt 2 1+i) 1.5384778027279442+1.2779225526272695i)
;=> #t
(near? (expt 1+i 1+i) 0.2739572538301211+0.5837007587586147i)
;=> #t
(near? (expt +i +i) (exp (/ (angle -1) -2)))
;=> #t
(near? (expt -8 1/3) 1+1.7320508075688772i)
;=> #t
(near? (expt 1.5+0.5i 2000) (exp (* 2000 (log 1.5+0.5i))))
;=> #f
(expt 'a 2)
;=! wrong-type expt
(expt 2 'a)
;=! wrong-type expt

; exp and log
(map exp '(0 0.0))
;=> (1 1.0)
(exp 1)
;=> 2.718281828459045
(exp 1/2)
;=> 1.6487212707001282
(near? (exp (* +i (angle -1))) -1)
;=> #t
(near? (exp 1+i) 1.4686939399158851+2.2873552871788423i)
;=> #t
(map log '(1 1.0))
;=> (0 0.0)
(log -1)
;=> +3.141592653589793i
(log -1.0)
;=> +3.141592653589793i
(log 0.0)
;=> -inf.0
(log 0)
;=! divide-by-zero log
(near? (log +i) +1.5707963267948966i)
;=> #t
(near? (log -1-i) 0.34657359027997264-2.356194490192345i)
;=> #t
(log -1.0-0.0i)
;=> -3.141592653589793i
(near? (log 8 2) 3)
;=> #t
(near? (log -8 2) (/ (log -8) (log 2)))
;=> #t
(near? (log (expt 10 400)) 921.0340371976183)
;=> #t
(near? (log (/ 1 (expt 10 400))) -921.0340371976183)
;=> #t
(near? (log (- (expt 10 400))) 921.0340371976183+3.141592653589793i)
;=> #t
(near? (log 1.0+1e-9i) 5e-19+1e-9i)
;=> #t

; Trigonometric functions
(map (lambda (f) (f 0)) (list sin cos tan asin atan))
;=> (0 1 0 0 0)
(acos 1)
;=> 0
(map near? (map (lambda (f) (f 1+i)) (list sin cos tan asin acos atan))
  '(1.2984575814159773+0.6349639147847361i 0.8337300251311491-0.9888977057628651i 0.2717525853195118+1.0839233273386946i
    0.6662394324925153+1.0612750619050355i 0.9045568943023814-1.0612750619050355i 1.0172219678978514+0.40235947810852507i))
;=> (#t #t #t #t #t #t)
(map near? (map asin '(2 -2 1.5+0.5i)) '(1.5707963267948966-1.3169578969248166i -1.5707963267948966+1.3169578969248166i 1.2292370172075083+1.0306000019218467i))
;=> (#t #t #f)
(map near? (map acos '(2 -2)) '(+1.3169578969248166i 3.141592653589793-1.3169578969248166i))
;=> (#t #t)
(near? (sin (asin 2)) 2)
;=> #t
(near? (cos (acos -3/2+i)) -3/2+i)
;=> #t
(near? (tan (atan 1/2+1/3i)) 1/2+1/3i)
;=> #t
(near? (tan 0.5+400.0i) +i)
;=> #t
(atan +i)
;=! divide-by-zero atan
(atan 1 1)
;=> 0.7853981633974483
(atan 1/2 -1/2)
;=> 2.356194490192345
(map (lambda (p) (apply atan p)) '((0 1) (0.0 1) (-0.0 -1.0) (0 -1) (1 0) (-1 0) (0.0 -1.0)))
;=> (0 0.0 -3.141592653589793 3.141592653589793 1.5707963267948966 -1.5707963267948966 3.141592653589793)
(atan 0 0)
;=! divide-by-zero atan
(atan 1 +i)
;=! wrong-type atan
(sin 'a)
;=! wrong-type sin: expected a number
(exp "1")
;=! wrong-type exp

; Parts of complex numbers
(map real-part '(3+4i 5 1/2 1.5+2.0i 2.5))
;=> (3 5 1/2 1.5 2.5)
(map imag-part '(3+4i 5 1/2 1.5+2.0i 2.5))
;=> (4 0 0 2.0 0)
(map angle '(1 -1 0 1.0 -1.0 +i -i))
;=> (0 3.141592653589793 0 0.0 3.141592653589793 1.5707963267948966 -1.5707963267948966)
(make-rectangular 1 2)
;=> 1+2i
(make-rectangular 1/2 -3/4)
;=> 1/2-3/4i
(make-rectangular 1.5 2)
;=> 1.5+2.0i
(make-rectangular 1.5 0)
;=> 1.5
(make-rectangular 1 0.0)
;=> 1.0+0.0i
(make-polar 2 0)
;=> 2
(make-polar 0 5)
;=> 0
(near? (make-polar 2 1.5707963267948966) +2i)
;=> #t
(let ((z 1.25-3.5i)) (near? z (make-polar (magnitude z) (angle z))))
;=> #t
(real-part 'a)
;=! wrong-type real-part
(make-rectangular +i 1)
;=! wrong-type make-rectangular: expected a real number
(make-polar 1 +i)
;=! wrong-type make-polar
(angle "x")
;=! wrong-type angle
