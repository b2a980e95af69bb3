;;; Datum labels (R7RS 2.4): shared and circular data.
#0=(a b . #0#)
(#1=(x) #1# #2=y #2#)

;;; --- stage read ---
label 0  2:1-15
  dotted  2:4-15
    identifier a  2:5-6
    identifier b  2:7-8
    .
    reference 0  2:11-14
list  3:1-22
  label 1  3:2-8
    list  3:5-8
      identifier x  3:6-7
  reference 1  3:9-12
  label 2  3:13-17
    identifier y  3:16-17
  reference 2  3:18-21
