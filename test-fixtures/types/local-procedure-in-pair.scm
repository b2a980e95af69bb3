; So may one that gets into a pair.
(define (f)
  (define (double x) (* x 2.0))
  (cons double (double 1.5)))

;;; --- stage types ---
f 2:1: () -> pair | function () -> i64
double 3:12: (number) -> inexact number | function (i64) -> i64
x 3:19: number | i64 (tagged)
  its procedure escapes into a pair at (cons double (double 1.5)), line 4
