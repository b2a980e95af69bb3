;;; A form whose lists are all closed may have a ( in the first column.
(begin
(define a 1)
(define b 2)
)
c

;;; --- stage read ---
list  2:1-5:2
  identifier begin  2:2-7
  list  3:1-13
    identifier define  3:2-8
    identifier a  3:9-10
    integer 1  3:11-12
  list  4:1-13
    identifier define  4:2-8
    identifier b  4:9-10
    integer 2  4:11-12
identifier c  6:1-2
