;;; #; with nothing after it.
(a #;) (b #; #;c) d #;

;;; --- stage read ---
list  2:1-7
  identifier a  2:2-3
list  2:8-18
  identifier b  2:9-10
identifier d  2:19-20
! 2:4-6  dangling-comment: nothing after #; that it could comment out
! 2:11-13  dangling-comment: nothing after #; that it could comment out
! 2:21-23  dangling-comment: nothing after #; that it could comment out
