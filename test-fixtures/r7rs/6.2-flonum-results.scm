;;; Procedures that always give a flonum, or an inexact complex number: what is returned, and all that may come between a
;;; procedure and its caller.

;; Flonums of all kinds, immediate or not, given back and used, or put away.
(define (echo x)
  (define (back n y) (if (= n 0) (* 1.0 y) (* 1.0 (back (- n 1) y))))
  (list (back 0 (inexact x)) (back 3 (inexact x)) (+ 1.0 (back 2 (inexact x)))))
(echo 0.1) ;=> (0.1 0.1 1.1)
(echo 0) ;=> (0.0 0.0 1.0)
(echo -0.0) ;=> (-0.0 -0.0 1.0)
(echo 1e300) ;=> (1e300 1e300 1e300)
(echo 5e-324) ;=> (5e-324 5e-324 1.0)
(echo -inf.0) ;=> (-inf.0 -inf.0 -inf.0)
(echo +nan.0) ;=> (+nan.0 +nan.0 +nan.0)
(echo (expt 10 400)) ;=> (+inf.0 +inf.0 +inf.0)

;; Inexact complex numbers among them.
(define (roots n x)
  (define (sum i y) (if (= i 0) (sqrt y) (+ (sum (- i 1) y) 1.0)))
  (sum n (inexact x)))
(roots 3 16) ;=> 7.0
(roots 3 -16) ;=> 3.0+4.0i
(roots 0 -16) ;=> +4.0i
(roots 2000 -16) ;=> 2000.0+4.0i
(define (halves n x)
  (define (turn i y) (if (= i 0) (/ (sqrt y) 2.0) (- (turn (- i 1) y))))
  (list (turn n (inexact x)) (turn (+ n 1) (inexact x))))
(halves 2 -4) ;=> (+1.0i -0.0-1.0i)
(halves 2 4) ;=> (1.0 -1.0)

;; Deeper than any stack: the calls are taken up again one by one.
(define (deep n)
  (define (go i) (if (= i 0) 0.5 (+ 1.0 (go (- i 1)))))
  (go n))
(deep 10) ;=> 10.5
(deep 100000) ;=> 100000.5
(define (deep-extremes n)
  (define (go i) (if (= i 0) 1e200 (* 1.0 (go (- i 1)))))
  (go n))
(deep-extremes 50000) ;=> 1e200
(define (deep-branches n)
  (define (go i)
    (let ((half (if (even? i) (if (> i 0) (go (- i 1)) 0.25) (* 2.0 (go (- i 1))))))
      (if (> half 1e6) (/ half 1e6) (+ half 1.0))))
  (go n))
(deep-branches 10) ;=> 102.0
(exact (floor (deep-branches 20001))) ;=> 4160

;; Tail calls among procedures whose results are held in the same way, or not.
(define (ping-pong n)
  (define (ping i x) (if (= i 0) (* x 2.0) (pong (- i 1) (+ x 1.0))))
  (define (pong i x) (if (= i 0) (* x 3.0) (ping (- i 1) (- x 0.5))))
  (list (ping n 0.0) (pong n 0.0)))
(ping-pong 3) ;=> (4.5 0.0)
(ping-pong 100001) ;=> (75003.0 49999.0)
(define (mixed n v)
  (define (pick i) (if (= i 0) (vector-ref v 0) (chosen (- i 1))))
  (define (chosen i) (if (= i 0) (+ (vector-ref v 1) 0.5) (pick (- i 1))))
  (define (any i) (if (= i 0) 'none (if (even? i) (chosen i) (pick i))))
  (list (pick n) (chosen n) (any n) (any 0) (+ 1.0 (pick n))))
(mixed 3 (vector 1.5 2.5)) ;=> (3.0 1.5 3.0 none 4.0)
(mixed 100000 (vector 1e300 0)) ;=> (1e300 0.5 0.5 none 1e300)
(define (through f n)
  (define (step i) (if (= i 0) 0.125 (+ (f i) (step (- i 1)))))
  (define (last i) (if (> i 5) (exp 0.0) (if (= i 0) (step 3) (* 1.0 (last (- i 1))))))
  (list (step n) (last n)))
(through (lambda (x) 1) 4) ;=> (4.125 3.125)
(through (lambda (x) 0.25) 9) ;=> (2.375 1.0)
(through (lambda (x) (if (= x 2) 'two x)) 4) ;=! wrong-type
(through sqrt 1) ;=> (1.125 4.271264369941973)

;; Allocation on the way, and results that must be put into memory.
(define (lists n)
  (define (go i)
    (if (= i 0)
        0.0
        (let ((l (list i (* i 1.5))))
          (+ (cadr l) (go (- i 1)) (length l)))))
  (go n))
(lists 4) ;=> 23.0
(lists 3000) ;=> 6758250.0
(define (collect n)
  (define (value i) (if (< i 1) 1e-200 (* 2.0 (value (- i 1)))))
  (let loop ((i 0) (l '()))
    (if (= i n) l (loop (+ i 1) (cons (value i) l)))))
(collect 4) ;=> (8e-200 4e-200 2e-200 1e-200)
(length (collect 200)) ;=> 200

;; Continuations that come back, or leave.
(define k #f)
(define (again x)
  (define (inner i y) (if (= i 0) (+ 1.5 (call/cc (lambda (c) (set! k c) y))) (* 2.0 (inner (- i 1) y))))
  (list 'result (inner 2 x)))
(define visits '())
(set! visits (cons (again 1.0) visits))
visits ;=> ((result 10.0))
(if (< (length visits) 3) (k (length visits)))
(if (< (length visits) 3) (k 100.5))
visits ;=> ((result 408.0) (result 10.0) (result 10.0))
(define (leave-at n)
  (call/cc
    (lambda (out)
      (define (go i) (if (= i n) (out 'left) (if (> i 1000) 1.0 (+ 0.5 (go (+ i 1))))))
      (+ 1.0 (go 0)))))
(leave-at 500) ;=> left
(leave-at 2000) ;=> 502.5
(define (wound n)
  (let ((log '()))
    (define (go i)
      (if (= i 0)
          0.5
          (* 2.0 (dynamic-wind
                   (lambda () (set! log (cons i log)))
                   (lambda () (go (- i 1)))
                   (lambda () (set! log (cons (- i) log)))))))
    (let ((x (go n))) (list x (reverse log)))))
(wound 3) ;=> (4.0 (3 2 1 -1 -2 -3))

;; Failures inside leave as they always do.
(define (failing l)
  (define (sum l) (if (null? l) 0.0 (+ (car l) (sum (cdr l)))))
  (* 2.0 (sum l)))
(failing '(1 2.5)) ;=> 7.0
(failing '(1 a)) ;=! wrong-type
(failing '(1 . 2)) ;=! wrong-type car
(failing '(0.5)) ;=> 1.0
(guard (e ((symbol? e) (list 'caught e)))
  (let ()
    (define (go i) (if (= i 0) (raise 'bottom) (+ 1.0 (go (- i 1)))))
    (go 100))) ;=> (caught bottom)
(with-exception-handler
  (lambda (e) 10)
  (lambda ()
    (define (go i) (if (= i 0) (* 1.0 (raise-continuable 'more)) (+ 1.0 (go (- i 1)))))
    (go 5))) ;=> 15.0
(let ()
  (define (go i) (if (= i 0) (* 1.0 late) (+ 1.0 (go (- i 1)))))
  (go 3)) ;=! unbound-variable late
(let ()
  (define (go i) (if (= i 0) (* 1.0 early) (+ 1.0 (go (- i 1)))))
  (define x (go 3))
  (define early 1.0)
  x) ;=! uninitialized-variable early

;; More arguments than a frame is made for by name, raw ones and others.
(define (many n)
  (define (go i a b c d e f g h j k l m o p q r)
    (if (= i 0)
        (+ a b c d e f g h j k l m o p q r)
        (- (go (- i 1) b c d e f g h j k l m o p q r (+ a 1.0)) 0.5)))
  (go n 1.0 2.0 3.0 4.0 5.0 6.0 7.0 8.0 9.0 10.0 11.0 12.0 13.0 14.0 15.0 16.0))
(many 0) ;=> 136.0
(many 10) ;=> 141.0
(many 20000) ;=> 10136.0

;; At the top level, where another form may define it anew.
(define (area r) (if (= r 0) 0.0 (+ (* 3.0 r) (area (- r 1)))))
(* 1.0 (area 4)) ;=> 30.0
(define (twice x) (* 2.0 (area x)))
(twice 3) ;=> 36.0
(define (area r) 'none)
(twice 3) ;=! wrong-type
(define (area r) (if (= r 0) 1 2))
(twice 3) ;=> 4.0
