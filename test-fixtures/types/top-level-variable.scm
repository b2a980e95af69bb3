; Other forms may assign a top-level variable.
(define ratio 1.5)
(define (grow x) (* x ratio))
(grow 2.0)

;;; --- stage types ---
ratio 2:1: flonum | i64 (tagged, in a cell)
  a top-level variable, which other forms may assign, line 2
grow 3:1: (flonum) -> flonum | function (i64) -> i64
  arguments are tagged, because other forms may call grow with anything, line 3
x 3:15: flonum | i64 (tagged)
  other forms may call grow with anything, line 3
