; An index that was compared needs no more checks.
(define (total v)
  (let loop ((i 0) (sum 0.0))
    (if (< i (vector-length v))
        (loop (+ i 1) (+ sum (vector-ref v i)))
        sum)))
