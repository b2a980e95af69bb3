;;; What ends an atom: parentheses, strings, bars, comments.
(a"b"c|d|e;f
g#|h|#)

;;; --- stage read ---
list  2:1-3:8
  identifier a  2:2-3
  string "b"  2:3-6
  identifier c  2:6-7
  identifier d  2:7-10
  identifier e  2:10-11
  identifier |g#|  3:1-3
  identifier h  3:3-6
  boolean #f  3:6-7
! 3:1-3  bad-identifier: bad identifier g#: write |g#| if it is meant as a symbol
! 3:6-7  unknown-hash: unknown # syntax #: something must follow #
