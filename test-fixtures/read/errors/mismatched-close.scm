;;; A bracket cannot close a parenthesis.
(a b] (c (d} e)

;;; --- stage read ---
list  2:1-6
  identifier a  2:2-3
  identifier b  2:4-5
list  2:7-16
  identifier c  2:8-9
  list  2:10-13
    identifier d  2:11-12
  identifier e  2:14-15
! 2:5-6  mismatched-close: ] cannot close (: write )
    2:1-2  opened here
! 2:12-13  mismatched-close: } cannot close (: write )
    2:10-11  opened here
