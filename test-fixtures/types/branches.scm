; The type of a conditional is that of both branches.
(define (f flag)
  (let ((a (if flag 1.5 2.5)) (b (if flag 1.5 2)) (c (if flag "a" #\a)) (d (and flag 1)))
    (list (* a b) c d)))

;;; --- stage types ---
f 2:1: (any) -> list | function (i64) -> i64
flag 2:12: any | i64 (tagged)
  other forms may call f with anything, line 2
a 3:10: flonum | f64
b 3:32: fixnum or flonum | i64 (tagged)
  bound to a fixnum, line 3
c 3:52: char or string | i64 (tagged)
d 3:74: fixnum or #f | i64 (tagged)
