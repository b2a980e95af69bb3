; Loop variables that change places.
(define (ping-pong n)
  (let loop ((a 1.0) (b 2.0) (i 0))
    (if (= i n) (- a b) (loop (* b 0.5) (+ a 1.0) (+ i 1)))))
