; So may a product.
(define (factorial n)
  (let loop ((i 1) (product 1))
    (if (> i 20) product (loop (+ i 1) (* product i)))))

;;; --- stage types ---
factorial 2:1: (any) -> exact integer | function (i64) -> i64
  may overflow at (* product i), line 4
n 2:20: any | i64 (tagged)
  other forms may call factorial with anything, line 2
loop 3:8: (fixnum exact integer) -> exact integer | function (i64, i64) -> i64
i 3:15: fixnum | i64 (tagged fixnum)
product 3:21: exact integer | i64 (tagged)
  may overflow at (* product i), line 4
