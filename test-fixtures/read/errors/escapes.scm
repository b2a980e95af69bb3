;;; Escapes that R7RS does not have.
"\q" "\x41" "\xg;" "C:\dir" |\q| "\ x"

;;; --- stage read ---
string "q"  2:1-5
string "A"  2:6-12
string "g;"  2:13-19
string "C:dir"  2:20-28
identifier q  2:29-33
string " x"  2:34-39
! 2:2-4  bad-escape: bad escape \q in a string: write \\ for a backslash, or one of \a \b \t \n \r \x41;
! 2:7-11  bad-escape: bad escape \x41 in a string: it must end with a semicolon: \x41;
! 2:14-16  bad-escape: bad escape \x in a string: hexadecimal digits must follow \x
! 2:23-25  bad-escape: bad escape \d in a string: write \\ for a backslash, or one of \a \b \t \n \r \x41;
! 2:30-32  bad-escape: bad escape \q in this symbol: write \\ for a backslash, or one of \a \b \t \n \r \x41;
! 2:35-37  bad-escape: bad escape \  in a string: write \\ for a backslash, or one of \a \b \t \n \r \x41;
