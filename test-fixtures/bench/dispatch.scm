;; dispatch: procedures with optional and any number of arguments, apply, case-lambda, case, message passing by closures.
;; Exercises calling conventions other than the plain one.
(import (scheme base) (scheme case-lambda) (scheme write))
(define repeats 3900)

(define area
  (case-lambda
    (() 0)
    ((side) (* side side))
    ((width height) (* width height))
    ((a b . more) (+ (area a b) (apply area more)))))

(define (sum . numbers)
  (let loop ((numbers numbers) (result 0))
    (if (null? numbers) result (loop (cdr numbers) (+ result (car numbers))))))

(define (with-default f default)
  (case-lambda
    ((x) (f x default))
    ((x y) (f x y))))

(define (make-account balance)
  (lambda (message . arguments)
    (case message
      ((deposit) (set! balance (+ balance (car arguments))) balance)
      ((withdraw)
       (if (> (car arguments) balance)
           #f
           (begin (set! balance (- balance (car arguments))) balance)))
      ((balance) balance)
      (else 'unknown))))

(define (kind-of n)
  (case (modulo n 12)
    ((0) 'zero)
    ((1 3 5 7 11) 'odd)
    ((2) 'two)
    ((4 6 8) 'even)
    (else 'other)))

(define (count-kinds n)
  (let loop ((i 0) (odd 0) (even 0) (other 0))
    (if (= i n)
        (list odd even other)
        (case (kind-of i)
          ((odd) (loop (+ i 1) (+ odd 1) even other))
          ((even two zero) (loop (+ i 1) odd (+ even 1) other))
          (else (loop (+ i 1) odd even (+ other 1)))))))

(define (curry f . first) (lambda rest (apply f (append first rest))))
(define (compose . fs)
  (if (null? fs)
      (lambda (x) x)
      (let ((f (car fs)) (g (apply compose (cdr fs)))) (lambda (x) (f (g x))))))

(define twice-plus (with-default (lambda (x y) (+ x x y)) 1))

(define (areas n)
  (let loop ((i 0) (total 0))
    (if (= i n)
        total
        (loop (+ i 1) (+ total (area) (area i) (area i 2) (area i 1 2) (area 1 i 2 3))))))

(define (sums n)
  (let loop ((i 0) (total 0))
    (if (= i n)
        total
        (loop (+ i 1)
              (+ total (sum) (sum i) (sum i 1 2 3) (apply sum i '(4 5 6)) (twice-plus i) (twice-plus i i))))))

(define (accounts n)
  (let ((account (make-account 100)))
    (do ((i 0 (+ i 1)))
        ((= i n) (account 'balance))
      (account 'deposit 3)
      (unless (account 'withdraw 2) (account 'deposit 1000)))))

(define (composed n)
  (let ((f (compose (curry + 1 2) (curry * 2) (curry max 10))))
    (let loop ((i 0) (total 0))
      (if (= i n) total (loop (+ i 1) (+ total (f i)))))))

(define (run)
  (list (areas 5000) (sums 5000) (accounts 5000) (count-kinds 5000) (composed 2000)))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result '(41704207500 100090000 5100 (2084 2084 832) 4004110)) (error "dispatch: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
