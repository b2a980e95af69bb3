; Called with fixnums: the squares may overflow, and a root may be exact or not.
(define (norm x y) (sqrt (+ (* x x) (* y y))))
(norm 3 4)
