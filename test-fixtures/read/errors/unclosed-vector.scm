;;; Vectors too.
#(1 2 #u8(3

;;; --- stage read ---
vector  2:1-12
  integer 1  2:3-4
  integer 2  2:5-6
  bytevector #u8(3)  2:7-12
! 2:1-3  unclosed-list: unclosed #( opened here; 2 ) are missing
