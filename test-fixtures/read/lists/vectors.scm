;;; Vectors and bytevectors.
#() #(1 #(a) "s") #u8() #U8(0 10 #xFF)

;;; --- stage read ---
vector  2:1-4
vector  2:5-18
  integer 1  2:7-8
  vector  2:9-13
    identifier a  2:11-12
  string "s"  2:14-17
bytevector #u8()  2:19-24
bytevector #u8(0 10 255)  2:25-39
