; The first value is exact, so the variable is not always a flonum.
(define (sum-of-halves n)
  (let loop ((i 0) (sum 0))
    (if (= i n) sum (loop (+ i 1) (+ sum 0.5)))))
