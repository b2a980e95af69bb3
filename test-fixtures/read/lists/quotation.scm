;;; Abbreviations (R7RS 4.2.8) are lists whose first element has the mark's place.
'a `(b ,c ,@d) ''e ' f

;;; --- stage read ---
list  2:1-3
  identifier quote  2:1-2
  identifier a  2:2-3
list  2:4-15
  identifier quasiquote  2:4-5
  list  2:5-15
    identifier b  2:6-7
    list  2:8-10
      identifier unquote  2:8-9
      identifier c  2:9-10
    list  2:11-14
      identifier unquote-splicing  2:11-13
      identifier d  2:13-14
list  2:16-19
  identifier quote  2:16-17
  list  2:17-19
    identifier quote  2:17-18
    identifier e  2:18-19
list  2:20-23
  identifier quote  2:20-21
  identifier f  2:22-23
