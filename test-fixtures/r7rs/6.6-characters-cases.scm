;;; Characters (R7RS 6.6): the report's examples, and the edges.

(map (lambda (c) (let ((o (open-output-string))) (write c o) (get-output-string o))) (list #\alarm #\backspace #\delete #\escape #\newline #\null #\return #\space #\tab #\a #\( #\x3bb #\x7f #\x41 #\x #\x0 #\xa0 #\x200b #\x301))
;=> ("#\\alarm" "#\\backspace" "#\\delete" "#\\escape" "#\\newline" "#\\null" "#\\return" "#\\space" "#\\tab" "#\\a" "#\\(" "#\\λ" "#\\delete" "#\\A" "#\\x" "#\\null" "#\\xa0" "#\\x200b" "#\\x301")
(list (char=? #\a #\a #\a) (char<? #\a #\b #\c) (char<? #\a #\c #\b) (char>? #\c #\b #\a) (char<=? #\a #\a #\b) (char>=? #\b #\b #\a) (char-ci=? #\A #\a #\A) (char-ci<? #\a #\B) (char-ci>? #\B #\a) (char-ci<=? #\a #\A) (char-ci>=? #\A #\a))
;=> (#t #t #f #t #t #t #t #t #t #t #t)
(char<? #\a 'b)
;=! wrong-type
(char=? 1 1)
;=! wrong-type
(char<? #\b #\a 'c)
;=! wrong-type
(map (lambda (c) (list (char-alphabetic? c) (char-numeric? c) (char-whitespace? c) (char-upper-case? c) (char-lower-case? c))) (list #\a #\A #\1 #\space #\λ #\Σ #\٣ #\x3000 #\ª #\Ⅷ #\中 #\x345 #\x1d7d8 #\²))
;=> ((#t #f #f #f #t) (#t #f #f #t #f) (#f #t #f #f #f) (#f #f #t #f #f) (#t #f #f #f #t) (#t #f #f #t #f) (#f #t #f #f #f) (#f #f #t #f #f) (#t #f #f #f #t) (#t #f #f #t #f) (#t #f #f #f #f) (#t #f #f #f #t) (#f #t #f #f #f) (#f #f #f #f #f))
(map digit-value (list #\3 #\x0664 #\x0AE6 #\x0EA6 #\a #\² #\x1d7d9 #\Ⅷ #\x96f))
;=> (3 4 0 #f #f #f 1 #f 9)
(map char-upcase (list #\a #\ß #\i #\ÿ #\ǆ #\ı #\1 #\x10428))
;=> (#\A #\ß #\I #\Ÿ #\Ǆ #\I #\1 #\𐐀)
(map char-downcase (list #\A #\Σ #\İ #\ẞ #\ǅ))
;=> (#\a #\σ #\i #\ß #\ǆ)
(map char-foldcase (list #\A #\Σ #\ς #\ß #\ẞ #\İ #\ı))
;=> (#\a #\σ #\σ #\ß #\ß #\İ #\ı)
(list (char->integer #\A) (integer->char 955) (char->integer #\x10ffff))
;=> (65 #\λ 1114111)
(integer->char #xd800)
;=! wrong-type a Unicode scalar value
(integer->char #x110000)
;=! wrong-type a Unicode scalar value
(integer->char -1)
;=! wrong-type a Unicode scalar value
