;;; R7RS 4.2.5: delay, delay-force, force, make-promise, promise?

(force (delay (+ 1 2)))
;=> 3

(let ((p (delay (+ 1 2)))) (list (force p) (force p)))
;=> (3 3)

(define runs 0)
(define p (delay (begin (set! runs (+ runs 1)) (* runs 10))))
runs
;=> 0
(list (force p) (force p) runs)
;=> (10 10 1)

(promise? p)
;=> #t

(promise? 5)
;=> #f

(promise? (lambda () 5))
;=> #f

(promise? (make-promise 5))
;=> #t

(force (make-promise 5))
;=> 5

; A promise made of a promise is that promise.
(let ((q (delay 1))) (eq? q (make-promise q)))
;=> #t

(force 7)
;=> 7

(force (force (delay (delay 1))))
;=> 1

(promise? (force (delay (delay 1))))
;=> #t

(force (delay-force (delay 'through)))
;=> through

(force (delay-force (make-promise 'made)))
;=> made

(promise? (delay-force (delay 1)))
;=> #t

; Streams
(define integers
  (letrec ((next (lambda (n) (delay (cons n (next (+ n 1)))))))
    (next 0)))
(define (head stream) (car (force stream)))
(define (tail stream) (cdr (force stream)))
(head (tail (tail integers)))
;=> 2

(define (stream-filter p? s)
  (delay-force
   (if (null? (force s))
       (delay '())
       (let ((h (car (force s))) (t (cdr (force s))))
         (if (p? h)
             (delay (cons h (stream-filter p? t)))
             (stream-filter p? t))))))
(head (tail (tail (stream-filter odd? integers))))
;=> 5

(define (skip n s) (if (= n 0) s (skip (- n 1) (tail s))))
(head (skip 1000 (stream-filter even? integers)))
;=> 2000

; A filter that skips a million elements runs in constant space.
(define (from n) (delay (cons n (from (+ n 1)))))
(head (stream-filter (lambda (n) (= n 100000)) (from 0)))
;=> 100000

; Forcing re-enters its own promise: the first value to be determined stays.
(define count 0)
(define reentrant
  (delay (begin (set! count (+ count 1))
                (if (> count x) count (force reentrant)))))
(define x 5)
(force reentrant)
;=> 6
(begin (set! x 10) (force reentrant))
;=> 6

(define f
  (let ((first? #t))
    (delay (if first? (begin (set! first? #f) (force f)) 'second))))
(force f)
;=> second

; A promise whose evaluation fails can be forced again.
(define attempts 0)
(define shaky
  (delay (begin (set! attempts (+ attempts 1))
                (if (< attempts 3) (raise 'not-yet) attempts))))
(list (guard (e (#t e)) (force shaky))
      (guard (e (#t e)) (force shaky))
      (guard (e (#t e)) (force shaky))
      (force shaky))
;=> (not-yet not-yet 3 3)

; delay catches its environment
(let ((x 1))
  (let ((p (delay x)))
    (set! x 2)
    (list (force p) (begin (set! x 3) (force p)))))
;=> (2 2)

(delay)
;=? malformed-form

; delay does not evaluate
(begin (delay (display "never")) 'quiet)
;=#
;=> quiet

; call/cc out of a promise
(define k-out (call/cc (lambda (k) (force (delay (k 'escaped))))))
k-out
;=> escaped

; delay-force makes both promises one: what one has computed, the other has too
(let ((n 100))
  (define r (delay (begin (set! n (+ n 1)) 1)))
  (define s (delay-force r))
  (define t (delay-force s))
  (let* ((a (force t)) (b (force r)) (c (force s))) (list a b c n)))
;=> (1 1 1 101)
