;;; Labels that are missing, defined twice, or of themselves.
#0# (#1=a #1=b #2#) #3=#3# #4=(a) #4#

;;; --- stage read ---
reference 0  2:1-4
list  2:5-20
  label 1  2:6-10
    identifier a  2:9-10
  label 1  2:11-15
    identifier b  2:14-15
  reference 2  2:16-19
label 3  2:21-27
  reference 3  2:24-27
label 4  2:28-34
  list  2:31-34
    identifier a  2:32-33
reference 4  2:35-38
! 2:1-4  undefined-label: #0# refers to nothing: #0= must come before it in the same datum
! 2:11-14  duplicate-label: the label #1= is defined twice in this datum
    2:6-9  first defined here
! 2:16-19  undefined-label: #2# refers to nothing: #2= must come before it in the same datum
! 2:21-27  label-of-itself: #3= labels nothing but itself
! 2:35-38  undefined-label: #4# refers to nothing: #4= must come before it in the same datum
