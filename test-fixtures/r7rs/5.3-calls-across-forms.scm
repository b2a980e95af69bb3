;;; R7RS 5.3: what a call of a variable means when the variable's definition is another form's
;;;
;;; Calls that are made often remember whom they called; nobody may notice, whatever the variable
;;; comes to stand for.

(define (one x) (+ x 1))
(define (times n) (let loop ((i 0) (s 0)) (if (= i n) s (loop (+ i 1) (one s)))))
(times 5000)
;=> 5000

; Another procedure, once and again.
(define (one x) (+ x 2))
(times 5000)
;=> 10000
(define one (lambda (x) (- x 1)))
(times 5000)
;=> -5000
(set! one (lambda (x) (+ x 3)))
(times 5000)
;=> 15000

; A procedure that takes other numbers of arguments, none, or a value that is no procedure.
(define (one . numbers) (+ (car numbers) 4))
(times 5000)
;=> 20000
(define one (case-lambda ((x) (+ x 5)) ((x y) 'two)))
(times 5000)
;=> 25000
(define (one x y) 'two)
(times 10)
;=! wrong-arity
(define one 'no-procedure)
(times 10)
;=! not-procedure
(define (one x) (+ x 1))
(times 40000)
;=> 40000

; A continuation, a parameter object, a record's procedure, a library's.
(call-with-current-continuation (lambda (k) (set! one k) (times 10) 'not-reached))
;=> 0
(define (every-time n) (let loop ((i 0)) (if (< i n) (begin (one i) (loop (+ i 1))) 'done)))
(every-time 3)
;=> 0
(define one car)
(times 10)
;=! wrong-type
(define one square)
(every-time 5000)
;=> done

; Procedures of one lambda expression are told apart.
(define (adder n) (lambda (x) (+ x n)))
(define procedures (vector (adder 1) (adder 10) (adder 100)))
(define (all-of v n)
  (let loop ((i 0) (s 0))
    (if (= i n)
        s
        (loop (+ i 1) ((vector-ref v (modulo i (vector-length v))) s)))))
(all-of procedures 6000)
;=> 222000
; And so are those of several.
(define procedures
  (vector (lambda (x) (+ x 1)) (lambda (x) (+ x 10)) (lambda (x) (* x 1)) one-more))
;=! unbound-variable
(define procedures (vector (lambda (x) (+ x 1)) (lambda (x) (+ x 10)) (lambda (x) (* x 1))))
(all-of procedures 60000)
;=> 220000
(all-of (vector (lambda (x) (+ x 2))) 60000)
;=> 120000

; Any number of arguments.
(define (f0) 1)
(define (f2 a b) (+ a b))
(define (f8 a b c d e f g h) (- h a))
(define (f9 a b c d e f g h i) (- i a))
(define (many n)
  (let loop ((i 0) (s 0))
    (if (= i n)
        s
        (loop (+ i 1)
              (+ s (f0) (f2 i (- i)) (f8 1 2 3 4 5 6 7 8) (f9 1 2 3 4 5 6 7 8 9))))))
(many 5000)
;=> 80000

; Flonums, and more than one value.
(define (half x) (/ x 2.0))
(define (halves n) (let loop ((i 0) (x 1.0)) (if (= i n) x (loop (+ i 1) (+ 1.0 (half x))))))
(halves 5000)
;=> 2.0
(define (both a b) (values b a))
(define (swaps n)
  (let loop ((i 0) (a 1) (b 2))
    (if (= i n) (list a b) (call-with-values (lambda () (both a b)) (lambda (x y) (loop (+ i 1) x y))))))
(swaps 5001)
;=> (2 1)

; Deep recursion and many tail calls between two forms.
(define (deep n) (if (= n 0) 0 (+ 1 (deeper (- n 1)))))
(define (deeper n) (if (= n 0) 0 (+ 1 (deep (- n 1)))))
(deep 5000)
;=> 5000
(deep 50000)
;=> 50000
(define (even-number? n) (if (= n 0) #t (odd-number? (- n 1))))
(define (odd-number? n) (if (= n 0) #f (even-number? (- n 1))))
(even-number? 50001)
;=> #f

; What a procedure raises, and where it can be entered again.
(define (checked x) (if (< x 4000) x (raise x)))
(define (sum n) (let loop ((i 0) (s 0)) (if (= i n) s (loop (+ i 1) (+ s (checked i))))))
(guard (e ((number? e) (list 'raised e))) (sum 5000))
;=> (raised 4000)
(sum 10)
;=> 45
(define resume #f)
(define (marked x) (if (= x 4500) (call-with-current-continuation (lambda (k) (set! resume k) x)) x))
(define (sum-marked n) (let loop ((i 0) (s 0)) (if (= i n) s (loop (+ i 1) (+ s (marked i))))))
(define visits 0)
(let ((total (sum-marked 5000)))
  (set! visits (+ visits 1))
  (if (< visits 3) (resume visits) (list visits total)))
;=> (3 12493002)
