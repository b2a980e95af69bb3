;; nqueens: in how many ways can n queens stand on a board of n by n, by trying every column of each row
;; and keeping the placed queens in a list. Short lists that live briefly.
(import (scheme base) (scheme write))
(define repeats 3400)

(define (columns n)
  (let loop ((i n) (result '()))
    (if (= i 0) result (loop (- i 1) (cons i result)))))

;; Whether a queen in this column attacks none of those placed, the nearest row first.
(define (safe? column placed)
  (let loop ((placed placed) (distance 1))
    (or (null? placed)
        (let ((other (car placed)))
          (and (not (= other (+ column distance)))
               (not (= other (- column distance)))
               (loop (cdr placed) (+ distance 1)))))))

;; `left` are the columns to try in this row, `kept` those tried in vain, for the rows to come.
(define (count-ways left kept placed)
  (if (null? left)
      (if (null? kept) 1 0)
      (+ (if (safe? (car left) placed)
             (count-ways (append (cdr left) kept) '() (cons (car left) placed))
             0)
         (count-ways (cdr left) (cons (car left) kept) placed))))

(define expected 352)
(define (run) (count-ways (columns 9) '() '()))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result expected) (error "nqueens: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
