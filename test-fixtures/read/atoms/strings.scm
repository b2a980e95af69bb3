;;; Strings: escapes, several lines, a line continuation.
"" "plain" "\a\b\t\n\r\"\\\|" "\x41;\x3bb;"
"two
lines"
"one \
     line" "λ😀"

;;; --- stage read ---
string ""  2:1-3
string "plain"  2:4-11
string "\a\b\t\n\r\"\\|"  2:12-30
string "Aλ"  2:31-44
string "two\nlines"  3:1-4:7
string "one line"  5:1-6:11
string "λ😀"  6:12-17
