; All that is assigned counts.
(define (f)
  (let ((x 1.5))
    (set! x "text")
    x))

;;; --- stage types ---
f 2:1: () -> flonum or string | function () -> i64
  x is assigned by set!, line 5
x 3:10: flonum or string | i64 (tagged, in a box)
  assigned by set!, so it lives in a box, line 3
