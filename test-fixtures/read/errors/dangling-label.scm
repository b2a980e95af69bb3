;;; A label with nothing after it.
(a #0=)

;;; --- stage read ---
list  2:1-8
  identifier a  2:2-3
! 2:4-7  dangling-label: nothing after #0= that it could label
