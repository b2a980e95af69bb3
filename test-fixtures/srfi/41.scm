;;; SRFI 41, section by section.
(import (srfi 41))

(define s3 (stream-cons 1 (stream-cons 2 (stream-cons 3 stream-null))))
(list (stream? s3) (stream? '()) (stream? stream-null) (stream-null? stream-null) (stream-null? s3) (stream-pair? s3) (stream-pair? stream-null) (stream-pair? 5))
;=> (#t #f #t #t #f #t #f #f)
(list (stream-car s3) (stream-car (stream-cdr s3)))
;=> (1 2)
(stream-car stream-null)
;=! error stream-car: the stream is empty
(stream-cdr 5)
;=! error stream-cdr: expected a stream

;; Nothing is evaluated before it is asked for, and nothing twice.
(define trail '())
(define (note x) (set! trail (cons x trail)) x)
(define lazy (stream-cons (note 'a) (begin (note 'tail) (stream-cons (note 'b) stream-null))))
trail
;=> ()
(stream-pair? lazy)
;=> #t
trail
;=> ()
(define rest (stream-cdr lazy))
trail
;=> ()
(list (stream-car rest) (stream-car lazy) (stream-car (stream-cdr lazy)))
;=> (b a b)
trail
;=> (a b tail)
(stream->list (stream (note 1) 2 3))
;=> (1 2 3)
(stream->list (stream))
;=> ()

(define add (stream-lambda (a b) (stream-cons (+ (stream-car a) (stream-car b)) (add (stream-cdr a) (stream-cdr b)))))
(define ones (stream-cons 1 ones))
(define fibs (stream-cons 1 (stream-cons 1 (add fibs (stream-cdr fibs)))))
(stream->list 10 fibs)
;=> (1 1 2 3 5 8 13 21 34 55)
(define-stream (count-from n) (stream-cons n (count-from (+ n 1))))
(stream->list 3 (count-from 5))
;=> (5 6 7)
(stream->list (list->stream '(a b)))
;=> (a b)
(list->stream 'a)
;=! error list->stream
(stream->list (port->stream (open-input-string "xyz")))
;=> (#\x #\y #\z)
(stream->list 5 (stream-append s3 (stream) s3))
;=> (1 2 3 1 2)
(stream->list (stream-append))
;=> ()
(stream->list 6 (stream-concat (stream-map (lambda (n) (stream-range 0 n)) (stream-from 0))))
;=> (0 0 1 0 1 2)
(stream->list 5 (stream-constant 1 2))
;=> (1 2 1 2 1)
(list (stream->list (stream-drop 2 s3)) (stream->list (stream-drop 9 s3)))
;=> ((3) ())
(stream->list (stream-drop-while odd? (stream 1 3 4 5)))
;=> (4 5)
(stream->list 3 (stream-filter odd? (stream-from 0)))
;=> (1 3 5)
(stream-fold - 0 s3)
;=> -6
(let ((n 0)) (stream-for-each (lambda (x y) (set! n (+ n (* x y)))) s3 (stream-from 1)) n)
;=> 14
(list (stream->list 3 (stream-from 5)) (stream->list 3 (stream-from 0 -2)))
;=> ((5 6 7) (0 -2 -4))
(stream->list 4 (stream-iterate (lambda (x) (* x 2)) 1))
;=> (1 2 4 8)
(stream-length s3)
;=> 3
(stream->list (stream-let loop ((n 3)) (if (= n 0) stream-null (stream-cons n (loop (- n 1))))))
;=> (3 2 1)
(stream->list (stream-map + s3 (stream-from 10)))
;=> (11 13 15)
(list (stream->list (stream-range 0 4)) (stream->list (stream-range 4 0)) (stream->list (stream-range 0 10 4)))
;=> ((0 1 2 3) (4 3 2 1) (0 4 8))
(stream-ref fibs 30)
;=> 1346269
(stream-ref s3 3)
;=! error too short
(stream->list (stream-reverse s3))
;=> (3 2 1)
(stream->list 4 (stream-scan + 0 (stream-from 1)))
;=> (0 1 3 6)
(list (stream->list (stream-take 2 s3)) (stream->list (stream-take 5 s3)))
;=> ((1 2) (1 2 3))
(stream->list (stream-take-while odd? (stream 1 3 4 5)))
;=> (1 3)
(stream->list (stream-unfold (lambda (x) (* x x)) (lambda (x) (< x 4)) (lambda (x) (+ x 1)) 0))
;=> (0 1 4 9)
(call-with-values
  (lambda () (stream-unfolds (lambda (n) (if (< n 6) (if (odd? n) (values (+ n 1) (list n) #f) (values (+ n 1) #f (list n))) (values n '() '()))) 0))
  (lambda (odds evens) (list (stream->list odds) (stream->list evens))))
;=> ((1 3 5) (0 2 4))
(stream->list (stream-zip s3 (stream-from 10)))
;=> ((1 10) (2 11) (3 12))
(define (shape s) (stream-match s (() 'none) ((a) (list 'one a)) ((a b) (> a b) 'falling) ((a _ . rest) (list 'many a (stream-length rest)))))
(map shape (list stream-null (stream 1) (stream 2 1) (stream 1 2) s3))
;=> (none (one 1) falling (many 1 0) (many 1 1))
(stream-match s3 (() 1))
;=! error stream-match
(stream-match s3 (_ 'any))
;=> any
(stream-match s3 (s (stream-length s)))
;=> 3
(stream->list (stream-of (* x x) (x in (stream-range 0 10)) (even? x)))
;=> (0 4 16 36 64)
(stream->list (stream-of (list a b) (a in (stream-range 1 3)) (b in (stream-range 1 4)) (c is (+ a b)) (odd? c)))
;=> ((1 2) (2 1) (2 3))

;; A long way into a stream takes no space.
(stream-ref (stream-filter (lambda (n) (= 0 (modulo n 1000))) (stream-from 0)) 50)
;=> 50000
(define (sieve s) (stream-let next ((s s)) (stream-cons (stream-car s) (next (stream-filter (lambda (n) (not (= 0 (modulo n (stream-car s))))) (stream-cdr s))))))
(stream-ref (sieve (stream-from 2)) 50)
;=> 233
