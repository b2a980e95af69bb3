;;; Characters that cannot be part of an identifier.
a'b a,b a#b “quoted” ‘x’ a​b a\b

;;; --- stage read ---
identifier |a'b|  2:1-4
identifier |a,b|  2:5-8
identifier |a#b|  2:9-12
identifier |“quoted”|  2:13-21
identifier |‘x’|  2:22-25
identifier |a\x200b;b|  2:26-29
identifier |a\x5c;b|  2:30-33
! 2:1-4  bad-identifier: bad identifier a'b: put a space before the quote, or write |a'b|
! 2:5-8  bad-identifier: bad identifier a,b: put a space before the comma, or write |a,b|
! 2:9-12  bad-identifier: bad identifier a#b: write |a#b| if it is meant as a symbol
! 2:13-21  bad-identifier: bad identifier “quoted”: “ is a typographic quotation mark; strings are written with "
! 2:22-25  bad-identifier: bad identifier ‘x’: ‘ is a typographic quotation mark; quote with '
! 2:26-29  bad-identifier: bad identifier a​b: it holds the invisible character U+200B
! 2:30-33  bad-identifier: bad identifier a\b: write |a\b| if it is meant as a symbol
