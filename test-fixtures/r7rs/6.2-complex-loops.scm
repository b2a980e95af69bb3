;;; Numbers that are held as raw flonums may turn out to be complex

(define (escape cx cy limit)
  (do ((n 0 (+ n 1))
       (x 0.0 (+ (- (* x x) (* y y)) cx))
       (y 0.0 (+ (* 2.0 (* x y)) cy)))
      ((= n limit) (list x y))))
(escape 0.1 0.2 5)
;=> (0.05294449933091531 0.2211741349012096)
(escape 0.1+0.2i 0.3 3)
;=> (-0.07239999999999999+0.10400000000000002i 0.22799999999999998+0.168i)
(escape +i 1/2 2)
;=> (-1.25+1.0i 0.5+1.0i)
(escape 0.5 'a 1)
;=! wrong-type +: expected a number
(define (sum v n) (let loop ((i 0) (s 0.0)) (if (= i n) s (loop (+ i 1) (+ s (vector-ref v i))))))
(sum (vector 1+2i 2.5 3 1/2 -1+0.5i) 5)
;=> 6.0+2.5i
(sum (vector 1.5 2.5) 2)
;=> 4.0
(sum (vector 1.5 +nan.0 +i) 3)
;=> +nan.0+1.0i
(define (roots x) (let ((y (sqrt (- 1.0 (* x x))))) (list y (- y) (= y y) (= y 0.5) (* 2 y) (/ y 2) (sqrt y))))
(roots 0.6)
;=> (0.8 -0.8 #t #f 1.6 0.4 0.8944271909999159)
(roots 2.0)
;=> (+1.7320508075688772i -0.0-1.7320508075688772i #t #f +3.4641016151377544i +0.8660254037844386i 0.9306048591020996+0.9306048591020996i)
(define (below? x) (let ((y (sqrt (- 1.0 (* x x))))) (< y 0.5)))
(map below? '(0.1 0.99))
;=> (#f #t)
(below? 2.0)
;=! wrong-type <: expected a real number
(below? +nan.0)
;=> #f
(define (iterate x) (let loop ((i 0) (z (inexact x)) (all '())) (if (= i 5) (reverse all) (loop (+ i 1) (- (* z z) 1.5) (cons z all)))))
(iterate 1/2)
;=> (0.5 -1.25 0.0625 -1.49609375 0.7382965087890625)
(iterate 1+i)
;=> (1.0+1.0i -1.5+2.0i -3.25-6.0i -26.9375+39.0i -796.87109375-2101.125i)
(define (deep n z) (if (= n 0) z (+ (* 0.5 z) (deep (- n 1) (* z 0.9)))))
(deep 10 1.5)
;=> 5.407929359400001
(deep 10 1+2i)
;=> 3.6052862396000007+7.210572479200001i
(define (deeper n x) (let ((z (sqrt (- x)))) (if (= n 0) z (let ((r (deeper (- n 1) (+ x 1.0)))) (+ (* z r) 1.0)))))
(deeper 20 1.0)
;=> -75715790.74868055+6816805517.359143i
(let ((z (sqrt -2.0))) (let loop ((i 0) (l '())) (if (< i 2000) (loop (+ i 1) (cons i l)) (+ z (length l)))))
;=> 2000.0+1.4142135623730951i
(define (kept x) (let* ((z (log x)) (k 0) (n (call/cc (lambda (c) (set! k c) 0)))) (make-vector 1000 n) (if (< n 3) (k (+ n 1)) (list (+ z 1.0) n))))
(kept -1.0)
;=> (1.0+3.141592653589793i 3)
(kept 2.0)
;=> (1.6931471805599454 3)
(define (same x) (let ((z (sqrt (- x)))) (list (eqv? z (car (list z))) (exact? z) (number? z) (real? z) (+ z 0.0) (list z z))))
(same 4.0)
;=> (#t #f #t #f +2.0i (+2.0i +2.0i))
(let loop ((i 0) (z 1.0)) (if (= i 100000) (< 0.999 (magnitude z) 1.001) (loop (+ i 1) (/ (* z 0.6+0.8i) 1.0))))
;=> #t
(map (lambda (x) (let ((y (abs (* x 1.5)))) (+ y 1.0))) '(1 -2.0 1/2))
;=> (2.5 4.0 1.75)
(abs (sqrt (- 0.0 (car '(2.0)))))
;=! wrong-type
(floor (sqrt (- 0.0 (car '(2.0)))))
;=! wrong-type floor

;; Tagged operands and raw ones, real and complex, exact and inexact, come to the same.
(define parts '(1.5 -0.0 +inf.0 -0.0-0.0i 1.5+2.5i 1e200+1e200i 1e-200-1e-200i 2+3i 7 -1/2+3/4i))
(define (tagged a b) (list (+ a b) (- a b) (* a b) (/ a b)))
(define (raw a b)
  (let loop ((i 0) (z (* 1.0 a)) (w (* 1.0 b)))
    (if (= i 1) (list (+ z w) (- z w) (* z w) (/ z w)) (loop (+ i 1) (* z 1.0) (* w 1.0)))))
(let loop ((as parts) (bs parts) (different '()))
  (cond ((null? as) different)
        ((null? bs) (loop (cdr as) parts different))
        ((equal? (tagged (* 1.0 (car as)) (* 1.0 (car bs))) (raw (car as) (car bs))) (loop as (cdr bs) different))
        (else (loop as (cdr bs) (cons (list (car as) (car bs)) different)))))
;=> ()
(map (lambda (x) (tagged x 1.5+2.0i)) '(2.0 1 1/2+i))
;=> ((3.5+2.0i 0.5-2.0i 3.0+4.0i 0.48-0.64i) (2.5+2.0i -0.5-2.0i 1.5+2.0i 0.24-0.32i) (2.0+3.0i -1.0-1.0i -1.25+2.5i 0.44+0.08i))
(map magnitude '(3.0+4.0i 3e200+4e200i 3e-200-4e-200i +inf.0+1.0i 0.0-2.5i 3e-320+4e-320i 3/5+4/5i))
;=> (5.0 4.9999999999999995e200 5e-200 +inf.0 2.5 5e-320 1)
