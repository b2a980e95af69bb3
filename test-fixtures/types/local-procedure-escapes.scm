; A procedure that is passed on may be called with anything.
(define (f l)
  (define (double x) (* x 2.0))
  (map double l))

;;; --- stage types ---
f 2:1: (any) -> any | function (i64) -> i64
l 2:12: any | i64 (tagged)
  other forms may call f with anything, line 2
double 3:12: (number) -> inexact number | function (i64) -> i64
x 3:19: number | i64 (tagged)
  its procedure is passed to unknown code at (map double l), line 4
