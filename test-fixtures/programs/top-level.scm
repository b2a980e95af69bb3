;; What a program's top level may do: procedures that are used before they have a value, defined again, assigned,
;; handed about, called with too many arguments, and kept for numbers of one kind only until others come.
(import (scheme base) (scheme write))

(define (show . things) (for-each display things) (newline))

(define (attempt thunk)
  (call-with-current-continuation
   (lambda (k)
     (with-exception-handler
      (lambda (e)
        (k (cons (error-object-message e) (error-object-irritants e))))
      thunk))))

;; Used too early, directly and through procedures and data.
(define (early) (later 1))
(show "early: " (attempt early))
(define box (vector #f))
(vector-set! box 0 (lambda () (hidden)))
(show "hidden: " (attempt (vector-ref box 0)))
(show "constant: " (attempt (lambda () limit)))
(show "early set!: " (attempt (lambda () (set! limit 3))))
(define (later n) (* n 10))
(define (hidden) 'seen)
(define limit 7)
(show "then: " (early) " " ((vector-ref box 0)) " " limit)

;; Mutual recursion of procedures that nothing calls before both are there.
(define (ping n) (if (= n 0) 'ping (pong (- n 1))))
(define (pong n) (if (= n 0) 'pong (ping (- n 1))))
(show (ping 100001) " " (pong 100001))

;; Defined again, and assigned.
(define (twice x) (* 2 x))
(define (use-twice x) (twice x))
(show "first: " (use-twice 4))
(define (twice x) (list x x))
(show "second: " (use-twice 4))
(define (thrice x) (* 3 x))
(show "before: " (thrice 4))
(set! thrice (lambda (x) (list x x x)))
(show "after: " (thrice 4))

;; Handed about.
(define (add a b) (+ a b))
(define operations (list add - (lambda (a b) (add b a))))
(show (map (lambda (f) (f 7 2)) operations) " " (apply add '(1 2)) " " (procedure? add) " " (eq? add add))
(show "too many: " (attempt (lambda () (add 1 2 3))))
(define (self x) (if (null? x) self (self (cdr x))))
(show "itself: " (eq? self (self '(1 2 3))))

;; Flonums all along, until somebody else calls.
(define (norm x y) (sqrt (+ (* x x) (* y y))))
(define (walk n x) (if (= n 0) x (walk (- n 1) (norm x 0.5))))
(show (< 0.9 (norm 0.6 0.7) 1.0) " " (< 5.0 (walk 100 1.0) 5.2))
(define (scale x) (* x 2.0))
(define (apply-to f x) (f x))
(show (apply-to scale 1.5) " " (apply-to scale 3) " " (scale 0.25))

;; Records whose fields hold one type each.
(define-record-type particle (make-particle x dx n) particle? (x x-of set-x!) (dx dx-of) (n n-of set-n!))
(define (step! p)
  (set-x! p (+ (x-of p) (dx-of p)))
  (set-n! p (+ (n-of p) 1)))
(define p (make-particle 1.0 0.25 0))
(do ((i 0 (+ i 1))) ((= i 8)) (step! p))
(show (x-of p) " " (n-of p) " " (attempt (lambda () (x-of 5))))

;; Many parameters, rest parameters, no parameters.
(define (many a b c d e f g h i j) (list j i h g f e d c b a))
(show (many 1 2 3 4 5 6 7 8 9 10))
(define (optional a . rest) (cons rest a))
(show (optional 1) (optional 1 2 3))
(define (none) 'none)
(show (none) (let ((f none)) (f)))
(define choose (case-lambda ((a) (list 'one a)) ((a b) (list 'two a b)) ((a . l) (list 'more a l))))
(show (choose 1) (choose 1 2) (choose 1 2 3))

;; Deep recursion, and constants of the top level.
(define depth 100000)
(define name 'symbol)
(define text "text")
(define items '(1 2 3))
(define (build n) (if (= n 0) '() (cons n (build (- n 1)))))
(show (length (build depth)) " " name " " (eq? items items) " " (eq? text text))
(define-values (q r) (floor/ 17 5))
(show q " " r)
