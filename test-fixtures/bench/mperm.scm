;; mperm: permutations of eight numbers, many sets of them alive at the same time; each step adds a new set and drops
;; the oldest. Exercises the collector: much is allocated, a good part of it survives for a while.
(import (scheme base) (scheme write))
(define repeats 190)

(define kept 10)
(define size 8)
(define sets (make-vector kept '()))
(define oldest 0)

(define (iota-list n)
  (let loop ((i n) (result '()))
    (if (= i 0) result (loop (- i 1) (cons i result)))))

(define (permute items)
  (let ((now items) (all (list items)))
    (define (reversed-prefix items n rest)
      (if (zero? n) rest (reversed-prefix (cdr items) (- n 1) (cons (car items) rest))))
    (define (step! n)
      (unless (< n 2)
        (do ((j 1 (+ j 1)))
            ((= j n) (step! (- n 1)))
          (step! (- n 1))
          (set! now (reversed-prefix now n (list-tail now n)))
          (set! all (cons now all)))))
    (step! (length items))
    all))

;; A set's elements by position, so that a permutation missing or changed shows.
(define (weigh set)
  (do ((set set (cdr set))
       (sum 0 (do ((items (car set) (cdr items))
                   (sum sum (+ sum (car items))))
                  ((null? items) sum))))
      ((null? set) sum)))

(define (replace-oldest!)
  (vector-set! sets oldest (permute (iota-list size)))
  (set! oldest (if (= (+ oldest 1) kept) 0 (+ oldest 1))))

(define (run)
  (do ((i 0 (+ i 1))) ((= i 3)) (replace-oldest!))
  (weigh (vector-ref sets (if (= oldest 0) (- kept 1) (- oldest 1)))))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result 1451520) (error "mperm: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
