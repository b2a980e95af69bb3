;;; R7RS 5.3 and 3.1: standard names are ordinary bindings that a session may redefine
;;;
;;; What the library itself does must not depend on it, nor may macros of the system.

(define (list . args) (cons 'my-list args))
(list 1 2)
;=> (my-list 1 2)

; Library procedures and macros still mean the original.
(vector->list #(1 2))
;=> (1 2)

`(1 ,(+ 1 1))
;=> (1 2)

(let-values (((a . b) (values 1 2 3))) b)
;=> (2 3)

(define (car x) 'my-car)
(car '(1 2))
;=> my-car

(map (lambda (x) x) '(1 2))
;=> (1 2)

(cadr '(1 2))
;=> 2

(assq 'b '((a 1) (b 2)))
;=> (b 2)

(define (cons a b) 'my-cons)
(append '(1) '(2))
;=> (1 2)

`(1 ,@(vector->list #(2 3)) 4)
;=> (1 2 3 4)

(define (append . x) 'my-append)
`(1 ,@(vector->list #(2 3)) 4)
;=> (1 2 3 4)

(define + -)
(+ 5 3)
;=> 2
(do ((i 0 (- i -1)) (n 0 (- n -2))) ((= i 3) n))
;=> 6
(length '(a b c))
;=> 3
(vector-map (lambda (x) x) #(1 2 3))
;=> #(1 2 3)

(define (memv x l) #f)
(case 2 ((1 2) 'found) (else 'lost))
;=> found

(define (eqv? a b) #f)
(case 'x ((x) 'found) (else 'lost))
;=> found

(define (call-with-values a b) 'mine)
(let-values (((a b) (values 1 2))) b)
;=> 2

(define (dynamic-wind a b c) 'mine)
(parameterize () 5)
;=> 5

(define (raise x) 'not-raised)
(raise 1)
;=> not-raised
(guard (e (#t 'caught)) (error "still works"))
;=> caught

(define (not x) 'mine)
(not #t)
;=> mine
(unless #f 'done)
;=> done

; Syntax may be redefined, too.
(define-syntax when (syntax-rules () ((_ x) 'my-when)))
(when 1)
;=> my-when

(define unless (lambda (x) x))
(unless 5)
;=> 5

(define if-is-free (let ((if vector)) (if 1 2 3)))
if-is-free
;=> #(1 2 3)

; And standard macros do not see it.
(case-lambda (() 1))
(cond ((= 1 2) 'a) (else 'b))
;=> b
