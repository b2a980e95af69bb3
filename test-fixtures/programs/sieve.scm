;;; Primes by the sieve of Eratosthenes in a bytevector, one byte for each odd number
;;;
;;; What is asked of the primes afterwards: counts, gaps, twins, factors, perfect numbers, Goldbach.

(import (scheme base)
        (scheme write))

;; Byte k stands for the odd number 2k + 1; 1 means prime.
(define (odd-sieve limit)
  (let* ((size (quotient (+ limit 1) 2))
         (sieve (make-bytevector size 1))
         (root (let-values (((root rest) (exact-integer-sqrt limit))) root)))
    (when (> size 0) (bytevector-u8-set! sieve 0 0))
    (do ((n 3 (+ n 2)))
        ((> n root) sieve)
      (when (= 1 (bytevector-u8-ref sieve (quotient n 2)))
        (do ((k (quotient (* n n) 2) (+ k n)))
            ((>= k size))
          (bytevector-u8-set! sieve k 0))))))

(define limit 200000)
(define sieve (odd-sieve limit))

(define (prime? n)
  (cond ((= n 2) #t)
        ((or (< n 2) (even? n)) #f)
        (else (= 1 (bytevector-u8-ref sieve (quotient n 2))))))

;; Calls `visit` with each prime up to n, in order.
(define (for-each-prime visit n)
  (when (>= n 2) (visit 2))
  (do ((i 3 (+ i 2)))
      ((> i n))
    (when (prime? i) (visit i))))

(define (count-primes n)
  (let ((count 0))
    (for-each-prime (lambda (p) (set! count (+ count 1))) n)
    count))

(define (primes-up-to n)
  (let ((primes '()))
    (for-each-prime (lambda (p) (set! primes (cons p primes))) n)
    (reverse primes)))

(define (nth-prime n)
  (call-with-current-continuation
   (lambda (return)
     (for-each-prime
      (lambda (p)
        (set! n (- n 1))
        (if (= n 0) (return p)))
      limit)
     #f)))

(define (show label . values)
  (write-string label)
  (write-char #\:)
  (for-each (lambda (v) (write-char #\space) (write v)) values)
  (newline))

(show "primes to 100" (primes-up-to 100))
(show "primes to 1" (primes-up-to 1))
(show "primes to 2" (primes-up-to 2))
(for-each (lambda (n) (show (string-append "primes below " (number->string n)) (count-primes n)))
          '(10 100 1000 10000 100000 200000))
(show "the 1000th prime" (nth-prime 1000))
(show "the 100000th prime, beyond this sieve" (nth-prime 100000))

;;; Twins and gaps

(define (twins n)
  (let loop ((i 3) (count 0) (last #f))
    (cond ((> (+ i 2) n) (values count last))
          ((and (prime? i) (prime? (+ i 2))) (loop (+ i 2) (+ count 1) (list i (+ i 2))))
          (else (loop (+ i 2) count last)))))

(call-with-values (lambda () (twins limit))
  (lambda (count last) (show "twin primes" count 'last last)))

(define (widest-gap n)
  (let ((previous 2) (widest 0) (place #f))
    (for-each-prime
     (lambda (p)
       (when (> (- p previous) widest)
         (set! widest (- p previous))
         (set! place (cons previous p)))
       (set! previous p))
     n)
    (list widest place)))

(show "widest gap" (widest-gap limit))

;;; Factors

(define (factor n)
  (let loop ((n n) (p 2) (factors '()))
    (cond ((= n 1) (reverse factors))
          ((> (* p p) n) (reverse (cons n factors)))
          ((= 0 (remainder n p)) (loop (quotient n p) p (cons p factors)))
          (else (loop n (if (= p 2) 3 (+ p 2)) factors)))))

(define (grouped factors)
  ;; (2 2 3) becomes ((2 . 2) (3 . 1)).
  (let loop ((factors factors) (groups '()))
    (cond ((null? factors) (reverse groups))
          ((and (pair? groups) (= (caar groups) (car factors)))
           (set-cdr! (car groups) (+ 1 (cdar groups)))
           (loop (cdr factors) groups))
          (else (loop (cdr factors) (cons (cons (car factors) 1) groups))))))

(for-each
 (lambda (n) (show (string-append "factors of " (number->string n)) (grouped (factor n))))
 '(1 2 360 1001 65536 199999 1234567890 9999999967))

(define (divisor-sum n)
  ;; The product of (p^(k+1) - 1) / (p - 1) over the prime powers of n.
  (let loop ((groups (grouped (factor n))) (product 1))
    (if (null? groups)
        product
        (let ((p (caar groups)) (k (cdar groups)))
          (loop (cdr groups)
                (* product (quotient (- (expt p (+ k 1)) 1) (- p 1))))))))

(define (perfect-numbers n)
  (do ((i (- n 1) (- i 1))
       (found '() (if (= (divisor-sum i) (* 2 i)) (cons i found) found)))
      ((< i 2) found)))

(show "perfect numbers below 10000" (perfect-numbers 10000))

;;; Goldbach: every even number from 4 on is a sum of two primes; the smallest first part.

(define (goldbach n)
  (let loop ((p 2))
    (cond ((> (* 2 p) n) #f)
          ((and (prime? p) (prime? (- n p))) (list p (- n p)))
          (else (loop (+ p 1))))))

(show "goldbach" (map goldbach '(4 28 100 9998 199998)))

(define (hardest-goldbach n)
  (do ((i 4 (+ i 2))
       (hardest '(0 0) (let ((pair (goldbach i))) (if (> (car pair) (car hardest)) pair hardest))))
      ((> i n) hardest)))

(show "hardest below 20000" (hardest-goldbach 20000))

;;; Bytevectors as such

(define bytes (bytevector 3 1 4 1 5 9 2 6))
(show "a piece" (bytevector-copy bytes 2 5))
(show "joined" (bytevector-append bytes (bytevector) (bytevector 255 0)))
(let ((target (make-bytevector 6 7)))
  (bytevector-copy! target 1 bytes 4 8)
  (show "copied over" target)
  (bytevector-copy! target 0 target 1)
  (show "shifted in place" target))
(show "as text" (utf8->string (bytevector 112 114 105 109 101 32 226 156 147)))
(show "length of the sieve" (bytevector-length sieve))

;; The product of the first primes outgrows any machine word.
(define (primorial n) (apply * (primes-up-to n)))
(show "primorials" (map primorial '(1 2 10 30 100)))
