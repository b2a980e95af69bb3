; Where set-cdr! is used, a list may stop being one.
(define (f)
  (let ((l (list 1 2 3)))
    (set-cdr! l 5)
    l))
