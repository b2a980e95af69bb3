; What comes out of a pair may be anything.
(define (f p)
  (let ((x (car p)))
    (* x 2)))
