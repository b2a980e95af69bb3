;;; A symbol without its closing bar.
(a |b c)
d

;;; --- stage read ---
list  2:1-4:1
  identifier a  2:2-3
  identifier |b c)\nd\n|  2:4-4:1
! 2:4-5  unterminated-symbol: unterminated symbol: the closing | is missing
