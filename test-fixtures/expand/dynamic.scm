;;; Forms over the dynamic environment, promises, several values, records.
(define p list)
(parameterize ((p 1) (p 2)) 3)
(guard (e ((car e) 1) ((cdr e) => list)) (raise 'x))
(guard (e (#f 1) (else e)) (raise 'x))
(delay (+ 1 2))
(delay-force (delay 1))
(let-values (((a b) (values 1 2)) (c (values 3))) (list a b c))
(let*-values (((a) 1) ((b . c) (values a 2))) (list b c))
(receive (a . r) (values 1 2) (list a r))
(call-with-values (lambda () (values 1 2)) (lambda (a b) (+ a b)))
(define-values (a b . c) (values 1 2 3))
(define-record-type point (make-point x y) point? (x px set-px!) (y py))
(define-record-type <empty> #f empty?)
(px (make-point 1 2))
(case-lambda ((a) a) ((a . b) b))
(cond-expand (full-unicode 1) (else 2))
(cond-expand ((and r7rs (not foo) (library (scheme base))) (define ok 1)) (else 2))
(include "two.scm")

;;; --- stage expand ---
(define $p $$list)
(call $$%parameterize
  (%cons (%cons $p 1) (%cons (%cons $p 2) '()))
  (lambda "parameterize" (() 3)))
(call $$%call-with-guard
  (lambda "guard" (() 'x))
  (lambda "guard"
    ((e.1 reraise.2)
     (if (%car e.1)
       1
       (let ((value.3 (%cdr e.1))) (if value.3 (call $$list value.3) (call reraise.2)))))))
(call $$%call-with-guard-else
  (lambda "guard" (() 'x))
  (lambda "guard" ((e.1) (if #f 1 e.1))))
(%make-promise #f (lambda "promise" (() (%make-promise #t (%+ 1 2)))))
(%make-promise
 #f
 (lambda "promise" (() (%make-promise #f (lambda "promise" (() (%make-promise #t 1)))))))
(let-values ((a.1 b.2) (%values 1 2))
  (let-values (c.3 3) (%cons a.1 (%cons b.2 (%cons c.3 '())))))
(let-values ((a.1) 1)
  (let-values ((b.2 . c.3) (%values a.1 2)) (%cons b.2 (%cons c.3 '()))))
(let-values ((a.1 . r.2) (%values 1 2)) (%cons a.1 (%cons r.2 '())))
(let-values ((a.1 b.2) (%values 1 2)) (%+ a.1 b.2))
(let-values ((a.1 b.2 . c.3) (%values 1 2 3))
  (seq (define $a a.1) (define $b b.2) (define $c c.3)))
(seq
 (define $%point (%make-record-type 'point '#(x y)))
 (define $point $%point)
 (define $make-point (lambda "make-point" ((x.1 y.2) (%record $%point x.1 y.2))))
 (define $point? (lambda "point?" ((object.3) (%record-is? object.3 $%point))))
 (define $px (lambda "px" ((point.4) (%record-ref point.4 $%point 0 'px))))
 (define $set-px!
   (lambda "set-px!" ((point.5 x.6) (%record-set! point.5 $%point 0 x.6 'set-px!))))
 (define $py (lambda "py" ((point.7) (%record-ref point.7 $%point 1 'py)))))
(seq
 (define $%<empty> (%make-record-type '<empty> '#()))
 (define $<empty> $%<empty>)
 (define $empty? (lambda "empty?" ((object.1) (%record-is? object.1 $%<empty>)))))
(call $px (call $make-point 1 2))
(lambda "" ((a.1) a.1) ((a.2 . b.3) b.3))
! 16:24-25  unused-binding: a is never used; a name that begins with _ says that this is meant
1
(define $ok 1)
(seq (define $included 2) (call $$display:1+ $included '()))
