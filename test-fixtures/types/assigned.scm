; A variable that set! changes lives in a box.
(define (f n)
  (let ((sum 0.0))
    (do ((i 0 (+ i 1))) ((= i n) sum)
      (set! sum (+ sum 1.5)))))
