;;; R7RS 3.1 to 3.4: variables, locations, truth of types

; The predicates are disjoint.
(define samples
  (list #t #\a '() (eof-object) 7 2.5 "s" 'sym (list 1) (vector 1) (bytevector 1) car
        (delay 1) (current-output-port)))
(define predicates
  (list boolean? char? null? eof-object? number? string? symbol? pair? vector? bytevector? procedure?))
(map (lambda (x)
       (let loop ((ps predicates) (n 0))
         (if (null? ps) n (loop (cdr ps) (if ((car ps) x) (+ n 1) n)))))
     samples)
;=> (1 1 1 1 1 1 1 1 1 1 1 1 0 0)

(map (lambda (p) (p '())) predicates)
;=> (#f #f #t #f #f #f #f #f #f #f #f)

; Everything but #f counts as true.
(map (lambda (x) (if x 'true 'false)) (list #t #f '() 0 0.0 "" #\null (vector) 'false))
;=> (true false true true true true true true true)

; Variables are bound to locations: closures share them.
(define (make-cell x)
  (list (lambda () x) (lambda (new) (set! x new))))
(define cell-a (make-cell 1))
(define cell-b (make-cell 2))
((cadr cell-a) 10)
(list ((car cell-a)) ((car cell-b)))
;=> (10 2)

; Each entry of a loop body has fresh locations.
(define thunks
  (let loop ((i 0) (acc '()))
    (if (= i 4) (reverse acc) (loop (+ i 1) (cons (lambda () i) acc)))))
(map (lambda (t) (t)) thunks)
;=> (0 1 2 3)

(define do-thunks
  (do ((i 0 (+ i 1)) (acc '() (cons (lambda () i) acc))) ((= i 3) acc)))
(map (lambda (t) (t)) do-thunks)
;=> (2 1 0)

(define setters
  (do ((i 0 (+ i 1)) (acc '() (cons (lambda () (set! i (+ i 100)) i) acc))) ((= i 3) acc)))
(list ((car setters)) ((car setters)) ((cadr setters)))
;=> (102 202 101)

; Assignment gives no new location.
(let ((x 1))
  (let ((get (lambda () x)))
    (set! x 2)
    (get)))
;=> 2

; Shared structure stays shared.
(let* ((x (list 1 2)) (y (cons 0 x)))
  (set-car! x 'changed)
  y)
;=> (0 changed 2)

; Lexical scope
(define x 'outer)
(define (get-x) x)
(let ((x 'inner)) (list x (get-x)))
;=> (inner outer)

(let ((x 1))
  (let ((f (lambda () x)))
    (let ((x 2)) (f))))
;=> 1
