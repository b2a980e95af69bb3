;;; Directives that R7RS does not have.
#!eof #!fold-cas #!r6rs a

;;; --- stage read ---
boolean #f  2:1-6
boolean #f  2:7-17
boolean #f  2:18-24
identifier a  2:25-26
! 2:1-6  bad-directive: unknown directive #!eof: R7RS has #!fold-case and #!no-fold-case
! 2:7-17  bad-directive: unknown directive #!fold-cas: R7RS has #!fold-case and #!no-fold-case
! 2:18-24  bad-directive: unknown directive #!r6rs: R7RS has #!fold-case and #!no-fold-case
