;; divrec: every second pair of a list, recursively, so that the result is made on the way back. Recursion that
;; is not a tail call, allocation of short lists.
(import (scheme base) (scheme write))
(define repeats 590000)

(define (make n)
  (do ((n n (- n 1))
       (list '() (cons n list)))
      ((= n 0) list)))

(define (halve list)
  (if (null? list)
      '()
      (cons (car list) (halve (cddr list)))))

(define numbers (make 1000))
(define expected '(500 1 999))
(define (run)
  (let ((half (halve numbers)))
    (list (length half) (car half) (list-ref half 499))))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result expected) (error "divrec: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
