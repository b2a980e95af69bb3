;;; Numbers that no character has.
#\xD800 #\x110000 #\xFFFFFFFFFFFF "\xDFFF;" |\x110000;|

;;; --- stage read ---
boolean #f  2:1-8
boolean #f  2:9-18
boolean #f  2:19-34
string "�"  2:35-44
identifier �  2:45-56
! 2:1-8  code-point-range: #\xD800 is no character: code points go from 0 to 10FFFF, without D800 to DFFF
! 2:9-18  code-point-range: #\x110000 is no character: code points go from 0 to 10FFFF, without D800 to DFFF
! 2:19-34  code-point-range: #\xFFFFFFFFFFFF is no character: code points go from 0 to 10FFFF, without D800 to DFFF
! 2:36-42  code-point-range: \xDFFF is no character: code points go from 0 to 10FFFF, without D800 to DFFF
! 2:46-54  code-point-range: \x110000 is no character: code points go from 0 to 10FFFF, without D800 to DFFF
