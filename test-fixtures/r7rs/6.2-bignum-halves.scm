;;; R7RS 6.2: division of very large integers half by half, squares, and what rests on them

(define limb 4294967296)

;; Limbs from a fixed sequence, with runs of zeros and of ones, in which carries and borrows travel far.
(define state 7)
(define (next! below)
  (set! state (modulo (+ (* 1103515245 state) 12345) 2147483648))
  (modulo (quotient state 8) below))
(define (some-limb)
  (case (next! 4) ((0) 0) ((1) (- limb 1)) ((2) 2147483648) (else (next! limb))))
(define (number limbs)
  (let loop ((i 0) (x 0) (l (some-limb)))
    (if (= i limbs)
        x
        (loop (+ i 1) (+ (* x limb) l) (if (= 0 (next! 12)) (some-limb) l)))))

(define (right? a b)
  (or (= b 0)
      (let-values (((q r) (truncate/ a b)) ((fq fr) (floor/ a b)))
        (and (= q (quotient a b))
             (= r (remainder a b))
             (= fr (modulo a b))
             (= a (+ (* q b) r))
             (= a (+ (* fq b) fr))
             (< (abs r) (abs b))
             (or (= r 0) (eq? (negative? r) (negative? a)))
             (or (= fr 0) (eq? (negative? fr) (negative? b)))))))
(define (all-signs-right? a b)
  (and (right? a b) (right? (- a) b) (right? a (- b)) (right? (- a) (- b))))

;; Quotients of m limbs by divisors of n, also such as just fit, and just do not.
(define (sizes-right? n m)
  (let* ((b (number n)) (q (number m)) (p (* q b)))
    (and (all-signs-right? (number (+ n m)) b)
         (right? p b)
         (right? (- p 1) b)
         (right? (- (+ p b) 1) b)
         (right? (- (* b (expt limb m)) 1) b)
         (right? (- (expt limb (+ n m)) 1) b)
         (right? (- (* (- (expt limb m) 1) b) 1) b)
         (right? (- (* (+ b 1) (expt limb m)) 2) (+ b 1))
         (= q (quotient (* q (+ b 1)) (+ b 1))))))

(map (lambda (m) (sizes-right? 63 m)) '(1 64 130))
;=> (#t #t #t)
(map (lambda (m) (sizes-right? 64 m)) '(2 63 64 65 128 129))
;=> (#t #t #t #t #t #t)
(map (lambda (m) (sizes-right? 65 m)) '(63 64 65 66 130))
;=> (#t #t #t #t #t)
(map (lambda (m) (sizes-right? 128 m)) '(127 128))
;=> (#t #t)
(map (lambda (m) (sizes-right? 131 m)) '(66 131 200))
;=> (#t #t #t)

;; The upper half of the divisor is that of the dividend, so a first quotient would not fit.
(define ones (- (expt limb 64) 1))
(define (upper-halves-alike m)
  (let* ((b (+ (* (expt limb 66) (quotient (expt limb 64) 3)) ones)) (a (- (* b (expt limb m)) 1)))
    (and (right? a b) (= (quotient a b) (- (expt limb m) 1)))))
(map upper-halves-alike '(63 64 65 100 128 130))
;=> (#t #t #t #t #t #t)

;; The quotient is less by one than its upper limbs promise, and that goes through limbs of zeros.
(define (borrows-far m)
  (let* ((b (- (* (quotient (expt limb 65) 2) (expt limb 70)) -1 (- (expt limb 70)))) (q (expt limb (- m 1))))
    (and (right? (- (* b q) 1) b) (= (quotient (- (* b q) 1) b) (- q 1)))))
(map borrows-far '(64 65 80 130 135))
;=> (#t #t #t #t #t)

;; Squares, from row by row to half by half.
(define (square-right? n)
  (let ((a (number n)))
    (and (= (* a a) (+ (* a (+ a 1)) (- a)))
         (= (* (- a) (- a)) (* a a))
         (= (quotient (square a) (if (= a 0) 1 a)) a))))
(map square-right? '(3 4 5 48 71 72 73 74 143 144 145 200 301))
;=> (#t #t #t #t #t #t #t #t #t #t #t #t #t)
(= (square (- (expt limb 150) 1)) (+ (- (expt limb 300) (* 2 (expt limb 150))) 1))
;=> #t

(define third (quotient (expt 10 3000) 3))
(list (string-length (number->string third)) (remainder third 1000) (quotient third (expt 10 2990)))
;=> (3000 333 3333333333)
(= third (string->number (number->string third)))
;=> #t
(gcd (* third (expt 3 900)) (* (expt 3 800) (expt 7 2000)))
(call-with-values (lambda () (exact-integer-sqrt (+ (square third) 5))) (lambda (s r) (list (= s third) r)))
;=> (#t 5)
