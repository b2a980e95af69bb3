; Results of library procedures.
(define (f x)
  (let* ((s (number->string x)) (n (string-length s)) (y (string->symbol s)) (b (equal? s y)))
    (list n y b)))

;;; --- stage types ---
f 2:1: (any) -> list | function (i64) -> i64
x 2:12: any | i64 (tagged)
  other forms may call f with anything, line 2
s 3:11: string | i64 (tagged)
n 3:34: fixnum | i64 (tagged fixnum)
y 3:56: symbol | i64 (tagged)
b 3:79: boolean | i64 (tagged)
