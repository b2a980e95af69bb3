;;; Exact integers in all radixes.
0 -7 +7 007 123456789012345678901234567890
#b101 #o-17 #d10 #xDeadBeef #e#x10 #x#e10

;;; --- stage read ---
integer 0  2:1-2
integer -7  2:3-5
integer 7  2:6-8
integer 7  2:9-12
integer 123456789012345678901234567890  2:13-43
integer 5  3:1-6
integer -15  3:7-12
integer 10  3:13-17
integer 3735928559  3:18-28
integer 16  3:29-35
integer 16  3:36-42
