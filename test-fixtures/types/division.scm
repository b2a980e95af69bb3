; Division of integers may give a ratio.
(define (f)
  (let* ((a (/ 1 3)) (b (/ 1.0 3)) (c (quotient 17 5)) (d (modulo -7 3)))
    (list a b c d)))

;;; --- stage types ---
f 2:1: () -> list | function () -> i64
a 3:11: exact number | i64 (tagged)
b 3:23: flonum | i64 (tagged flonum)
  only stored and passed on, never computed with, line 3
c 3:37: fixnum | i64 (tagged fixnum)
d 3:57: fixnum | i64 (tagged fixnum)
