; Results of library procedures.
(define (f x)
  (let* ((s (number->string x)) (n (string-length s)) (y (string->symbol s)) (b (equal? s y)))
    (list n y b)))
