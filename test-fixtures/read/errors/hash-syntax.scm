;;; What follows # in other Schemes, and what was mistyped.
# #tru #fals #<procedure> #vu8(1) #u8 #:key #&box #'x #1 #12abc #[a]

;;; --- stage read ---
boolean #f  2:1-2
boolean #f  2:3-7
boolean #f  2:8-13
boolean #f  2:14-26
boolean #f  2:27-31
list  2:31-34
  integer 1  2:32-33
boolean #f  2:35-38
boolean #f  2:39-44
boolean #f  2:45-50
boolean #f  2:51-54
boolean #f  2:55-57
boolean #f  2:58-64
boolean #f  2:65-66
list  2:66-69
  identifier a  2:67-68
! 2:1-2  unknown-hash: unknown # syntax #: something must follow #
! 2:3-7  unknown-hash: unknown # syntax #tru, did you mean #true?
! 2:8-13  unknown-hash: unknown # syntax #fals, did you mean #false?
! 2:14-26  unknown-hash: unknown # syntax #<procedure>: a value that is printed like this cannot be read back
! 2:27-31  unknown-hash: unknown # syntax #vu8: a bytevector is written #u8(1 2 3)
! 2:35-38  unknown-hash: unknown # syntax #u8: a bytevector is written #u8(1 2 3)
! 2:39-44  unknown-hash: unknown # syntax #:key: R7RS has #t #f #\a #( #u8( #; #| #! #0= #0# and the number prefixes
! 2:45-50  unknown-hash: unknown # syntax #&box: R7RS has #t #f #\a #( #u8( #; #| #! #0= #0# and the number prefixes
! 2:51-54  unknown-hash: unknown # syntax #'x: R7RS has #t #f #\a #( #u8( #; #| #! #0= #0# and the number prefixes
! 2:55-57  unknown-hash: unknown # syntax #1: a datum label is written #1=, a reference to it #1#
! 2:58-64  unknown-hash: unknown # syntax #12abc: a datum label is written #12=, a reference to it #12#
! 2:65-66  unknown-hash: unknown # syntax #: something must follow #
! 2:66-67  reserved-bracket: [ is reserved in R7RS: write lists with ( and )
