; What comes out of a pair may be anything.
(define (f p)
  (let ((x (car p)))
    (* x 2)))

;;; --- stage types ---
f 2:1: (pair) -> number | function (i64) -> i64
  comes out of a pair at (car p), line 3
p 2:12: pair | i64 (tagged)
x 3:10: any | i64 (tagged)
  comes out of a pair at (car p), line 3
