;;; R7RS 5: import, definitions, define-values, records

(import (scheme base))

(import (only (scheme base) car cdr))

(import (scheme base) (scheme write) (scheme char) (scheme lazy) (scheme inexact) (scheme cxr) (scheme case-lambda))

(import (prefix (only (scheme base) vector-ref) base:))
(base:vector-ref #(1 2 3) 1)
;=> 2

(import (rename (only (scheme base) cons) (cons pair-up)))
(pair-up 1 2)
;=> (1 . 2)

(import (except (scheme base) list))

(import (prefix (rename (only (scheme char) char-upcase) (char-upcase up)) c:))
(c:up #\a)
;=> #\A

(import (no such library))
;=? unknown-library

(import (only (scheme base) no-such-name))
;=? not-exported

; Variable definitions
(define add3 (lambda (x) (+ x 3)))
(add3 3)
;=> 6

(define first car)
(first '(1 2))
;=> 1

(define (curried a) (lambda (b) (list a b)))
((curried 1) 2)
;=> (1 2)

(define (optional a . rest) (list a rest))
(list (optional 1) (optional 1 2 3))
;=> ((1 ()) (1 (2 3)))

(define (all . args) args)
(all 1 2 3)
;=> (1 2 3)

(define x 1)
(define x 2)
x
;=> 2

; Callers see a new definition at once.
(define (callee) 'old)
(define (caller) (list (callee)))
(caller)
;=> (old)
(define (callee) 'new)
(caller)
;=> (new)

; A closure over the old value keeps it.
(define kept callee)
(define (callee) 'newest)
(list (kept) (callee))
;=> (new newest)

; Redefinition with another arity and another type
(define (shape a) (list 'one a))
(define (use-shape) (guard (e (#t 'failed)) (shape 1)))
(use-shape)
;=> (one 1)
(define (shape a b) (list 'two a b))
(use-shape)
;=> failed
(define shape 'no-procedure)
(use-shape)
;=> failed
(define (shape . any) any)
(use-shape)
;=> (1)

; Types of globals may change under compiled code.
(define changing 1)
(define (twice-changing) (+ changing changing))
(twice-changing)
;=> 2
(set! changing 1.5)
(twice-changing)
;=> 3.0
(set! changing 100000000000000000000)
(twice-changing)
;=> 200000000000000000000
(set! changing "string")
(twice-changing)
;=! wrong-type

; Forward references
(define (uses-later) (later-defined 5))
(uses-later)
;=! unbound-variable later-defined
(define (later-defined x) (* x x))
(uses-later)
;=> 25

; A definition whose expression fails defines nothing.
(define never-gets-a-value (car '()))
;=! wrong-type
never-gets-a-value
;=! unbound-variable never-gets-a-value

; And one that is redefined by failing keeps its old value.
(define survivor 'alive)
(define survivor (car '()))
;=! wrong-type
survivor
;=> alive

(define)
;=? malformed-form

(define 5 5)
;=? not-an-identifier

(define (f))
;=? empty-body

(define (f x x) x)
;=? duplicate-name

(+ 1 (define z 2))
;=? misplaced-definition

(if #t (define z 2))
;=? misplaced-definition

; define-values
(define-values (q r) (floor/ 17 5))
(list q r)
;=> (3 2)

(define-values (head . tail) (values 1 2 3))
(list head tail)
;=> (1 (2 3))

(define-values everything (values 1 2 3))
everything
;=> (1 2 3)

(define-values () (values))

(define-values (a b) (values 1))
;=! wrong-values

(let ()
  (define-values (x y) (values 1 2))
  (define-values (z . more) (values (+ x y) 'm))
  (list x y z more))
;=> (1 2 3 (m))

(define (swap-pair a b)
  (define-values (x y) (values b a))
  (list x y))
(swap-pair 1 2)
;=> (2 1)

; Closures over variables from define-values
(define-values (get put)
  (let ((content 'empty)) (values (lambda () content) (lambda (v) (set! content v)))))
(put 'full)
(get)
;=> full

; Internal definitions: body of a lambda is a letrec*
(define (internal x)
  (define a (* x 2))
  (define (b) (+ a c))
  (define c 10)
  (b))
(internal 5)
;=> 20

(define (nested x)
  (define (level1 y)
    (define (level2 z) (list x y z))
    (level2 (+ y 1)))
  (level1 (+ x 1)))
(nested 1)
;=> (1 2 3)

(define (with-begin)
  (begin (define p 1) (begin (define q 2)))
  (+ p q))
(with-begin)
;=> 3

; An internal definition hides a global in the whole body.
(define hidden 'global)
(define (hides) (define get (lambda () hidden)) (define hidden 'local) (get))
(list (hides) hidden)
;=> (local global)

; Records
(define-record-type <pare>
  (kons x y)
  pare?
  (x kar set-kar!)
  (y kdr))
(define p (kons 1 2))
(list (pare? p) (pare? (cons 1 2)) (kar p) (kdr p))
;=> (#t #f 1 2)

(begin (set-kar! p 3) (kar p))
;=> 3

(kar (cons 1 2))
;=! wrong-type kar

(kar 5)
;=! wrong-type

(set-kar! 'x 1)
;=! wrong-type

(kons 1)
;=! wrong-arity kons

(kons 1 2 3)
;=! wrong-arity

(map (lambda (f) (f p)) (list pair? vector? procedure? symbol? string? number? null? boolean? char? bytevector? eof-object?))
;=> (#f #f #f #f #f #f #f #f #f #f #f)

; The constructor takes fields in its own order, not all of them.
(define-record-type point3
  (make-point3 z x)
  point3?
  (x point3-x)
  (y point3-y set-point3-y!)
  (z point3-z))
(let ((p (make-point3 'z 'x)))
  (set-point3-y! p 'y)
  (list (point3-x p) (point3-y p) (point3-z p)))
;=> (x y z)

; No fields
(define-record-type unit (make-unit) unit?)
(list (unit? (make-unit)) (unit? p) (eq? (make-unit) (make-unit)) (let ((u (make-unit))) (eqv? u u)))
;=> (#t #f #f #t)

; Types are generative: the same definition again makes another type.
(define-record-type token (make-token n) token? (n token-n))
(define old-token (make-token 1))
(define old-token? token?)
(define-record-type token (make-token n) token? (n token-n))
(list (token? old-token) (old-token? old-token) (token? (make-token 2)) (old-token? (make-token 2)))
;=> (#f #t #t #f)

(token-n old-token)
;=! wrong-type

(define second-token (make-token 2))
(define second-token? token?)
(define-record-type token (make-token n) token? (n token-n))
(list (token? second-token) (second-token? second-token) (old-token? second-token) (old-token? old-token))
;=> (#f #t #f #t)

(equal? (make-token 1) (make-token 1))
;=> #f

(let ((t (make-token 1))) (equal? t t))
;=> #t

; Local record types
(let ()
  (define-record-type local (make-local v) local? (v local-v set-local-v!))
  (define l (make-local 1))
  (set-local-v! l (+ 1 (local-v l)))
  (list (local? l) (local-v l)))
;=> (#t 2)

(define (make-type-in-call)
  (define-record-type inner (make-inner) inner?)
  (list (make-inner) inner?))
(let ((a (make-type-in-call)) (b (make-type-in-call)))
  (list ((cadr a) (car a)) ((cadr a) (car b))))
;=> (#t #f)

; Records in records, and cycles through them
(define-record-type node (make-node value next) node? (value node-value) (next node-next set-node-next!))
(let* ((a (make-node 1 #f)) (b (make-node 2 a)))
  (set-node-next! a b)
  (list (node-value (node-next (node-next a))) (eq? a (node-next (node-next a)))))
;=> (1 #t)

; Many fields
(define-record-type wide (make-wide a b c d e f g h i j) wide?
  (a wide-a) (b wide-b) (c wide-c) (d wide-d) (e wide-e set-wide-e!) (f wide-f) (g wide-g) (h wide-h) (i wide-i) (j wide-j))
(let ((w (make-wide 1 2 3 4 5 6 7 8 9 10)))
  (set-wide-e! w 'five)
  (list (wide-a w) (wide-e w) (wide-f w) (wide-j w)))
;=> (1 five 6 10)

; Accessors are procedures.
(map kar (list (kons 1 2) (kons 3 4)))
;=> (1 3)

(define-record-type)
;=? malformed-form

; A begin that ends in an expression has its value.
(begin (define begun 5) (+ begun 1))
;=> 6
(begin (+ begun 1) (define begun 7))
;=> 7
