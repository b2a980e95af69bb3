; A comparison bounds the counter, so large steps do not overflow either.
(define (every-third n)
  (let ((end (vector-length n)))
    (let loop ((i 0))
      (if (< i end) (loop (+ i 3)) i))))
