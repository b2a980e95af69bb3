; Where set-cdr! is used, a list may stop being one.
(define (f)
  (let ((l (list 1 2 3)))
    (set-cdr! l 5)
    l))

;;; --- stage types ---
f 2:1: () -> pair | function () -> i64
l 3:10: pair | i64 (tagged)
