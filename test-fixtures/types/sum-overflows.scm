; A sum of counters may overflow.
(define (sum-to end)
  (do ((i 0 (+ i 1))
       (sum 0 (+ sum i)))
      ((= i end) sum)))

;;; --- stage types ---
sum-to 2:1: (any) -> exact integer | function (i64) -> i64
  may overflow at (+ sum i), line 4
end 2:17: any | i64 (tagged)
  other forms may call sum-to with anything, line 2
i 3:9: fixnum | i64 (tagged fixnum)
sum 4:9: exact integer | i64 (tagged)
  may overflow at (+ sum i), line 4
