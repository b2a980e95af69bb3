;;; Comments of all kinds are not data.
a ; to the end of the line
#| block |# b #| nested #| comment |# still |# c
#;skipped d (e #;f #;(g h) i) #; #; j k l
(#;m) #(#;n o) (p . #;q r #;s)

;;; --- stage read ---
identifier a  2:1-2
identifier b  3:13-14
identifier c  3:48-49
identifier d  4:11-12
list  4:13-30
  identifier e  4:14-15
  identifier i  4:28-29
identifier l  4:41-42
list  5:1-6
vector  5:7-15
  identifier o  5:13-14
dotted  5:16-31
  identifier p  5:17-18
  .
  identifier r  5:25-26
