; So may a product.
(define (factorial n)
  (let loop ((i 1) (product 1))
    (if (> i 20) product (loop (+ i 1) (* product i)))))
