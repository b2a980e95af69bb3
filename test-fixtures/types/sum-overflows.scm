; A sum of counters may overflow.
(define (sum-to end)
  (do ((i 0 (+ i 1))
       (sum 0 (+ sum i)))
      ((= i end) sum)))
