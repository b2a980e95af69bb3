;;; A block comment within a block comment takes the end of the outer one.
(a) #| outer #| inner |# b
(c)

;;; --- stage read ---
list  2:1-4
  identifier a  2:2-3
! 2:5-7  unterminated-comment: unterminated block comment: its |# is missing
