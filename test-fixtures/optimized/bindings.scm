;;; Constants and variables in place of variables; effects and their order stay.
(define (constants x) (let ((a 1) (b 'b) (c x) (d "text")) (list (+ a 2) b c d d)))
(define (dead x) (let ((a (cons x x)) (b (car x))) x))
(define (order f g) (let ((a (f)) (b (g))) (- b a)))
(define (changed x) (let ((old x)) (set! x 1) (list old x)))
(define (branch) (if (null? '()) (display 1) (display 2)))
(define (values-at-hand x)
  (call-with-values (lambda () (let ((y (car x))) (values y (cdr x)))) (lambda (a b) (cons b a))))
(define (apart x)
  (define a (car x))
  (define (f) (g))
  (define b (f))
  (define (g) a)
  (define (early) late)
  (define c (early))
  (define late 1)
  (list a b c late))

;;; --- stage optimized ---
(define $constants
  (lambda "constants"
    ((x.1) (%cons 3 (%cons 'b (%cons x.1 (%cons "text" (%cons "text" '()))))))))

(define $dead (lambda "dead" ((x.1) (let ((b.2 (%car x.1))) x.1))))

(define $order
  (lambda "order" ((f.1 g.2) (let ((a.3 (call f.1)) (b.4 (call g.2))) (%- b.4 a.3)))))

(define $changed
  (lambda "changed"
    ((x.1) (let ((old.2 x.1)) (seq (set! x.1 1) (%cons old.2 (%cons x.1 '())))))))

(define $branch (lambda "branch" (() (call $$display:1 1))))

(define $values-at-hand
  (lambda "values-at-hand"
    ((x.1) (let ((y.2 (%car x.1))) (let ((b.3 (%cdr x.1))) (%cons b.3 y.2))))))

(define $apart
  (lambda "apart"
    ((x.1)
     (let ((a.2 (%car x.1)))
       (letrec ((c.3 late.4) (late.4 1))
         (%cons a.2 (%cons a.2 (%cons c.3 (%cons late.4 '())))))))))
