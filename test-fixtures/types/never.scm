; Code that nothing gets to.
(define (f x)
  (if (string? x)
      (let ((y (car x))) y)
      1))

;;; --- stage types ---
f 2:1: (any) -> fixnum | function (i64) -> i64
x 2:12: any | i64 (tagged)
  other forms may call f with anything, line 2
y 4:14: none | nothing (never reached)
