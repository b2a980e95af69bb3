; Lists, pairs and what is in them.
(define (f)
  (let* ((l (list 1 2 3)) (p (cons 1 2)) (r (reverse l)) (e '()) (first (car l)))
    (list l p r e first)))

;;; --- stage types ---
f 2:1: () -> list | function () -> i64
l 3:11: list | i64 (tagged)
p 3:28: pair | i64 (tagged)
r 3:43: list | i64 (tagged)
e 3:59: empty list | i64 (tagged)
first 3:67: any | i64 (tagged)
  comes out of a pair at (car l), line 3
