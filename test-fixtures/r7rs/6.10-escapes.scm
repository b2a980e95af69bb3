;;; call/cc that leaves an expression early, which the compiler may do without a continuation: nothing but speed changes.

(define trace '())
(define (note x) (set! trace (cons x trace)) x)

;; Not called, called at the end, called with what is evaluated first.
(call/cc (lambda (k) 1)) ;=> 1
(call/cc (lambda (k) (k 2))) ;=> 2
(call/cc (lambda (k) (k (begin (note 'a) 3)) (note 'never))) ;=> 3
trace ;=> (a)
(+ 1 (call-with-current-continuation (lambda (k) (if (null? trace) 1 (k 10))))) ;=> 11

;; Statements after it are left out, or not.
(define (sign n)
  (call/cc
    (lambda (return)
      (if (negative? n) (return 'negative))
      (note n)
      (when (zero? n) (note 'zero) (return 'zero))
      (unless (< n 10) (return 'large))
      (set! trace (cons 'end trace))
      'positive)))
(set! trace '())
(map sign '(-1 0 5 50)) ;=> (negative zero positive large)
trace ;=> (50 end 5 zero 0)

;; More than one way to what comes after.
(define (ways a b)
  (call/cc
    (lambda (k)
      (cond ((eq? a 1) (if b (k 'one) (note 'not-one)))
            ((eq? a 2) (note 'two) (if b (k 'two)))
            (else (note 'else)))
      (note 'after)
      (let ((x (list a b)))
        (if b (k x))
        (note 'last))
      'end)))
(set! trace '())
(list (ways 1 #t) (ways 1 #f) (ways 2 #t) (ways 2 #f) (ways 3 #t)) ;=> (one end two end (3 #t))
(reverse trace) ;=> (not-one after last two two after last else after)

;; Loops, of ours and the library's, and loops in loops.
(define (find-it ok? l)
  (call/cc (lambda (return) (for-each (lambda (x) (if (ok? x) (return x))) l) #f)))
(find-it negative? '(1 -2 3 -4)) ;=> -2
(find-it negative? '(1 2)) ;=> #f
(find-it car '(1)) ;=! wrong-type car
(define (index-of x v)
  (call/cc
    (lambda (return)
      (do ((i 0 (+ i 1)))
          ((= i (vector-length v)) (note 'none) #f)
        (if (eqv? x (vector-ref v i)) (return i))))))
(set! trace '())
(list (index-of 3 '#(1 2 3)) (index-of 4 '#(1 2 3)) trace) ;=> (2 #f (none))
(define (pair-with sum l)
  (call/cc
    (lambda (return)
      (for-each
        (lambda (a)
          (for-each (lambda (b) (if (= sum (+ a b)) (return (cons a b)))) l)
          (note a))
        l)
      'none)))
(set! trace '())
(pair-with 7 '(1 2 3 4)) ;=> (3 . 4)
trace ;=> (2 1)
(pair-with 70 '(1 2)) ;=> none
(define (count-down n)
  (call/cc
    (lambda (k)
      (let loop ((i n))
        (if (= i 3) (k (list 'at i)))
        (if (> i 0) (loop (- i 1)) 'bottom)))))
(list (count-down 5) (count-down 2)) ;=> ((at 3) bottom)
(define (twice n)
  (call/cc
    (lambda (k)
      (let loop ((i 0)) (if (= i n) (k i)) (if (< i 3) (loop (+ i 1))))
      (note 'between)
      (let loop ((i 10)) (if (= i n) (k (- i))) (if (< i 13) (loop (+ i 1))))
      'neither)))
(set! trace '())
(list (twice 2) (twice 12) (twice 20) trace) ;=> (2 -12 neither (between between))

;; Loops that come back to where they were called, in the middle of it.
(define (tree-find ok? t)
  (call/cc
    (lambda (return)
      (let walk ((t t))
        (cond ((pair? t) (walk (car t)) (walk (cdr t)))
              ((ok? t) (return t))))
      #f)))
(tree-find (lambda (x) (and (number? x) (even? x))) '((1 3) (5 (7 8)) 9 10 . 11)) ;=> 8
(call/cc (lambda (k) (let loop ((i 0)) (if (< i 5) (+ 1 (loop (+ i 1))) (k i))))) ;=> 5
(call/cc (lambda (k) (+ 1 (k 2)))) ;=> 2
(call/cc (lambda (k) (if (k 1) 2 3))) ;=> 1
(call/cc (lambda (k) (let ((x (if (null? '()) (k 'inside) 1))) (note x)))) ;=> inside

;; Values, wrong numbers of them, assignments.
(call-with-values (lambda () (call/cc (lambda (k) (k 1 2)))) list) ;=> (1 2)
(call-with-values (lambda () (call/cc (lambda (k) (if (pair? trace) (k)) 1))) list) ;=> ()
(call/cc (lambda (k) (set! k list) (k 1))) ;=> (1)
(let-values (((a b) (call/cc (lambda (k) (if (pair? trace) (k 1 2)) (values 3 4))))) (list a b)) ;=> (1 2)

;; Continuations that are more than called.
(define saved #f)
(define times 0)
(let ((x (call/cc (lambda (k) (set! saved k) (if (= times 0) (k 'first)) 'never))))
  (set! times (+ times 1))
  (if (< times 3) (saved times) (list x times))) ;=> (2 3)
(call/cc (lambda (k) (for-each k '(1 2)) 'none)) ;=> 1
(call/cc (lambda (k) (map (lambda (x) (if (= x 2) (k x)) x) '(1 2 3)))) ;=> 2
(set! trace '())
(call/cc (lambda (k) (dynamic-wind (lambda () (note 'in)) (lambda () (k 'through)) (lambda () (note 'out))))) ;=> through
trace ;=> (out in)
(call/cc (lambda (k) (with-exception-handler (lambda (c) (k (list 'caught c))) (lambda () (raise 'oops))))) ;=> (caught oops)
(call/cc (lambda (a) (+ 1 (call/cc (lambda (b) (if (null? '()) (a 'outer)) (b 1)))))) ;=> outer
(call/cc (lambda (a) (call/cc (lambda (b) (if (null? '()) (a 'outer)) (b 1))) 'inner)) ;=> outer
(call/cc (lambda (k . more) (if (null? more) (k 'alone) 'others))) ;=> alone
(call/cc (lambda () 1)) ;=! wrong-arity
