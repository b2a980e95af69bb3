;;; Procedures that the compiler may put in place of their calls: nothing but speed changes.

;; Arguments are evaluated once, in order, before the body.
(define trace '())
(define (note x) (set! trace (cons x trace)) x)
(let ((f (lambda (a b) (cons b a)))) (f (note 1) (note 2))) ;=> (2 . 1)
trace ;=> (2 1)
(let ((f (lambda (a b) b))) (f (note 3) (note 4))) ;=> 4
trace ;=> (4 3 2 1)

;; A variable that is assigned later keeps its value in a copy.
(let ((x 1)) (let ((old x)) (set! x 2) (list old x))) ;=> (1 2)
(let* ((n 0) (next (lambda () (set! n (+ n 1)) n))) (list (next) (next) n)) ;=> (1 2 2)
(let ((f (lambda (x) (set! x (+ x 1)) x)) (y 5)) (list (f y) (f y) y)) ;=> (6 6 5)

;; A wrong number of arguments is an error where it happens.
(define (wrong) (let ((f (lambda (x) x))) (note 'before) (f 1 2)))
(wrong) ;=! wrong-arity
(car trace) ;=> before
(map (lambda (x y) x) '(1 2)) ;=! wrong-arity

;; Continuations may enter a copied loop again.
(define again #f)
(define count 0)
(let ((result (map (lambda (x) (call/cc (lambda (k) (if (= x 2) (set! again k)) x))) '(1 2 3))))
  (set! count (+ count 1))
  (if (< count 3) (again (* 10 count)) result)) ;=> (1 20 3)

;; Library procedures check as ever.
(define (each f l) (for-each (lambda (x) (f x)) l))
(each note 5) ;=! wrong-type for-each
(define (all v) (vector-map (lambda (x) (* x x)) v))
(all '#(1 2 3)) ;=> #(1 4 9)
(all '(1)) ;=! wrong-type vector-map
(define (near x l) (assoc x l (lambda (a b) (= a b))))
(near 2.0 '((1 . a) (2 . b))) ;=> (2 . b)
(near 2 '(1)) ;=! wrong-type assoc
(define (sum l) (apply + (map car l)))
(sum '((1) (2) (3))) ;=> 6
(sum '((1) 2)) ;=! wrong-type car
(define (spread f) (apply f 1 2 '(3)))
(spread (lambda all all)) ;=> (1 2 3)
(define (short) (apply (lambda (a) a) 1 '()))
(short) ;=> 1

;; Definitions inside: order, and what is used too early.
(define (early)
  (define (f) later)
  (define seen (f))
  (define later 1)
  (list seen later))
(early) ;=! uninitialized-variable
(define (mutual n)
  (define (even? n) (if (= n 0) #t (odd? (- n 1))))
  (define half (quotient n 2))
  (define (odd? n) (if (= n 0) #f (even? (- n 1))))
  (list half (even? n)))
(mutual 1001) ;=> (500 #f)

;; One procedure is one object.
(let ((f (lambda (x) x))) (list (f 1) (eq? f f) (procedure? f))) ;=> (1 #t #t)
(let ((make (lambda (n) (lambda () n)))) (let ((a (make 1)) (b (make 2))) (list (a) (b)))) ;=> (1 2)
(let ((cell (list 1))) (let ((get (lambda () cell))) (eq? (get) (get)))) ;=> #t
(let ((s "text")) (eq? s s)) ;=> #t

;; Values at hand.
(call-with-values (lambda () (let ((x 1)) (values x (+ x 1)))) (lambda (a b) (list b a))) ;=> (2 1)
(define (two x) (values x x))
(call-with-values (lambda () (two 1)) (lambda (a) a)) ;=! wrong-values

;; Constants.
(let ((s "true")) (list (string? s) (symbol? s) (pair? s) (string-length s))) ;=> (#t #f #f 4)
(define (letters) (let ((out '())) (string-for-each (lambda (c) (set! out (cons c out))) "ab") out))
(letters) ;=> (#\b #\a)
