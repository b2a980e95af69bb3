;;; Marks with nothing after them.
(a ') (b `) (c ,) (d ,@) (e . ')
'

;;; --- stage read ---
list  2:1-6
  identifier a  2:2-3
list  2:7-12
  identifier b  2:8-9
list  2:13-18
  identifier c  2:14-15
list  2:19-25
  identifier d  2:20-21
list  2:26-33
  identifier e  2:27-28
! 2:4-5  dangling-quote: nothing after ': it needs a datum
! 2:10-11  dangling-quote: nothing after `: it needs a datum
! 2:16-17  dangling-quote: nothing after ,: it needs a datum
! 2:22-24  dangling-quote: nothing after ,@: it needs a datum
! 2:29-30  bad-dot: misplaced dot: there is nothing after it
! 2:31-32  dangling-quote: nothing after ': it needs a datum
! 3:1-2  dangling-quote: nothing after ': it needs a datum
