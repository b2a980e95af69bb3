;; ntakl: takl, where the comparison of lengths is a loop that goes through cond. Walks along lists, calls.
(import (scheme base) (scheme write))
(define repeats 3200)

(define (numbers n)
  (let loop ((i 1) (list '()))
    (if (> i n) list (loop (+ i 1) (cons i list)))))

(define (shorter? x y)
  (let loop ((x x) (y y))
    (cond ((null? y) #f)
          ((null? x) #t)
          (else (loop (cdr x) (cdr y))))))

(define (tak x y z)
  (cond ((not (shorter? y x)) z)
        (else
         (tak (tak (cdr x) y z)
              (tak (cdr y) z x)
              (tak (cdr z) x y)))))

(define l18 (numbers 18))
(define l12 (numbers 12))
(define l6 (numbers 6))

(define expected '(7 6 5 4 3 2 1))
(define (run) (tak l18 l12 l6))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result expected) (error "ntakl: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
