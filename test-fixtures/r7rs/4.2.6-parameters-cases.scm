;;; Parameters (R7RS 4.2.6): the report's examples, and the edges.

(define radix (make-parameter 10 (lambda (x) (if (and (exact-integer? x) (<= 2 x 16)) x (error "invalid radix")))))
(define (ff n) (number->string n (radix)))
(ff 12)
;=> "12"
(parameterize ((radix 2)) (ff 12))
;=> "1100"
(parameterize ((radix 0)) (ff 12))
;=! error invalid radix
(define conv-count 0)
(define pc (make-parameter 1 (lambda (x) (set! conv-count (+ conv-count 1)) (* x 10))))
(list (pc) (parameterize ((pc 2)) (pc)) (pc) conv-count)
;=> (10 20 10 2)
(define k2 #f)
(let ((n 0)) (parameterize ((pc 3)) (call/cc (lambda (k) (set! k2 k))) (set! n (+ n 1))) (if (< n 3) (k2 #f)) (list n conv-count (pc)))
;=> (3 3 10)
(parameterize () 5)
;=> 5
(parameterize ((5 1)) 1)
;=! wrong-type a parameter
(parameterize ((car 1)) 1)
;=! wrong-type a parameter
((make-parameter 1) 2)
;=! wrong-arity
(let ((p (make-parameter 1)) (q (make-parameter 2))) (parameterize ((p (q)) (q (p))) (list (p) (q))))
;=> (2 1)
(define gen (let ((p (make-parameter 'out))) (lambda () (parameterize ((p 'in)) (dynamic-wind (lambda () (display (p))) (lambda () (p)) (lambda () (display (p))))))))
(gen)
;=# inin
;=> in
(parameterize ((car 1)) 1)
;=! wrong-type a parameter
(parameterize ((list 1)) 1)
;=! wrong-type a parameter
