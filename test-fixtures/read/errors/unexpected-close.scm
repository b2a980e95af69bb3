;;; One parenthesis too many.
(a)) b
)

;;; --- stage read ---
list  2:1-4
  identifier a  2:2-3
identifier b  2:6-7
! 2:4-5  unexpected-close: unexpected ): no list is open here
! 3:1-2  unexpected-close: unexpected ): no list is open here
