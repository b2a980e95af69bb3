; Nor does one that counts down.
(define (countdown from)
  (let loop ((i 100))
    (if (= i 0) 'lift-off (loop (- i 1)))))

;;; --- stage types ---
countdown 2:1: (any) -> symbol | function (i64) -> i64
from 2:20: any | i64 (tagged)
  other forms may call countdown with anything, line 2
loop 3:8: (fixnum) -> symbol | function (i64) -> i64
i 3:15: fixnum | i64 (tagged fixnum)
