(define (area r) (* drei r r))
(define loads 0)
(define last-id 0)
(define (next-id!) (set! last-id (+ last-id 1)) last-id)
(define (scaled x) (* x (area 1)))
(define-syntax with-area
  (syntax-rules () ((_ name e) (let ((name (scaled 2))) e))))
