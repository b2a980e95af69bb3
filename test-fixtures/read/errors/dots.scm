;;; Dots in wrong places.
. a
( . a) (a . ) (a . b c) (a . b . c) #(a . b) #u8(1 . 2) (a ' . b)

;;; --- stage read ---
identifier a  2:3-4
list  3:1-7
  identifier a  3:5-6
list  3:8-14
  identifier a  3:9-10
dotted  3:15-24
  identifier a  3:16-17
  identifier b  3:20-21
  .
  identifier c  3:22-23
dotted  3:25-36
  identifier a  3:26-27
  identifier b  3:30-31
  .
  identifier c  3:34-35
vector  3:37-45
  identifier a  3:39-40
  identifier b  3:43-44
bytevector #u8(1 2)  3:46-56
dotted  3:57-66
  identifier a  3:58-59
  .
  identifier b  3:64-65
! 2:1-2  bad-dot: misplaced dot: it belongs inside a list
! 3:3-4  bad-dot: misplaced dot: there is nothing before it
! 3:11-12  bad-dot: misplaced dot: there is nothing after it
! 3:18-19  bad-dot: misplaced dot: only one datum may follow it
! 3:28-29  bad-dot: misplaced dot: only one datum may follow it
! 3:32-33  bad-dot: misplaced dot: the list has one already
! 3:41-42  bad-dot: misplaced dot: a vector has no tail
! 3:52-53  bad-dot: misplaced dot: a vector has no tail
! 3:60-61  dangling-quote: nothing after ': it needs a datum
