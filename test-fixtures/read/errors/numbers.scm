;;; Atoms that begin like numbers and are none, with the reason.
1/0 12x 1.2.3 1/ 1e 1e+ #b12 #o8 #xG #x1.5 #e+inf.0 #e1e999999 1+2 2i 1@ #e#i1 #x#b1 #x 1+ -1+ 1..2

;;; --- stage read ---
boolean #f  2:1-4
boolean #f  2:5-8
boolean #f  2:9-14
boolean #f  2:15-17
boolean #f  2:18-20
boolean #f  2:21-24
boolean #f  2:25-29
boolean #f  2:30-33
boolean #f  2:34-37
boolean #f  2:38-43
boolean #f  2:44-52
boolean #f  2:53-63
boolean #f  2:64-67
boolean #f  2:68-70
boolean #f  2:71-73
boolean #f  2:74-79
boolean #f  2:80-85
boolean #f  2:86-88
boolean #f  2:89-91
boolean #f  2:92-95
boolean #f  2:96-100
! 2:1-4  bad-number: bad number 1/0: its denominator is zero
! 2:5-8  bad-number: bad number 12x: x does not belong in a number (as a symbol it would be |12x|)
! 2:9-14  bad-number: bad number 1.2.3: it has more than one decimal point (as a symbol it would be |1.2.3|)
! 2:15-17  bad-number: bad number 1/: there are no digits after / (as a symbol it would be |1/|)
! 2:18-20  bad-number: bad number 1e: its exponent has no digits (as a symbol it would be |1e|)
! 2:21-24  bad-number: bad number 1e+: its exponent has no digits (as a symbol it would be |1e+|)
! 2:25-29  bad-number: bad number #b12: 2 is not a digit in radix 2
! 2:30-33  bad-number: bad number #o8: 8 is not a digit in radix 8
! 2:34-37  bad-number: bad number #xG: g does not belong in a number
! 2:38-43  bad-number: bad number #x1.5: a decimal point needs radix 10
! 2:44-52  bad-number: bad number #e+inf.0: infinities and NaN are never exact
! 2:53-63  bad-number: bad number #e1e999999: its exponent is too large for an exact number
! 2:64-67  bad-number: bad number 1+2: an imaginary part must end with i (as a symbol it would be |1+2|)
! 2:68-70  bad-number: bad number 2i: an imaginary part must begin with + or - (as a symbol it would be |2i|)
! 2:71-73  bad-number: bad number 1@: it has no digits (as a symbol it would be |1@|)
! 2:74-79  bad-number: bad number #e#i1: it has two exactness prefixes
! 2:80-85  bad-number: bad number #x#b1: it has two radix prefixes
! 2:86-88  bad-number: bad number #x: it has no digits
! 2:89-91  bad-number: bad number 1+: there are no digits after + (as a symbol it would be |1+|)
! 2:92-95  bad-number: bad number -1+: there are no digits after + (as a symbol it would be |-1+|)
! 2:96-100  bad-number: bad number 1..2: it has more than one decimal point (as a symbol it would be |1..2|)
