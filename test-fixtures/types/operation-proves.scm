; An operation that has not failed says what its operand was.
(define (f p v i)
  (let* ((a (car p)) (b (vector-ref v i)) (q p) (w v) (j i))
    (list a b q w j)))

;;; --- stage types ---
f 2:1: (pair vector fixnum) -> list | function (i64, i64, i64) -> i64
p 2:12: pair | i64 (tagged)
v 2:14: vector | i64 (tagged)
i 2:16: fixnum | i64 (tagged)
  other forms may call f with anything, line 2
a 3:11: any | i64 (tagged)
  comes out of a pair at (car p), line 3
b 3:23: any | i64 (tagged)
  comes out of a vector at (vector-ref v i), line 3
q 3:44: pair | i64 (tagged)
w 3:50: vector | i64 (tagged)
j 3:56: fixnum | i64 (tagged fixnum)
