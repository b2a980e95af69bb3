;;; A string without its end takes all that follows.
(display "hello)
(newline)

;;; --- stage read ---
list  2:1-4:1
  identifier display  2:2-9
  string "hello)\n(newline)\n"  2:10-4:1
! 2:10-11  unterminated-string: unterminated string: the closing " is missing
