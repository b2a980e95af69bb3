;;; R7RS 6.10: procedures, apply, map, for-each, values, call/cc, dynamic-wind

(map procedure? (list car 'car (lambda (x) x) '(lambda (x) x) (call/cc (lambda (k) k)) (make-parameter 1)))
;=> (#t #f #t #f #t #t)

; apply
(apply + (list 3 4))
;=> 7
(apply + 1 2 '(3 4))
;=> 10
(apply + '())
;=> 0
(apply list 1 '())
;=> (1)
(define compose (lambda (f g) (lambda args (f (apply g args)))))
((compose sqrt *) 12 75)
;=> 30
(apply apply (list + (list 1 2)))
;=> 3
(apply (lambda (a b . c) (list a b c)) 1 '(2 3 4))
;=> (1 2 (3 4))
(apply max '(3 9 2))
;=> 9
(apply cons '(1))
;=! wrong-arity
(apply + 1)
;=! wrong-type
(apply + '(1 . 2))
;=! wrong-type
(apply 5 '())
;=! not-procedure
(apply + (let loop ((i 0) (l '())) (if (= i 10000) l (loop (+ i 1) (cons 1 l)))))
;=> 10000
(let* ((args (list 1 2 3)) (kept (apply list args))) (set-car! args 'x) kept)
;=> (1 2 3)

; map
(map cadr '((a b) (d e) (g h)))
;=> (b e h)
(map + '(1 2 3) '(4 5 6))
;=> (5 7 9)
(map (lambda (n) (* n n)) '())
;=> ()
(map + '(1 2 3) '(10 20))
;=> (11 22)
(map + '(1 2) '(10 20) '(100 200))
;=> (111 222)
(map list '(1 2) '(a b) '(x y) '(p q))
;=> ((1 a x p) (2 b y q))
(let ((circle (list 1 2))) (set-cdr! (cdr circle) circle) (map + circle '(10 20 30 40 50)))
;=> (11 22 31 42 51)
(map car '(1))
;=! wrong-type
(map car 5)
;=! wrong-type
(map 5 '(1))
;=! not-procedure
(map (lambda (x y) x) '(1))
;=! wrong-arity

; for-each goes from first to last
(let ((v (make-vector 5))) (for-each (lambda (i) (vector-set! v i (* i i))) '(0 1 2 3 4)) v)
;=> #(0 1 4 9 16)
(let ((out '())) (for-each (lambda (x) (set! out (cons x out))) '(1 2 3)) out)
;=> (3 2 1)
(let ((out '())) (for-each (lambda (x y) (set! out (cons (- x y) out))) '(1 2 3) '(10 20)) out)
;=> (-18 -9)
(for-each display '(1 "two" #\3))
;=# 1two3
(for-each car '())
(for-each car 'x)
;=! wrong-type

; Continuations in map: earlier results are not changed by re-entry.
(let ((k* #f) (y* 1))
  (set! y* (* (+ 1 1) y*))
  (let ((result (map (lambda (x) (if (= x 2) (call/cc (lambda (k) (set! k* k) x)) x)) '(1 2 3))))
    (if k*
        (let ((k k*)) (set! k* #f) (set! y* result) (k 'again))
        (list y* result))))
;=> ((1 2 3) (1 again 3))

; values
(call-with-values (lambda () (values 4 5)) (lambda (a b) b))
;=> 5
(call-with-values * -)
;=> -1
(values 1 2 3)
;=> 1 2 3
(values 1)
;=> 1
(values)
;=>
(call-with-values (lambda () (values)) list)
;=> ()
(call-with-values (lambda () 5) list)
;=> (5)
(call-with-values values list)
;=> ()
(call-with-values (lambda () (values 1 2 3)) (lambda (a . rest) (list a rest)))
;=> (1 (2 3))
(call-with-values (lambda () (values 1 2)) (lambda (a) a))
;=! wrong-values
(call-with-values (lambda () (call/cc (lambda (k) (k 1 2 3)))) list)
;=> (1 2 3)
(call-with-values (lambda () (call/cc (lambda (k) (k)))) list)
;=> ()
(call-with-values (lambda () (call/cc (lambda (k) (apply k '(1 2))))) list)
;=> (1 2)
(call-with-values (lambda () (call/cc (lambda (k) (apply k 1 2 3 4 5 6 7 8 9 '(10))))) list)
;=> (1 2 3 4 5 6 7 8 9 10)
(call-with-values (lambda () (call/cc (lambda (k) (dynamic-wind (lambda () #f) (lambda () (k 1 2)) (lambda () #f))))) list)
;=> (1 2)
(define (two) (values 'x 'y))
(call-with-values two cons)
;=> (x . y)
(let-values (((a b) (if #t (two) (values 1 2)))) (list b a))
;=> (y x)
(call-with-values (lambda () (let loop ((i 0)) (if (= i 10) (values i (* i i)) (loop (+ i 1))))) list)
;=> (10 100)
(begin (values 1 2) 'ignored)
;=> ignored
(call-with-values (lambda () (apply values '(1 2 3 4 5 6 7 8 9 10))) list)
;=> (1 2 3 4 5 6 7 8 9 10)
(call-with-values (lambda () (dynamic-wind (lambda () #f) two (lambda () #f))) list)
;=> (x y)

; call/cc
(call-with-current-continuation
 (lambda (exit)
   (for-each (lambda (x) (if (negative? x) (exit x))) '(54 0 37 -3 245 19))
   #t))
;=> -3
(call/cc (lambda (k) (+ 1 2)))
;=> 3
(call/cc (lambda (k) (+ 1 (k 42))))
;=> 42
(+ 1 (call/cc (lambda (k) (* 10 (k 1)))))
;=> 2
(call/cc procedure?)
;=> #t
(call/cc (lambda (k) (k)))
;=>
(call/cc (lambda (k) (call/cc (lambda (k2) (k 'outer))) 'never))
;=> outer
(call/cc 5)
;=! not-procedure
(call/cc (lambda () 1))
;=! wrong-arity
(let ((k (call/cc (lambda (c) c)))) (if (procedure? k) (k 'second) (list 'got k)))
;=> (got second)

(define list-length
  (lambda (obj)
    (call/cc
     (lambda (return)
       (letrec ((r (lambda (obj) (cond ((null? obj) 0) ((pair? obj) (+ (r (cdr obj)) 1)) (else (return #f))))))
         (r obj))))))
(list (list-length '(1 2 3 4)) (list-length '(a b . c)))
;=> (4 #f)

; Out of deep recursion
(define (deep-exit n k) (if (= n 0) (k 'out) (+ 1 (deep-exit (- n 1) k))))
(call/cc (lambda (k) (deep-exit 100000 k)))
;=> out

; Re-entry: a loop made of a continuation
(let ((n 0) (k #f))
  (call/cc (lambda (c) (set! k c)))
  (set! n (+ n 1))
  (if (< n 5) (k #f))
  n)
;=> 5

(let ((r '()) (k #f))
  (let ((v (call/cc (lambda (c) (set! k c) 0)))) (set! r (cons v r)))
  (if (< (length r) 4) (k (length r)))
  r)
;=> (3 2 1 0)

; Values computed before the capture are kept at each re-entry.
(let ((k #f) (count 0))
  (let ((x (list 'a (+ count 1) (call/cc (lambda (c) (set! k c) 'first)))))
    (set! count (+ count 1))
    (if (< count 3) (k count))
    x))
;=> (a 1 2)

; Deep recursion, captured in the middle and resumed twice
(define saved #f)
(define (sum-to n) (if (= n 0) (call/cc (lambda (k) (set! saved k) 0)) (+ n (sum-to (- n 1)))))
(let ((first (sum-to 1000)) (times 0))
  (set! times (+ times 1))
  (if saved
      (let ((k saved)) (set! saved #f) (k 7))
      first))
;=> 500507

; A generator by re-entry
(define (tree->generator tree)
  (define return #f)
  (define (continue-from-start)
    (let walk ((t tree))
      (cond ((null? t) 'skip)
            ((pair? t) (walk (car t)) (walk (cdr t)))
            (else (call/cc (lambda (rest) (set! next (lambda () (rest #f))) (return t))))))
    (return 'end))
  (define next continue-from-start)
  (lambda () (call/cc (lambda (r) (set! return r) (next)))))
(let ((g (tree->generator '((1 2) (3 (4))))))
  (let* ((a (g)) (b (g)) (c (g)) (d (g)) (e (g))) (list a b c d e)))
;=> (1 2 3 4 end)

; Coroutines that pass the turn
(let ((out '()) (queue '()))
  (define (push! t) (set! queue (append queue (list t))))
  (define (pop-and-run!) (if (pair? queue) (let ((t (car queue))) (set! queue (cdr queue)) (t))))
  (define (yield) (call/cc (lambda (k) (push! (lambda () (k #f))) (pop-and-run!))))
  (define (spawn name n) (push! (lambda () (let loop ((i 0)) (if (< i n) (begin (set! out (cons (list name i) out)) (yield) (loop (+ i 1))))) (pop-and-run!))))
  (spawn 'a 3) (spawn 'b 2)
  (pop-and-run!)
  (reverse out))
;=> ((a 0) (b 0) (a 1) (b 1) (a 2))

; The same continuation called from a later form continues there and then with the rest of its own form.
(define later-k #f)
(define later-log '())
(let ((v (call/cc (lambda (k) (set! later-k k) 'first)))) (set! later-log (cons v later-log)))
(let ((k later-k)) (set! later-k #f) (if k (k 'second)))
later-log
;=> (second first)

; Many continuations
(let loop ((i 0) (ks '())) (if (= i 10000) (length ks) (loop (+ i 1) (cons (call/cc (lambda (k) k)) ks))))
;=> 10000

; amb
(define fail-stack '())
(define (fail!) (if (null? fail-stack) 'no-more (let ((k (car fail-stack))) (set! fail-stack (cdr fail-stack)) (k k))))
(define (amb choices)
  (let ((k (call/cc (lambda (c) c))))
    (if (null? choices)
        (fail!)
        (let ((c (car choices))) (set! choices (cdr choices)) (set! fail-stack (cons k fail-stack)) c))))
(let* ((a (amb '(1 2 3 4 5 6 7))) (b (amb '(1 2 3 4 5 6 7))) (c (amb '(1 2 3 4 5 6 7))))
  (if (not (and (= (* c c) (+ (* a a) (* b b))) (< b a))) (fail!) (list a b c)))
;=> (4 3 5)

; dynamic-wind
(let ((path '()) (c #f))
  (let ((add (lambda (s) (set! path (cons s path)))))
    (dynamic-wind
      (lambda () (add 'connect))
      (lambda () (add (call/cc (lambda (c0) (set! c c0) 'talk1))))
      (lambda () (add 'disconnect)))
    (if (< (length path) 4) (c 'talk2) (reverse path))))
;=> (connect talk1 disconnect connect talk2 disconnect)

(let ((trace '()))
  (let ((result (dynamic-wind (lambda () (set! trace (cons 'in trace))) (lambda () 'value) (lambda () (set! trace (cons 'out trace)) 'ignored))))
    (list result (reverse trace))))
;=> (value (in out))

(let ((trace '()))
  (define (note x) (set! trace (cons x trace)))
  (call/cc (lambda (k) (dynamic-wind (lambda () (note 'in)) (lambda () (k 'x) (note 'never)) (lambda () (note 'out)))))
  (reverse trace))
;=> (in out)

; Nested winds unwind from the inside and rewind from the outside.
(let ((trace '()) (k #f) (n 0))
  (define (note x) (set! trace (cons x trace)))
  (dynamic-wind
    (lambda () (note 'in1))
    (lambda ()
      (dynamic-wind
        (lambda () (note 'in2))
        (lambda () (call/cc (lambda (c) (set! k c))) (note 'body))
        (lambda () (note 'out2))))
    (lambda () (note 'out1)))
  (set! n (+ n 1))
  (if (= n 1) (k #f))
  (reverse trace))
;=> (in1 in2 body out2 out1 in1 in2 body out2 out1)

; Only what differs is unwound.
(let ((trace '()))
  (define (note x) (set! trace (cons x trace)))
  (dynamic-wind
    (lambda () (note 'outer-in))
    (lambda ()
      (call/cc (lambda (k)
        (dynamic-wind (lambda () (note 'inner-in)) (lambda () (k #f)) (lambda () (note 'inner-out)))))
      (note 'still-inside))
    (lambda () (note 'outer-out)))
  (reverse trace))
;=> (outer-in inner-in inner-out still-inside outer-out)

; From one extent into a sibling
(let ((trace '()) (k #f) (done #f))
  (define (note x) (set! trace (cons x trace)))
  (dynamic-wind
    (lambda () (note 'common-in))
    (lambda ()
      (dynamic-wind (lambda () (note 'a-in)) (lambda () (call/cc (lambda (c) (set! k c))) (note 'a)) (lambda () (note 'a-out)))
      (if (not done)
          (dynamic-wind (lambda () (note 'b-in)) (lambda () (set! done #t) (k #f)) (lambda () (note 'b-out)))))
    (lambda () (note 'common-out)))
  (reverse trace))
;=> (common-in a-in a a-out b-in b-out a-in a a-out common-out)

; Escaping from before and after thunks
(let ((trace '()))
  (define (note x) (set! trace (cons x trace)))
  (call/cc (lambda (k) (dynamic-wind (lambda () (note 'in) (k #f)) (lambda () (note 'never)) (lambda () (note 'never-out)))))
  (reverse trace))
;=> (in)

(let ((trace '()))
  (define (note x) (set! trace (cons x trace)))
  (call/cc (lambda (k) (dynamic-wind (lambda () (note 'in)) (lambda () (note 'body)) (lambda () (note 'out) (k #f)))))
  (reverse trace))
;=> (in body out)

; The after thunk runs outside of its own extent.
(let ((trace '()))
  (define (note x) (set! trace (cons x trace)))
  (guard (e (#t (note (list 'caught e))))
    (dynamic-wind (lambda () (note 'in)) (lambda () 'body) (lambda () (note 'out) (raise 'in-after))))
  (reverse trace))
;=> (in out (caught in-after))

; An error in the body runs the after thunk once it is handled outside.
(let ((trace '()))
  (define (note x) (set! trace (cons x trace)))
  (guard (e (#t (note 'handler)))
    (dynamic-wind (lambda () (note 'in)) (lambda () (car '())) (lambda () (note 'out))))
  (reverse trace))
;=> (in out handler)

; with-exception-handler's handler runs inside.
(let ((trace '()))
  (define (note x) (set! trace (cons x trace)))
  (with-exception-handler
    (lambda (e) (note 'handler) 'value)
    (lambda () (dynamic-wind (lambda () (note 'in)) (lambda () (note (raise-continuable 'x))) (lambda () (note 'out)))))
  (reverse trace))
;=> (in handler value out)

; A generator inside dynamic-wind: each switch passes through it.
(let ((trace '()) (return #f) (resume #f))
  (define (note x) (set! trace (cons x trace)))
  (define (step) (call/cc (lambda (r) (set! return r) (if resume (resume #f) (body)))))
  (define (body)
    (dynamic-wind
      (lambda () (note 'in))
      (lambda ()
        (call/cc (lambda (k) (set! resume k) (return 1)))
        (call/cc (lambda (k) (set! resume k) (return 2)))
        (return 3))
      (lambda () (note 'out))))
  (let* ((a (step)) (b (step)) (c (step)))
    (list a b c (reverse trace))))
;=> (1 2 3 (in out in out in out))

(dynamic-wind 1 2 3)
;=! not-procedure
(dynamic-wind (lambda () 1) (lambda () 2))
;=! wrong-arity

; Through a thousand winds and back
(define (wind n thunk) (if (= n 0) (thunk) (dynamic-wind (lambda () (set! level (+ level 1))) (lambda () (wind (- n 1) thunk)) (lambda () (set! level (- level 1))))))
(define level 0)
(list (call/cc (lambda (k) (wind 1000 (lambda () (k level))))) level)
;=> (1000 0)

; Environments of procedures
(let ((adders (map (lambda (n) (lambda (x) (+ x n))) '(1 2 3)))) (map (lambda (f) (f 10)) adders))
;=> (11 12 13)
(define-values (inc! get) (let ((n 0)) (values (lambda () (set! n (+ n 1))) (lambda () n))))
(begin (inc!) (inc!) (get))
;=> 2
(((lambda (f) ((lambda (x) (f (lambda (v) ((x x) v)))) (lambda (x) (f (lambda (v) ((x x) v)))))) (lambda (self) (lambda (n) (if (= n 0) 1 (* n (self (- n 1))))))) 10)
;=> 3628800

; What ends where a list goes on to something else is no list.
(map + '#(1 2 3) '(1 2 3))
;=! wrong-type map
(map + '(1 2) '(1 . 2))
;=! wrong-type map
(map + '(1) '(2) 3)
;=! wrong-type map
(for-each list '(1 2 3) '(1 . 2))
;=! wrong-type for-each
(map + '(1 2 3) '(1) '(5 6))
;=> (7)
