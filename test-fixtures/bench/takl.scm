;; takl: tak on lists, of which the length is the number. Walks along lists, calls.
(import (scheme base) (scheme write))
(define repeats 2400)

(define (numbers n)
  (if (= n 0) '() (cons n (numbers (- n 1)))))

(define (shorter? x y)
  (and (pair? y)
       (or (null? x)
           (shorter? (cdr x) (cdr y)))))

(define (tak x y z)
  (if (shorter? y x)
      (tak (tak (cdr x) y z)
           (tak (cdr y) z x)
           (tak (cdr z) x y))
      z))

(define l18 (numbers 18))
(define l12 (numbers 12))
(define l6 (numbers 6))

(define expected '(7 6 5 4 3 2 1))
(define (run) (tak l18 l12 l6))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result expected) (error "takl: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
