; What not and early exits say.
(define (f x)
  (if (not (pair? x)) (error "not a pair" x))
  (let ((p x)) (cdr p)))
