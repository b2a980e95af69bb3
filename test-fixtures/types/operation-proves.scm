; An operation that has not failed says what its operand was.
(define (f p v i)
  (let* ((a (car p)) (b (vector-ref v i)) (q p) (w v) (j i))
    (list a b q w j)))
