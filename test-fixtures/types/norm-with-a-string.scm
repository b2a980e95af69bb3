; One of the calls is wrong, and is to blame.
(define (twice x) (+ x x))
(twice 1.5)
(twice "a")

;;; --- stage types ---
twice 2:1: (flonum or string) -> flonum | function (i64) -> i64
  arguments are tagged, because other forms may call twice with anything, line 2
x 2:16: flonum or string | i64 (tagged)
  called with a string, line 4
  other forms may call twice with anything, line 2
