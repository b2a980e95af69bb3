;; primes: the primes up to a number, by sieving a list again and again. Lists that get shorter, remainder, deep
;; recursion.
(import (scheme base) (scheme write))
(define repeats 6900)

(define (interval low high)
  (if (> low high) '() (cons low (interval (+ low 1) high))))

(define (without-multiples n numbers)
  (cond ((null? numbers) '())
        ((= 0 (remainder (car numbers) n)) (without-multiples n (cdr numbers)))
        (else (cons (car numbers) (without-multiples n (cdr numbers))))))

(define (sieve numbers)
  (if (null? numbers)
      '()
      (cons (car numbers) (sieve (without-multiples (car numbers) (cdr numbers))))))

(define expected '(303 1999))
(define (run)
  (let ((primes (sieve (interval 2 2000))))
    (list (length primes) (list-ref primes (- (length primes) 1)))))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result expected) (error "primes: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
