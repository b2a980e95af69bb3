; Characters and their numbers.
(define (caesar c)
  (let* ((n (char->integer c)) (m (+ n 3)) (d (integer->char m)))
    d))

;;; --- stage types ---
caesar 2:1: (char) -> char | function (i64) -> i64
c 2:17: char | i64 (tagged)
n 3:11: fixnum | i64 (tagged fixnum)
m 3:33: fixnum | i64 (tagged fixnum)
d 3:45: char | i64 (tagged)
