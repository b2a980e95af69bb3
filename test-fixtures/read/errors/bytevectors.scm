;;; What a bytevector cannot hold.
#u8(256 -1 1.0 a "s" (1) #\a 12x 7)

;;; --- stage read ---
bytevector #u8(7)  2:1-36
! 2:5-8  bad-byte: 256 cannot be in a bytevector: only exact integers from 0 to 255 can
! 2:9-11  bad-byte: -1 cannot be in a bytevector: only exact integers from 0 to 255 can
! 2:12-15  bad-byte: 1.0 cannot be in a bytevector: only exact integers from 0 to 255 can
! 2:16-17  bad-byte: a cannot be in a bytevector: only exact integers from 0 to 255 can
! 2:18-21  bad-byte: "s" cannot be in a bytevector: only exact integers from 0 to 255 can
! 2:22-25  bad-byte: (1) cannot be in a bytevector: only exact integers from 0 to 255 can
! 2:26-29  bad-byte: #\a cannot be in a bytevector: only exact integers from 0 to 255 can
! 2:30-33  bad-number: bad number 12x: x does not belong in a number (as a symbol it would be |12x|)
