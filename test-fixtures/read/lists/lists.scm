;;; Proper and dotted lists; a dot before a list continues it.
() (a) (a b c) (a . b) (a b . c)
(a . (b c)) (a . (b . c)) (a . ())
(a . 'b)

;;; --- stage read ---
list  2:1-3
list  2:4-7
  identifier a  2:5-6
list  2:8-15
  identifier a  2:9-10
  identifier b  2:11-12
  identifier c  2:13-14
dotted  2:16-23
  identifier a  2:17-18
  .
  identifier b  2:21-22
dotted  2:24-33
  identifier a  2:25-26
  identifier b  2:27-28
  .
  identifier c  2:31-32
list  3:1-12
  identifier a  3:2-3
  identifier b  3:7-8
  identifier c  3:9-10
dotted  3:13-26
  identifier a  3:14-15
  identifier b  3:19-20
  .
  identifier c  3:23-24
list  3:27-35
  identifier a  3:28-29
list  4:1-9
  identifier a  4:2-3
  identifier quote  4:6-7
  identifier b  4:7-8
