; A loop counter does not overflow, whatever the end is.
(define (count-to end)
  (do ((i 0 (+ i 1))) ((= i end) i)))
(count-to 10)
