; What a known procedure computes comes back as an f64; what it only passes on stays tagged, and so does a result that may be something else.
(define (f n)
  (define (sum i) (if (= i 0) 0.5 (+ (sum (- i 1)) 1.0)))
  (define (pick i) (if (= i 0) 1.5 (chosen (- i 1))))
  (define (chosen i) (if (= i 0) 2.5 (pick (- i 1))))
  (define (perhaps i) (if (= i 0) 'none (* 2.0 (sum i))))
  (list (sum n) (pick n) (perhaps n)))

;;; --- stage types ---
f 2:1: (any) -> list | function (i64) -> i64
n 2:12: any | i64 (tagged)
  other forms may call f with anything, line 2
sum 3:12: (number) -> flonum | function (i64) -> f64
i 3:16: number | i64 (tagged)
  other forms may call f with anything, line 2
pick 4:12: (number) -> flonum | function (i64) -> i64
chosen 5:12: (number) -> flonum | function (i64) -> i64
i 4:17: number | i64 (tagged)
  other forms may call f with anything, line 2
i 5:19: number | i64 (tagged)
  no call of its procedure is here, line 2
  other forms may call f with anything, line 2
perhaps 6:12: (number) -> flonum or symbol | function (i64) -> i64
i 6:20: number | i64 (tagged)
  other forms may call f with anything, line 2
