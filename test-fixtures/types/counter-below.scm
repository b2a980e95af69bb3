; A comparison bounds the counter, so large steps do not overflow either.
(define (every-third n)
  (let ((end (vector-length n)))
    (let loop ((i 0))
      (if (< i end) (loop (+ i 3)) i))))

;;; --- stage types ---
every-third 2:1: (vector) -> fixnum | function (i64) -> i64
n 2:22: vector | i64 (tagged)
end 3:10: fixnum | i64 (tagged fixnum)
loop 4:10: (fixnum) -> fixnum | function (i64) -> i64
i 4:17: fixnum | i64 (tagged fixnum)
