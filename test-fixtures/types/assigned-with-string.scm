; All that is assigned counts.
(define (f)
  (let ((x 1.5))
    (set! x "text")
    x))
