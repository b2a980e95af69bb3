; The type of a conditional is that of both branches.
(define (f flag)
  (let ((a (if flag 1.5 2.5)) (b (if flag 1.5 2)) (c (if flag "a" #\a)) (d (and flag 1)))
    (list (* a b) c d)))
