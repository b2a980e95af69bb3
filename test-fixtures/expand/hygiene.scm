;;; What a macro inserts means what it means where the macro was defined.
(define-syntax swap! (syntax-rules () ((_ a b) (let ((tmp a)) (set! a b) (set! b tmp)))))
(let ((tmp 1) (other 2)) (swap! tmp other) (list tmp other))
(define-syntax my-or
  (syntax-rules () ((_) #f) ((_ e) e) ((_ e r ...) (let ((t e)) (if t t (my-or r ...))))))
(lambda (t) (my-or (car t) t))
(let ((if list)) (my-or 1 (if 2)))
; A keyword that is shadowed is no keyword.
(lambda (=>) (cond (1 => 2)))
(let ((else #f)) (cond (else 1)))
(define-syntax my-cond (syntax-rules (else) ((_ (else e)) e) ((_ (t e)) (if t e #f))))
(my-cond (else 1))
(let ((else 0)) (my-cond (else 1)))
; A definition by a macro is its own, unless the name came from the use.
(define-syntax define-two
  (syntax-rules () ((_ name) (begin (define hidden 1) (define (name) hidden)))))
(define-two get)
(define hidden 5)
(define-two get2)
hidden
; Macros that define macros.
(define-syntax make-getter
  (syntax-rules () ((_ name value) (define-syntax name (syntax-rules () ((_) value))))))
(make-getter three 3)
(three)
(define-syntax be-like-begin
  (syntax-rules () ((_ name) (define-syntax name (syntax-rules () ((_ expr (... ...)) (begin expr (... ...))))))))
(be-like-begin sequence)
(sequence 1 2 3)
(let ((x 1))
  (let-syntax ((foo (syntax-rules () ((_ y) (let-syntax ((bar (syntax-rules () ((_) (let ((x 2)) y))))) (bar))))))
    (foo x)))
(let ((x 'outer))
  (let-syntax ((m (syntax-rules () ((m) x))))
    (let ((x 'inner)) (m) x)))
(letrec-syntax
    ((ev? (syntax-rules () ((_) #t) ((_ a . r) (od? . r))))
     (od? (syntax-rules () ((_) #f) ((_ a . r) (ev? . r)))))
  (ev? 1 2 3))
(define-syntax while
  (syntax-rules () ((_ c b ...) (let lp () (when c b ... (lp))))))
(lambda (lp) (while lp (display lp)))

;;; --- stage expand ---
(unspecified)
(let ((tmp.1 1) (other.2 2))
  (seq
   (let ((tmp.3 tmp.1)) (seq (set! tmp.1 other.2) (set! other.2 tmp.3)))
   (%cons tmp.1 (%cons other.2 '()))))
(unspecified)
(lambda "" ((t.1) (let ((t.2 (%car t.1))) (if t.2 t.2 t.1))))
(let ((if.1 $$list)) (let ((t.2 1)) (if t.2 t.2 (call if.1 2))))
(lambda "" ((=>.1) (if 1 (seq =>.1 2) (unspecified))))
(let ((else.1 #f)) (if else.1 1 (unspecified)))
(unspecified)
1
(let ((else.1 0)) (if else.1 1 #f))
(unspecified)
(seq (define $hidden 1) (define $get (lambda "get" (() $hidden))))
(define $hidden 5)
(seq (define $hidden 1) (define $get2 (lambda "get2" (() $hidden))))
$hidden
(unspecified)
(unspecified)
3
(unspecified)
(unspecified)
(seq 1 2 3)
(let ((x.1 1)) (let ((x.2 2)) x.1))
(let ((x.1 'outer)) (let ((x.2 'inner)) (seq x.1 x.2)))
#f
(unspecified)
(lambda ""
  ((lp.1)
   (letrec ((lp.2
             (lambda "lp"
               (() (if lp.1 (seq (call $$display:1+ lp.1 '()) (call lp.2)) (unspecified))))))
     (call lp.2))))
