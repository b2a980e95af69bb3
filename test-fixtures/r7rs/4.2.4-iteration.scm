;;; R7RS 4.2.4: do and named let

(do ((vec (make-vector 5)) (i 0 (+ i 1))) ((= i 5) vec) (vector-set! vec i i))
;=> #(0 1 2 3 4)

(let ((x '(1 3 5 7 9)))
  (do ((x x (cdr x)) (sum 0 (+ sum (car x)))) ((null? x) sum)))
;=> 25

(do ((i 0 (+ i 1)) (j 10 (- j 1))) ((= i j) (list i j)))
;=> (5 5)

; Steps are simultaneous.
(do ((a 0 b) (b 1 (+ a b)) (n 10 (- n 1))) ((= n 0) a))
;=> 55

(do ((i 0 (+ i 1))) ((= i 3)))

(do ((i 0 (+ i 1))) ((= i 3) 'a 'b i))
;=> 3

(do ((i 0 (+ i 1)) (fixed 'same)) ((= i 3) fixed))
;=> same

(do () (#t 'at-once))
;=> at-once

(let ((n 0)) (do () ((= n 4) n) (set! n (+ n 1))))
;=> 4

(let ((out '())) (do ((i 0 (+ i 1))) ((= i 3) out) (set! out (cons i out)) (set! out (cons '- out))))
;=> (- 2 - 1 - 0)

(do ((i 0 (+ i 1)) (acc '() (cons (do ((j 0 (+ j 1)) (s 0 (+ s j))) ((> j i) s)) acc))) ((= i 5) (reverse acc)))
;=> (0 1 3 6 10)

(do ((i 0 (+ i 1))) ((= i 3)) (display i) (display "."))
;=# 0.1.2.

(do ((i 0 (+ i 1) extra)) (#t))
;=? malformed-form

(do ((i 0)))
;=? malformed-form

; Named let
(let loop ((numbers '(3 -2 1 6 -5)) (nonneg '()) (neg '()))
  (cond ((null? numbers) (list nonneg neg))
        ((>= (car numbers) 0) (loop (cdr numbers) (cons (car numbers) nonneg) neg))
        (else (loop (cdr numbers) nonneg (cons (car numbers) neg)))))
;=> ((6 1 3) (-5 -2))

(let loop () 5)
;=> 5

(let fib ((n 15)) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2)))))
;=> 610

; The name is not visible in the initial values.
(let ((loop (lambda (x) (* x 100))))
  (let loop ((i (loop 2))) (if (> i 1000) i (loop (* i 3)))))
;=> 1800

; The name is an ordinary variable in the body.
(let loop ((i 0))
  (if (procedure? loop) (if (< i 3) (let ((next loop)) (next (+ i 1))) i) 'no))
;=> 3

(let loop ((i 0)) (set! loop (lambda (x) (list 'replaced x))) (loop (+ i 1)))
;=> (replaced 1)

; A loop procedure may escape.
(define escaped (let again ((n 3)) (if (= n 0) again (again (- n 1)))))
(procedure? escaped)
;=> #t
(procedure? (escaped 2))
;=> #t

(let outer ((i 0) (acc '()))
  (if (= i 3)
      (reverse acc)
      (let inner ((j 0) (acc acc))
        (if (= j 2)
            (outer (+ i 1) acc)
            (inner (+ j 1) (cons (+ (* i 10) j) acc))))))
;=> (0 1 10 11 20 21)

(let loop ((i 0) (i 1)) i)
;=? duplicate-name

(let loop ((i 0)) (loop))
;=! wrong-arity

; Flonum and fixnum counters
(let loop ((x 1.0) (n 0)) (if (< x 1000.0) (loop (* x 2.0) (+ n 1)) n))
;=> 10

(let loop ((i 0) (sum 0)) (if (= i 100000) sum (loop (+ i 1) (+ sum i))))
;=> 4999950000

(let loop ((i 0) (sum 0.0)) (if (= i 1000) sum (loop (+ i 1) (+ sum 0.5))))
;=> 500.0

; A counter that leaves the fixnums and comes back
(let loop ((i 0) (x 1)) (if (= i 200) x (loop (+ i 1) (* x 2))))
;=> 1606938044258990275541962092341162602522202993782792835301376

(let loop ((x 4611686018427387800) (n 0)) (if (> x 4611686018427388000) n (loop (+ x 1) (+ n 1))))
;=> 201

(let loop ((x -4611686018427387800) (n 0)) (if (< x -4611686018427388000) n (loop (- x 1) (+ n 1))))
;=> 201
