; A variable that is defined twice.
(define x 1.5)
(define x "text")
x

;;; --- stage types ---
x 2:1: flonum or string | i64 (tagged, in a cell)
  a top-level variable, which other forms may assign, line 2
