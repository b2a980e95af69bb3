; Lists, pairs and what is in them.
(define (f)
  (let* ((l (list 1 2 3)) (p (cons 1 2)) (r (reverse l)) (e '()) (first (car l)))
    (list l p r e first)))
