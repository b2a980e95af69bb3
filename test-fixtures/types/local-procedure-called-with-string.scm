; Both calls count.
(define (f flag)
  (define (show x) (if (string? x) x (number->string (* x 2.0))))
  (if flag (show "text") (show 1.5)))

;;; --- stage types ---
f 2:1: (any) -> string | function (i64) -> i64
flag 2:12: any | i64 (tagged)
  other forms may call f with anything, line 2
show 3:12: (flonum or string) -> string | function (i64) -> i64
x 3:17: flonum or string | i64 (tagged)
  called with a string, line 4
