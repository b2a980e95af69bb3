;;; Names that no character has.
#\spcae #\Space #\newlin #\nul #\linefeed #\page #\foo #\ab #\xyz #\U+41

;;; --- stage read ---
boolean #f  2:1-8
boolean #f  2:9-16
boolean #f  2:17-25
boolean #f  2:26-31
boolean #f  2:32-42
boolean #f  2:43-49
boolean #f  2:50-55
boolean #f  2:56-60
boolean #f  2:61-66
boolean #f  2:67-73
! 2:1-8  bad-character-name: bad character name #\spcae, did you mean #\space?
! 2:9-16  bad-character-name: bad character name #\Space, did you mean #\space?
! 2:17-25  bad-character-name: bad character name #\newlin, did you mean #\newline?
! 2:26-31  bad-character-name: bad character name #\nul, did you mean #\null?
! 2:32-42  bad-character-name: bad character name #\linefeed, did you mean #\newline?
! 2:43-49  bad-character-name: bad character name #\page, did you mean #\xC?
! 2:50-55  bad-character-name: bad character name #\foo: it names no character
! 2:56-60  bad-character-name: bad character name #\ab, did you mean #\tab?
! 2:61-66  bad-character-name: bad character name #\xyz: it names no character
! 2:67-73  bad-character-name: bad character name #\U+41: it names no character
