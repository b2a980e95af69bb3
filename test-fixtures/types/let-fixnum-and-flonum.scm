; A fixnum in flonum arithmetic is converted in place.
(define (halves n)
  (do ((i 0 (+ i 1))
       (sum 0.0 (+ sum (* 0.5 i))))
      ((= i 100) sum)))
