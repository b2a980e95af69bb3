; Characters and their numbers.
(define (caesar c)
  (let* ((n (char->integer c)) (m (+ n 3)) (d (integer->char m)))
    d))
