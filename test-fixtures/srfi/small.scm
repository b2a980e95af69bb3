;;; The SRFIs that are a form or two, and those that R7RS has taken in.
(import (srfi 0) (srfi 2) (srfi 6) (srfi 8) (srfi 9) (srfi 11) (srfi 16) (srfi 23) (srfi 26) (srfi 28) (srfi 31) (srfi 34) (srfi 39) (srfi 87) (srfi 111) (srfi 145))

(cond-expand ((library (srfi 9)) 'there) (else 'missing))
;=> there
(cond-expand ((and srfi-2 srfi-26 (not srfi-9999)) 'there) (else 'missing))
;=> there

;; 2
(and-let* ())
;=> #t
(and-let* () 1 2)
;=> 2
(and-let* ((x 5) ((> x 3)) (y (+ x 1))) (* x y))
;=> 30
(and-let* ((x 5) ((> x 7)) (y (error "not reached"))) y)
;=> #f
(let ((z #f)) (and-let* (z (y 1)) y))
;=> #f
(and-let* ((x 7)))
;=> 7
(and-let* ((x 7) ((even? x))))
;=> #f
(let ((z 4)) (and-let* ((x 1) z)))
;=> 4
(and-let* ((x 1)) (define y 2) (+ x y))
;=> 3

;; 6
(let ((out (open-output-string))) (write-string "abc" out) (get-output-string out))
;=> "abc"
(read-char (open-input-string "xyz"))
;=> #\x

;; 8
(receive (a b . rest) (values 1 2 3 4) (list a b rest))
;=> (1 2 (3 4))
(receive all (values) all)
;=> ()
(receive (x) 5 (define y x) (+ x y))
;=> 10

;; 9
(define-record-type point (make-point x y) point? (x point-x set-point-x!) (y point-y))
(let ((p (make-point 1 2))) (set-point-x! p 10) (list (point? p) (point-x p) (point-y p)))
;=> (#t 10 2)

;; 11
(let-values (((a b) (values 1 2)) ((c) 3)) (list a b c))
;=> (1 2 3)
(let*-values (((a b) (values 1 2)) ((c . d) (values a b))) (list c d))
;=> (1 (2))

;; 16
((case-lambda ((x) 'one) ((x y) 'two) ((x . rest) rest)) 1 2 3)
;=> (2 3)

;; 23
(error "no:" 1 2)
;=! error no: 1 2

;; 26
((cut + 1 <>) 2)
;=> 3
((cut list 1 <> 3 <...>) 2 4 5)
;=> (1 2 3 4 5)
((cut list))
;=> ()
((cut <> 1 2) +)
;=> 3
(map (cut * 2 <>) '(1 2 3))
;=> (2 4 6)
(let* ((n 0) (f (cut list (begin (set! n (+ n 1)) n) <>))) (f 'a) (f 'b))
;=> (2 b)
(let* ((n 0) (f (cute list (begin (set! n (+ n 1)) n) <>))) (f 'a) (f 'b))
;=> (1 b)
((cute list 1 <> 3 <...>) 2 4 5)
;=> (1 2 3 4 5)
((cute <> 1) list)
;=> (1)
((cut + 1 <>) 2 3)
;=! wrong-arity

;; 28
(format "~a is ~s~%~~" "x" "y")
;=> "x is \"y\"\n~"
(format "~a")
;=! error more directives
(format "x" 1)
;=! error more arguments
(format "~q")
;=! error unknown directive
(format "~")
;=! error cut short

;; 31
((rec (fact n) (if (= n 0) 1 (* n (fact (- n 1))))) 5)
;=> 120
(let ((s (rec s (cons 1 (delay s))))) (eq? (force (cdr s)) s))
;=> #t

;; 34
(guard (e ((symbol? e) (list 'symbol e)) (else 'other)) (raise 'boom))
;=> (symbol boom)
(with-exception-handler (lambda (e) 10) (lambda () (+ 1 (raise-continuable 'c))))
;=> 11
(guard (e ((assq 'a e) => cdr) ((assq 'b e))) (raise (list (cons 'a 42))))
;=> 42
(guard (e ((assq 'a e) => cdr) ((assq 'b e))) (raise (list (cons 'b 23))))
;=> (b . 23)

;; 39
(define radix (make-parameter 10 (lambda (x) (if (exact-integer? x) x (error "bad radix" x)))))
(list (radix) (parameterize ((radix 2)) (radix)) (radix))
;=> (10 2 10)
(parameterize ((radix 'two)) (radix))
;=! error bad radix

;; 87
(case (* 2 3) ((2 3 5 7) 'prime) ((1 4 6 8 9) => (lambda (n) (list 'composite n))))
;=> (composite 6)
(case 'x ((a) 1) (else => list))
;=> (x)

;; 111
(define b (box 1))
(set-box! b (list (unbox b) 2))
(list (box? b) (unbox b) (box? 1) (eqv? b (box 1)))
;=> (#t (1 2) #f #f)
(unbox 5)
;=! wrong-type a box
(set-box! 5 5)
;=! wrong-type a box

;; 145
(assume (memq 2 '(1 2)) "there")
;=> (2)
(let ((x 1)) (assume (> x 5) "x is large" x))
;=! error (> x 5) "x is large" 1
