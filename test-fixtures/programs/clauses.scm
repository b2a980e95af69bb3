;; Procedures with several clauses, optional or any number of arguments, at the top level of a program: called directly,
;; by apply, as values, before their definition, and after they have changed.
(import (scheme base) (scheme case-lambda) (scheme write))

(define (show . items) (for-each (lambda (x) (display x) (display " ")) items) (newline))

(define area
  (case-lambda
    (() 0)
    ((side) (* side side))
    ((width height) (* width height))
    ((a b . more) (+ (area a b) (apply area more)))))
(show (area) (area 3) (area 3 4) (area 1 2 3) (area 1 2 3 4 5 6 7 8) (area 1 2 3 4 5 6 7 8 9 10))
(show (map area '(1 2 3)) (map area '(1 2) '(3 4)) (apply area '(1 2 3 4)) (let ((f area)) (f 5)))

;; The first clause that fits, though others would.
(define first-fits (case-lambda ((a) (list 'one a)) ((a) 'never) ((a . more) (list 'some a more)) ((a b) 'never) (all 'all)))
(show (first-fits 1) (first-fits 1 2) (first-fits 1 2 3) (first-fits))

;; Called in a procedure that is defined before it.
(define (early n) (late n n n))
(define (late . all) (length all))
(show (early 1) (late) (late 1 2))

;; Recursion in tail position, and not.
(define (down n . rest) (if (= n 0) (length rest) (down (- n 1) 'x 'y)))
(define (up n . rest) (if (= n 0) 0 (+ 1 (up (- n 1) 'x))))
(define count (case-lambda ((n) (count n 0)) ((n sum) (if (= n 0) sum (count (- n 1) (+ sum 1))))))
(show (down 100000) (up 100000) (count 100000))

;; A rest list is a new one each time, and may be changed.
(define (items . all) all)
(define one (items 1 2))
(define two (items 1 2))
(set-car! one 'changed)
(show one two (eq? (items) '()))

;; Arguments are evaluated in order, once.
(define (trace x) (display x) x)
(show (items (trace 1) (trace 2) (trace 3)))

;; Wrong numbers of arguments.
(define two-or-three (case-lambda ((a b) 2) ((a b c) 3)))
(define (refused thunk) (call/cc (lambda (k) (with-exception-handler (lambda (e) (k (error-object-message e))) thunk))))
(show (refused (lambda () (two-or-three 1))))
(show (refused (lambda () (two-or-three 1 2 3 4))))
(show (refused (lambda () (down))))

;; Variables that change are called as they are then.
(define changing (case-lambda ((a) 'before) ((a b) 'before-two)))
(define (call-changing) (list (changing 1) (changing 1 2)))
(show (call-changing))
(set! changing (lambda (a . more) (list 'after a more)))
(show (call-changing))
(define (again . all) 'first)
(define (call-again) (again 1))
(show (call-again))
(define (again . all) (list 'second all))
(show (call-again))

;; More arguments than a call passes by themselves.
(define (many a b c d e f g h . more) (list h more))
(show (many 1 2 3 4 5 6 7 8) (many 1 2 3 4 5 6 7 8 9 10) (apply many '(1 2 3 4 5 6 7 8 9)))
(define (seven a b c d e f g . more) (list g more))
(show (seven 1 2 3 4 5 6 7) (seven 1 2 3 4 5 6 7 8) (seven 1 2 3 4 5 6 7 8 9))

;; Flonums, and a continuation that comes back into a call.
(define (mean . numbers) (/ (apply + numbers) (length numbers)))
(show (mean 1.5 2.5) (mean 1.0) (mean 1 2 3))
(define (re-enter)
  (let ((c #f) (n 0))
    (show (items 'again (call/cc (lambda (k) (set! c k) 0)) n))
    (set! n (+ n 1))
    (if (< n 3) (c n))))
(re-enter)
