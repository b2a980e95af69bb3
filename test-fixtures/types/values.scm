; Several values that are at hand.
(define (f x)
  (let-values (((a b) (values 1.5 2)))
    (* a b)))

;;; --- stage types ---
f 2:1: (any) -> flonum | function (i64) -> i64
x 2:12: any | i64 (tagged)
  other forms may call f with anything, line 2
a 3:18: flonum | f64
b 3:20: fixnum | i64 (tagged fixnum)
