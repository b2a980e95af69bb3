; A loop counter does not overflow, whatever the end is.
(define (count-to end)
  (do ((i 0 (+ i 1))) ((= i end) i)))
(count-to 10)

;;; --- stage types ---
count-to 2:1: (fixnum) -> fixnum | function (i64) -> i64
end 2:19: fixnum | i64 (tagged)
  other forms may call count-to with anything, line 2
i 3:9: fixnum | i64 (tagged fixnum)
