; Bytes, lengths and characters are small.
(define (checksum b)
  (let loop ((i 0) (sum 0))
    (if (= i (bytevector-length b))
        sum
        (loop (+ i 1) (modulo (+ (* 31 sum) (bytevector-u8-ref b i)) 65521)))))

;;; --- stage types ---
checksum 2:1: (any) -> fixnum | function (i64) -> i64
b 2:19: any | i64 (tagged)
  other forms may call checksum with anything, line 2
loop 3:8: (fixnum fixnum) -> fixnum | function (i64, i64) -> i64
i 3:15: fixnum | i64 (tagged fixnum)
sum 3:21: fixnum | i64 (tagged fixnum)
