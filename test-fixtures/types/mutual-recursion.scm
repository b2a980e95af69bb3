; Procedures that call each other.
(define (f n)
  (define (even x k) (if (= k 0) x (odd (+ x 1.0) (- k 1))))
  (define (odd x k) (if (= k 0) (- x) (even (* x 2.0) (- k 1))))
  (even 1.0 10))
