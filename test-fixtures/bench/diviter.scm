;; diviter: every second pair of a list, from a loop: half the length of a list is found without numbers.
;; Allocation of short lists, null? and cddr.
(import (scheme base) (scheme write))
(define repeats 710000)

(define (make n)
  (do ((n n (- n 1))
       (list '() (cons n list)))
      ((= n 0) list)))

(define (halve list)
  (do ((list list (cddr list))
       (half '() (cons (car list) half)))
      ((null? list) half)))

(define numbers (make 1000))
(define expected '(500 999 1))
(define (run)
  (let ((half (halve numbers)))
    (list (length half) (car half) (list-ref half 499))))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result expected) (error "diviter: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
