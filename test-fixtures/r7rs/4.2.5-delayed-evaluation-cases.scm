;;; Delayed evaluation (R7RS 4.2.5): the report's examples, and the edges.

(define integers (letrec ((next (lambda (n) (delay (cons n (next (+ n 1))))))) (next 0)))
(define (head s) (car (force s)))
(define (tail s) (cdr (force s)))
(head (tail (tail integers)))
;=> 2
(define (stream-filter p? s) (delay-force (if (null? (force s)) (delay '()) (let ((h (car (force s))) (t (cdr (force s)))) (if (p? h) (delay (cons h (stream-filter p? t))) (stream-filter p? t))))))
(head (tail (tail (stream-filter odd? integers))))
;=> 5
(define count 0)
(define p (delay (begin (set! count (+ count 1)) (if (> count x) count (force p)))))
(define x 5)
(promise? p)
;=> #t
(force p)
;=> 6
(begin (set! x 10) (force p))
;=> 6
(let ((p (delay 1))) (eq? (make-promise p) p))
;=> #t
(list (force (make-promise 5)) (force 7) (promise? (make-promise 1)) (promise? 1))
;=> (5 7 #t #f)
(define r (delay (begin (display "hi") 1)))
(define s (delay-force r))
(define t (delay-force s))
(list (force t) (force r))
;=# hi
;=> (1 1)
(define (stream-loop n) (if (= n 0) (delay 'done) (delay-force (stream-loop (- n 1)))))
(force (stream-loop 300000))
;=> done
(define q (let ((n 5)) (define (get) (set! n (- n 1)) n) (define p (delay (if (> n 0) (begin (get) (force p) (set! n (+ n 10)) n) 0))) p))
(force (delay (raise 'oops)))
;=! raised oops
;; reentrancy
(define f (let ((first? #t)) (delay (if first? (begin (set! first? #f) (force f)) 'second))))
(force f)
;=> second
(define r (delay (begin (display "hi") 1)))
(define s (delay-force r))
(define t (delay-force s))
(list (force t) (force r) (force s))
;=# hi
;=> (1 1 1)
