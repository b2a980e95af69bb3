; A predicate decides the branches.
(define (f x)
  (if (flonum-like? x) x x))
(define (flonum-like? x) (and (number? x) (inexact? x)))
(define (g x)
  (cond ((string? x) (let ((s x)) (string-length s)))
        ((pair? x) (let ((p x)) (car p)))
        ((vector? x) (let ((v x)) (vector-length v)))
        (else (let ((other x)) other))))
