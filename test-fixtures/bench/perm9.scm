;; perm9: all permutations of nine numbers, as lists that share tails (Zaks's order: each is the one before with a
;; longer or shorter beginning reversed). Exercises allocation of long-lived pairs and list traversal.
(import (scheme base) (scheme write))
(define repeats 66)

(define (numbers-to n)
  (let loop ((n n) (result '()))
    (if (= n 0) result (loop (- n 1) (cons n result)))))

;; The first n elements of items, reversed, before rest.
(define (reverse-onto items n rest)
  (if (= n 0)
      rest
      (reverse-onto (cdr items) (- n 1) (cons (car items) rest))))

(define (permutations items)
  (let ((current items) (found (list items)))
    (define (flip! n)
      (set! current (reverse-onto current n (list-tail current n)))
      (set! found (cons current found)))
    (define (generate! n)
      (when (> n 1)
        (let loop ((j (- n 1)))
          (generate! (- n 1))
          (unless (= j 0)
            (flip! n)
            (loop (- j 1))))))
    (generate! (length items))
    found))

(define (sum-of-all lists)
  (let outer ((lists lists) (sum 0))
    (if (null? lists)
        sum
        (let inner ((items (car lists)) (sum sum))
          (if (null? items)
              (outer (cdr lists) sum)
              (inner (cdr items) (+ sum (car items))))))))

;; Not so many when it is run once, as the tests do.
(define size (if (= repeats 1) 7 9))
(define (run) (sum-of-all (permutations (numbers-to size))))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result (if (= size 9) 16329600 141120)) (error "perm9: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
