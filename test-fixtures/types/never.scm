; Code that nothing gets to.
(define (f x)
  (if (string? x)
      (let ((y (car x))) y)
      1))
