;;; Objects that have lived through collections refer to new ones, by each way to store a value.
(import (scheme base) (scheme lazy) (scheme eval) (scheme char) (scheme write) (srfi 1) (srfi 69) (srfi 111))

;; Allocates, and calls, so that there are safe points.
(define (age n) (if (= n 0) '() (cons n (age (- n 1)))))
(define (new x) (list (string-append "new " x)))
(define (aged x) (age 3) x)

(define p (aged (cons 1 2)))
(set-car! p (new "car"))
(set-cdr! p (new "cdr"))
(age 5)
p
;=> (("new car") "new cdr")

(define v (aged (make-vector 500 #f)))
(do ((i 0 (+ i 1))) ((= i 500)) (vector-set! v i (list i)))
(age 5)
(let loop ((i 0)) (cond ((= i 500) 'all) ((equal? (vector-ref v i) (list i)) (loop (+ i 1))) (else i)))
;=> all
(vector-fill! v (new "fill") 100 300)
(age 5)
(list (vector-ref v 99) (vector-ref v 100) (vector-ref v 299) (vector-ref v 300))
;=> ((99) ("new fill") ("new fill") (300))
(vector-copy! v 60 (vector (new "copy") (new "copies")))
(age 5)
(list (vector-ref v 59) (vector-ref v 60) (vector-ref v 61) (vector-ref v 62))
;=> ((59) ("new copy") ("new copies") (62))

(define-record-type thing (make-thing a b) thing? (a thing-a set-thing-a!) (b thing-b set-thing-b!))
(define r (aged (make-thing 1 2)))
(set-thing-b! r (new "field"))
(age 5)
(list (thing-a r) (thing-b r))
;=> (1 ("new field"))

(define (counter)
  (let ((n '()))
    (lambda (x) (set! n (cons x n)) (age 2) n)))
(define c (aged (counter)))
(c (new "one"))
(c (new "two"))
;=> (("new two") ("new one"))

(define b (aged (box 1)))
(set-box! b (new "box"))
(age 5)
(unbox b)
;=> ("new box")

(define d (aged (delay (aged (new "promise")))))
(force d)
(age 5)
(force d)
;=> ("new promise")

(define port (aged (open-output-string)))
(define (fill n) (if (> n 0) (begin (write (new "text") port) (age 2) (fill (- n 1)))))
(fill 40)
(string-length (get-output-string port))
;=> 480

(define param (aged (make-parameter 1)))
(parameterize ((param (new "binding"))) (age 5) (param))
;=> ("new binding")

;; keys by identity: some old, some new, and the table larger and larger
(define t (aged (make-hash-table eq?)))
(define keys (map (lambda (i) (cons i i)) (iota 60)))
(for-each (lambda (k) (hash-table-set! t k (list (car k))) (age 2)) keys)
(every (lambda (k) (equal? (hash-table-ref/default t k #f) (list (car k)))) keys)
;=> #t
(for-each (lambda (k) (if (even? (car k)) (hash-table-delete! t k)) (age 1)) keys)
(for-each (lambda (k) (if (even? (car k)) (hash-table-set! t k (list 'again (car k)))) (age 1)) keys)
(for-each (lambda (k) (if (odd? (car k)) (hash-table-set! t k (list 'odd (car k)))) (age 1)) (reverse keys))
(every (lambda (k) (equal? (hash-table-ref/default t k #f) (list (if (even? (car k)) 'again 'odd) (car k)))) keys)
;=> #t
(hash-table-size t)
;=> 60

(define symbols (map (lambda (i) (string->symbol (string-append "symbol-" (number->string i)))) (iota 50)))
(age 5)
(every (lambda (s i) (eq? s (string->symbol (string-append "symbol-" (number->string i))))) symbols (iota 50))
;=> #t

;; letrec's procedures refer to each other
(define (both n)
  (letrec ((a (lambda (i) (if (= i 0) n (b (- i 1))))) (b (lambda (i) (age 1) (a i))))
    (list a b)))
(define ab (aged (both (new "free"))))
(age 5)
((car ab) 3)
;=> ("new free")

;; frames: a deep recursion, continued later
(define k #f)
(define (deep n) (if (= n 0) (call/cc (lambda (c) (set! k c) '())) (cons n (deep (- n 1)))))
(define result (deep 300))
(age 5)
(k (new "end"))
(age 5)
(list (length result) (list-tail result 299))
;=> (301 (1 "new end"))

; What a procedure without calls uses on the way to where its branches join is collected too.
(define (filled x) (let ((v (if (pair? x) (car (reverse x)) (make-vector 100000 x)))) (if (eq? v 7) 1 v)))
(let loop ((i 0)) (if (< i 1500) (begin (filled i) (loop (+ i 1))) i))
;=> 1500
