;;; R7RS 4.3 and 5.4: define-syntax, let-syntax, letrec-syntax, syntax-rules, syntax-error

(define-syntax swap!
  (syntax-rules ()
    ((_ a b) (let ((tmp a)) (set! a b) (set! b tmp)))))
(let ((x 1) (y 2)) (swap! x y) (list x y))
;=> (2 1)

; The macro's own names do not capture the user's.
(let ((tmp 5) (other 6)) (swap! tmp other) (list tmp other))
;=> (6 5)

(let ((let 1) (set! 2)) (swap! let set!) (list let set!))
;=> (2 1)

; Nor do the user's names capture the macro's.
(define-syntax my-or
  (syntax-rules ()
    ((_) #f)
    ((_ e) e)
    ((_ e r ...) (let ((t e)) (if t t (my-or r ...))))))
(let ((t 5)) (my-or #f t))
;=> 5

(let ((if list)) (my-or #f 7))
;=> 7

(let ((x #f) (y 7) (temp 8) (let odd?) (if even?)) (my-or x (let temp) (if y) y))
;=> 7

; A free name in the template means what it means where the macro is defined.
(define secret 'global)
(define-syntax get-secret (syntax-rules () ((_) secret)))
(let ((secret 'local)) (list secret (get-secret)))
;=> (local global)

(let ((x 'outer))
  (let-syntax ((m (syntax-rules () ((m) x))))
    (let ((x 'inner)) (m))))
;=> outer

(let ((x 'outer))
  (define-syntax m (syntax-rules () ((_) x)))
  (let ((x 'inner)) (list x (m))))
;=> (inner outer)

(let ((=> #f)) (cond (#t => 'ok)))
;=> ok

; Literals
(define-syntax my-if
  (syntax-rules (then else)
    ((_ c then t else e) (if c t e))
    ((_ c t e) 'no-literals)))
(my-if #t then 1 else 2)
;=> 1

(my-if #t 1 2)
;=> no-literals

(let ((then 5)) (my-if #t then 1 else 2))
;=? no-matching-rule

(define-syntax is-else? (syntax-rules (else) ((_ else) 'yes) ((_ x) 'no)))
(list (is-else? else) (is-else? other) (let ((else 1)) (is-else? else)))
;=> (yes no no)

; Literals that are not symbols match by equal?.
(define-syntax which
  (syntax-rules () ((_ 1) 'one) ((_ "two") 'two) ((_ #\3) 'three) ((_ #t) 'true) ((_ ()) 'empty) ((_ 1.5) 'flonum) ((_ x) 'other)))
(list (which 1) (which "two") (which #\3) (which #t) (which ()) (which 1.5) (which 2) (which "three"))
;=> (one two three true empty flonum other other)

; Ellipses
(define-syntax my-let
  (syntax-rules ()
    ((_ ((name value) ...) body1 body2 ...) ((lambda (name ...) body1 body2 ...) value ...))))
(my-let ((a 1) (b 2)) (define c 3) (list a b c))
;=> (1 2 3)

(my-let () 'none)
;=> none

(define-syntax my-let*
  (syntax-rules ()
    ((_ () body ...) (let () body ...))
    ((_ ((x e) more ...) body ...) (let ((x e)) (my-let* (more ...) body ...)))))
(my-let* ((x 1) (y (+ x 1)) (x (* y 10))) (list x y))
;=> (20 2)

(define-syntax rotate-left (syntax-rules () ((_ a b ...) (list b ... a))))
(rotate-left 1 2 3 4)
;=> (2 3 4 1)
(rotate-left 1)
;=> (1)

; Nested ellipses
(define-syntax flatten-pairs (syntax-rules () ((_ (a b ...) ...) '((a ...) (b ... ...)))))
(flatten-pairs (1 2 3) (4) (5 6))
;=> ((1 4 5) (2 3 6))

(define-syntax transpose-bindings
  (syntax-rules () ((_ ((n v ...) ...) body) (let ((n (list v ...)) ...) body))))
(transpose-bindings ((a 1 2) (b) (c 3)) (list a b c))
;=> ((1 2) () (3))

(define-syntax three-deep (syntax-rules () ((_ (((x ...) ...) ...)) '(x ... ... ...))))
(three-deep (((1 2) (3)) () ((4) () (5 6))))
;=> (1 2 3 4 5 6)

(define-syntax with-outer (syntax-rules () ((_ k (a ...) ...) '((k a ...) ...))))
(with-outer x (1 2) (3))
;=> ((x 1 2) (x 3))

(define-syntax pair-up (syntax-rules () ((_ (a ...) (b ...)) '((a . b) ...))))
(pair-up (1 2 3) (x y z))
;=> ((1 . x) (2 . y) (3 . z))

(define-syntax cross (syntax-rules () ((_ (a ...) b) '((a b) ...))))
(cross (1 2 3) z)
;=> ((1 z) (2 z) (3 z))

; my-cond with nested clauses
(define-syntax my-cond
  (syntax-rules (else)
    ((_ (else e ...)) (begin e ...))
    ((_ (c e ...) clause ...) (if c (begin e ...) (my-cond clause ...)))))
(map (lambda (n) (my-cond ((< n 0) 'negative) ((= n 0) 'zero) (else 'ignored 'positive))) '(-1 0 1))
;=> (negative zero positive)

; Patterns after the ellipsis
(define-syntax last-of (syntax-rules () ((_ x ... y) 'y)))
(list (last-of 1) (last-of 1 2 3))
;=> (1 3)

(define-syntax but-last (syntax-rules () ((_ x ... y z) '((x ...) y z))))
(list (but-last 1 2) (but-last 1 2 3 4))
;=> ((() 1 2) ((1 2) 3 4))

(define-syntax infix-arrow (syntax-rules (->) ((_ (x ... -> y ...)) '((x ...) (y ...)))))
;=? bad-pattern

(define-syntax arrow-last (syntax-rules (->) ((_ x ... -> y) '((x ...) y))))
(arrow-last a b -> c)
;=> ((a b) c)

; Dotted patterns
(define-syntax dotted (syntax-rules () ((_ a . rest) '(a rest))))
(list (dotted 1) (dotted 1 2 3) (dotted 1 . 2))
;=> ((1 ()) (1 (2 3)) (1 2))

(define-syntax dotted-ellipsis (syntax-rules () ((_ a ... . rest) '((a ...) rest))))
(list (dotted-ellipsis 1 2) (dotted-ellipsis 1 2 . 3) (dotted-ellipsis))
;=> (((1 2) ()) ((1 2) 3) (() ()))

(define-syntax ellipsis-tail-dotted (syntax-rules () ((_ a ... b . rest) '((a ...) b rest))))
(ellipsis-tail-dotted 1 2 3 . 4)
;=> ((1 2) 3 4)

; Vector patterns
(define-syntax vector-pattern
  (syntax-rules ()
    ((_ #(a b ...)) '(a (b ...)))
    ((_ x) 'no-vector)))
(list (vector-pattern #(1 2 3)) (vector-pattern #(1)) (vector-pattern (1 2)) (vector-pattern #()))
;=> ((1 (2 3)) (1 ()) no-vector no-vector)

(define-syntax to-vector (syntax-rules () ((_ a ...) '#(a ... end))))
(to-vector 1 2)
;=> #(1 2 end)

(define-syntax vector-tail (syntax-rules () ((_ #(a ... b)) '((a ...) b))))
(vector-tail #(1 2 3))
;=> ((1 2) 3)

; Underscore
(define-syntax second-of (syntax-rules () ((_ _ x _) 'x)))
(second-of 1 2 3)
;=> 2

(define-syntax count-args (syntax-rules () ((_) 0) ((_ _ rest ...) (+ 1 (count-args rest ...)))))
(count-args a b c d)
;=> 4

; Custom ellipsis
(define-syntax my-list-of-lists
  (syntax-rules ::: ()
    ((_ (a b :::) :::) '((a (b :::)) :::))))
(my-list-of-lists (1 2 3) (4))
;=> ((1 (2 3)) (4 ()))

; With another ellipsis, ... is an ordinary name.
(define-syntax keep-dots (syntax-rules ::: () ((_ x :::) '(x ::: ...))))
(keep-dots 1 2)
;=> (1 2 ...)

; (... ...) escapes
(define-syntax dots (syntax-rules () ((_ x) '(x (... ...)))))
(dots 1)
;=> (1 ...)

(define-syntax escaped-template (syntax-rules () ((_ x ...) '((... (x ...)) end))))
;=? bad-template

(define-syntax define-variadic
  (syntax-rules ()
    ((_ name op)
     (define-syntax name
       (syntax-rules ()
         ((_ x (... ...)) (op x (... ...))))))))
(define-variadic collect list)
(collect 1 2 3)
;=> (1 2 3)

; Macro-defining macros
(define-syntax define-getter
  (syntax-rules () ((_ name value) (define-syntax name (syntax-rules () ((_) value))))))
(define-getter get-five 5)
(get-five)
;=> 5

; Macros that define what they are told to
(define-syntax define-two (syntax-rules () ((_ a b v) (begin (define a v) (define b v)))))
(define-two one-of-two other-of-two 'both)
(list one-of-two other-of-two)
;=> (both both)

(let () (define-two p q 9) (+ p q))
;=> 18

; A name that a macro introduces at top level by itself is not the user's.
(define-syntax define-counter
  (syntax-rules ()
    ((_ next)
     (begin (define next
              (let ((n 0)) (lambda () (set! n (+ n 1)) n)))))))
(define n 'mine)
(define-counter next!)
(list (next!) (next!) n)
;=> (1 2 mine)

; Recursive macros
(define-syntax reverse-quoted
  (syntax-rules ()
    ((_ () acc) 'acc)
    ((_ (x . rest) (acc ...)) (reverse-quoted rest (x acc ...)))))
(reverse-quoted (1 2 3 4) ())
;=> (4 3 2 1)

(define-syntax my-and
  (syntax-rules () ((_) #t) ((_ e) e) ((_ e r ...) (if e (my-and r ...) #f))))
(list (my-and) (my-and 1) (my-and 1 2 3) (my-and 1 #f 3))
;=> (#t 1 3 #f)

; Mutually recursive macros
(define-syntax evens (syntax-rules () ((_) '()) ((_ x . r) (odds . r))))
(define-syntax odds (syntax-rules () ((_) '()) ((_ x . r) (cons 'x (evens . r)))))
(evens 0 1 2 3 4 5)
;=> (1 3 5)

; let-syntax and letrec-syntax
(let-syntax ((foo (syntax-rules () ((_ x) (* x 2)))) (bar (syntax-rules () ((_ x) (+ x 1))))) (foo (bar 3)))
;=> 8

(letrec-syntax
    ((my-even? (syntax-rules () ((_) #t) ((_ x . r) (my-odd? . r))))
     (my-odd? (syntax-rules () ((_) #f) ((_ x . r) (my-even? . r)))))
  (list (my-even? a b) (my-even? a b c)))
;=> (#t #f)

(let ((f (lambda (x) (+ x 1))))
  (let-syntax ((f (syntax-rules () ((_ x) x))) (g (syntax-rules () ((_ x) (f x)))))
    (list (f 1) (g 1))))
;=> (1 2)

(let ((f (lambda (x) (+ x 1))))
  (letrec-syntax ((f (syntax-rules () ((_ x) x))) (g (syntax-rules () ((_ x) (f x)))))
    (list (f 1) (g 1))))
;=> (1 1)

(let-syntax () 5)
;=> 5

; Macros in internal definitions
(define (uses-local-macro x)
  (define-syntax double (syntax-rules () ((_ e) (* 2 e))))
  (define y (double x))
  (double y))
(uses-local-macro 5)
;=> 20

(let ((x 1))
  (define-syntax set-x! (syntax-rules () ((_ v) (set! x v))))
  (define x2 0)
  (set-x! 10)
  x)
;=> 10

; A macro used before the definition of a variable that it refers to
(define-syntax call-later (syntax-rules () ((_) (defined-later 1))))
(define (defined-later x) (list 'later x))
(call-later)
;=> (later 1)

; Operators that are macros in argument positions of macros
(define-syntax apply-macro (syntax-rules () ((_ m arg ...) (m arg ...))))
(apply-macro my-or #f 3)
;=> 3
(apply-macro quote x)
;=> x
(apply-macro let ((x 1)) x)
;=> 1

; Shadowing a macro by a variable
(let ((my-or list)) (my-or 1 2 3))
;=> (1 2 3)

(define (shadow swap!) (swap! 1))
(shadow (lambda (x) (list 'called x)))
;=> (called 1)

; Quotation drops the renaming.
(define-syntax quoted-name (syntax-rules () ((_) 'some-name)))
(eq? (quoted-name) 'some-name)
;=> #t

(define-syntax quoted-list (syntax-rules () ((_ x) '(let x if))))
(equal? (quoted-list y) '(let y if))
;=> #t

; Two uses of the same macro do not share their names.
(define-syntax add-in-let (syntax-rules () ((_ a b) (let ((x a)) (let ((y b)) (+ x y))))))
(let ((x 10) (y 20)) (add-in-let y x))
;=> 30
(add-in-let (add-in-let 1 2) (add-in-let 3 4))
;=> 10

; Loops with break, the user's name passed in
(define-syntax while
  (syntax-rules ()
    ((_ break condition body ...)
     (call/cc (lambda (break) (let loop () (if condition (begin body ... (loop)) #f)))))))
(let ((i 0) (loop 'mine)) (while stop #t (set! i (+ i 1)) (if (= i 5) (stop (list loop i)))))
;=> (mine 5)

(define-syntax for
  (syntax-rules (in from to)
    ((_ x in xs body ...) (for-each (lambda (x) body ...) xs))
    ((_ x from a to b body ...) (do ((x a (+ x 1))) ((> x b)) body ...))))
(begin (for x in '(1 2 3) (display x)) (for i from 7 to 9 (display i)))
;=# 123789

; The classic test of hygiene: a macro that binds what another macro refers to
(define-syntax m1 (syntax-rules () ((_ e) (let ((a 1)) (m2 a e)))))
(define-syntax m2 (syntax-rules () ((_ x e) (let ((a 2)) (list x a e)))))
(let ((a 0)) (m1 a))
;=> (1 2 0)

; Generated binding lists with distinct names
(define-syntax my-letrec
  (syntax-rules ()
    ((_ ((var init) ...) body ...)
     (my-letrec "temporaries" (var ...) () ((var init) ...) body ...))
    ((_ "temporaries" () (temp ...) ((var init) ...) body ...)
     (let ((var #f) ...)
       (let ((temp init) ...)
         (set! var temp) ...
         (let () body ...))))
    ((_ "temporaries" (x y ...) (temp ...) ((var init) ...) body ...)
     (my-letrec "temporaries" (y ...) (newtemp temp ...) ((var init) ...) body ...))))
(my-letrec ((e? (lambda (n) (or (= n 0) (o? (- n 1))))) (o? (lambda (n) (and (> n 0) (e? (- n 1)))))) (list (e? 10) (o? 10)))
;=> (#t #f)

; A continuation-passing macro
(define-syntax cps-reverse
  (syntax-rules ()
    ((_ () (acc ...) (k ...)) (k ... (acc ...)))
    ((_ (x . r) (acc ...) k) (cps-reverse r (x acc ...) k))))
(cps-reverse (1 2 3) () (quote))
;=> (3 2 1)

; define-record-type through a macro
(define-syntax define-point-type
  (syntax-rules () ((_ make x y) (define-record-type point (make x y) point? (x x) (y y)))))
(define-point-type make-point point-x point-y)
(let ((p (make-point 1 2))) (list (point-x p) (point-y p)))
;=> (1 2)

; Strings and numbers in templates
(define-syntax with-literals (syntax-rules () ((_ x) (list "s" 1 #\c x 2.5 #t '()))))
(with-literals 'here)
;=> ("s" 1 #\c here 2.5 #t ())

; Templates without pattern variables
(define-syntax constant (syntax-rules () ((_ . anything) 'constant)))
(constant 1 2 3)
;=> constant

; The head of the pattern is ignored, whatever it is called.
(define-syntax odd-head (syntax-rules () ((something-else x) (list x))))
(odd-head 1)
;=> (1)

; Errors
(swap! 1)
;=? no-matching-rule

(my-let ((a 1) b) a)
;=? no-matching-rule

(define-syntax announce (syntax-rules () ((_ x) (syntax-error "this is never right" x))))
(announce 5)
;=? syntax-error

swap!
;=? macro-as-value

(set! swap! 1)
;=? assigned-syntax

(define-syntax broken (syntax-rules () ((_ x ...) x)))
;=? bad-template

(define-syntax broken2 (syntax-rules () ((_ x) (x ...))))
;=? bad-template

(define-syntax broken3 (syntax-rules () ((_ x x) x)))
;=? bad-pattern

(define-syntax broken4 (syntax-rules () ((_ x ... y ...) (x ...))))
;=? bad-pattern

(define-syntax broken5 5)
;=? malformed-form

(define-syntax uneven (syntax-rules () ((_ (a ...) (b ...)) '((a b) ...))))
(uneven (1 2) (3))
;=? bad-template

; An expansion without an end is an error, not a hang.
(define-syntax forever (syntax-rules () ((_ x) (forever (x)))))
(forever 1)
;=? expansion-too-deep

; Redefinition: new uses see the new macro, old code keeps its expansion.
(define-syntax version (syntax-rules () ((_) 1)))
(define (old-version) (version))
(define-syntax version (syntax-rules () ((_) 2)))
(list (old-version) (version))
;=> (1 2)

; From macro to variable and back
(define version 'variable)
version
;=> variable
(define-syntax version (syntax-rules () ((_) 3)))
(version)
;=> 3

;; A macro may define what it uses after its use.
(begin
  (define-syntax define-with-helper
    (syntax-rules ()
      ((_ f)
       (begin
         (define (f x) (helper x))
         (define (helper x) (* x x))))))
  (define-with-helper squared)
  (display (squared 10)))
;=# 100
