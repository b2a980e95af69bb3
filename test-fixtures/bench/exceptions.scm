;; exceptions: raising and handling, in the middle of recursion and of loops. Exercises guard with and without a matching
;; clause, raise-continuable, with-exception-handler, error objects.
(import (scheme base) (scheme write))
(define repeats 580)

(define-record-type <failure> (make-failure what) failure? (what failure-what))

(define (safe-quotient a b)
  (guard (e ((failure? e) (failure-what e)))
    (if (= b 0)
        (raise (make-failure 'division))
        (quotient a b))))

;; A product that is given up at the first zero.
(define (product items)
  (guard (e ((eq? e 'zero) 0))
    (let loop ((items items))
      (cond
        ((null? items) 1)
        ((= 0 (car items)) (raise 'zero))
        (else (* (car items) (loop (cdr items))))))))

;; Passes through guards whose clauses do not match.
(define (through n)
  (if (= n 0)
      (raise 'bottom)
      (guard (e ((number? e) 'never))
        (through (- n 1)))))

(define (continued n)
  (with-exception-handler
    (lambda (e) (* 2 e))
    (lambda ()
      (let loop ((i 0) (sum 0))
        (if (= i n)
            sum
            (loop (+ i 1) (+ sum (raise-continuable i))))))))

(define (described n)
  (guard (e ((error-object? e)
             (list (error-object-message e) (length (error-object-irritants e)))))
    (if (= (modulo n 3) 0)
        (error "a multiple of three:" n 3)
        n)))

(define (count-down n)
  (guard (e (#t (if (= e 0) 'landed (count-down (- e 1)))))
    (raise n)))

(define (run)
  (let loop ((i 0) (result #f))
    (if (= i 80)
        result
        (loop (+ i 1)
              (list (safe-quotient 7 2) (safe-quotient 7 0)
                    (product '(1 2 3 4 5 6 7)) (product '(1 2 3 4 0 6 7))
                    (guard (e ((symbol? e) e)) (through 10))
                    (continued 100)
                    (described 2) (described 3)
                    (count-down 10))))))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result '(3 division 5040 0 bottom 9900 2 ("a multiple of three:" 2) landed)) (error "exceptions: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
