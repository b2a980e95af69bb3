;;; Unicode's blanks separate as well: no-break space, ideographic space, line separator.
a b　c d﻿(e)

;;; --- stage read ---
identifier a  2:1-2
identifier b  2:3-4
identifier c  2:5-6
identifier d  2:7-8
list  2:9-12
  identifier e  2:10-11
