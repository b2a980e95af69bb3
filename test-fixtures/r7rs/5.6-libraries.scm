;;; R7RS 5.6: define-library

(define-library (stack)
  (export make-stack push! pop! (rename stack-empty? empty?))
  (import (scheme base))
  (begin
    (define-record-type <stack> (%make items) stack? (items items set-items!))
    (define (make-stack) (%make '()))
    (define (push! s x) (set-items! s (cons x (items s))))
    (define (pop! s)
      (when (stack-empty? s) (error "the stack is empty"))
      (let ((x (car (items s)))) (set-items! s (cdr (items s))) x))
    (define (stack-empty? s) (null? (items s)))))

(import (stack))

(define s (make-stack))
(push! s 1)
(push! s 2)
(pop! s)
;=> 2
(empty? s)
;=> #f
(begin (pop! s) (empty? s))
;=> #t
(pop! s)
;=! error the stack is empty

; What is not exported is not visible.
(items s)
;=! unbound-variable items

(import (prefix (only (stack) make-stack empty?) st:))
(st:empty? (st:make-stack))
;=> #t

; Exported macros see the library's private names.
(define-library (counting)
  (export count! counted)
  (import (scheme base))
  (begin
    (define n 0)
    (define (bump!) (set! n (+ n 1)))
    (define (counted) n)
    (define-syntax count! (syntax-rules () ((_ e) (begin (bump!) e))))))
(import (counting))
(let ((bump! 'mine)) (list (count! bump!) (count! 2)))
;=> (mine 2)
(counted)
;=> 2

; Libraries that import libraries, with cond-expand and several begins
(define-library (geometry area)
  (export area pi-ish)
  (import (scheme base))
  (cond-expand (r7rs (begin (define pi-ish 3))) (else (begin (define pi-ish 4))))
  (begin (define (area r) (* pi-ish r r)))
  (begin (define unused 1)))
(define-library (geometry solids)
  (export cylinder)
  (import (scheme base) (rename (geometry area) (area disc)))
  (begin (define (cylinder r h) (* h (disc r)))))
(import (geometry solids))
(cylinder 2 5)
;=> 60

; A library is loaded once.
(define-library (loads) (export loaded) (import (scheme base) (scheme write)) (begin (define loaded 'yes) (display "loading")))
(import (loads))
;=# loading
(import (prefix (loads) again:))
;=#
again:loaded
;=> yes

(define-library (broken) (export nothing-like-it) (import (scheme base)))
;=? bad-export
