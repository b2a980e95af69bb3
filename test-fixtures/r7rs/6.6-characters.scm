;;; R7RS 6.6: characters

(map char? (list #\a #\space "a" 'a 97))
;=> (#t #t #f #f #f)
(map char->integer (list #\A #\a #\space #\0 #\λ #\x1F957 #\x0 #\x10FFFF))
;=> (65 97 32 48 955 129367 0 1114111)
(map integer->char '(65 97 955 129367))
;=> (#\A #\a #\λ #\🥗)
(integer->char #xD800)
;=! wrong-type
(integer->char #x110000)
;=! wrong-type
(integer->char -1)
;=! wrong-type
(integer->char 'a)
;=! wrong-type
(char->integer 65)
;=! wrong-type
(let loop ((i 0)) (cond ((= i #xD800) 'all) ((= i (char->integer (integer->char i))) (loop (+ i 1))) (else i)))
;=> all

; Comparison
(char=? #\a #\a)
;=> #t
(char=? #\a #\b)
;=> #f
(char=? #\a #\a #\a)
;=> #t
(char=? #\a #\a #\b)
;=> #f
(char<? #\a #\b #\c)
;=> #t
(char<? #\a #\a)
;=> #f
(char<? #\a #\c #\b)
;=> #f
(char>? #\c #\b #\a)
;=> #t
(char<=? #\a #\a #\b)
;=> #t
(char>=? #\b #\b #\a)
;=> #t
(char>=? #\a #\b)
;=> #f
(char<? #\Z #\a)
;=> #t
(char<? #\z #\é)
;=> #t
(char<? #\xFFFF #\x10000)
;=> #t
(char=? #\a 'a)
;=! wrong-type
(char<? 1 2)
;=! wrong-type
(char-ci=? #\A #\a)
;=> #t
(char-ci=? #\A #\b)
;=> #f
(char-ci<? #\a #\B #\c)
;=> #t
(char-ci>? #\C #\b #\A)
;=> #t
(char-ci<=? #\a #\A #\b)
;=> #t
(char-ci>=? #\b #\B #\a)
;=> #t
(char-ci=? #\Σ #\σ #\ς)
;=> #t
(char-ci=? #\É #\é)
;=> #t

; Classes
(map char-alphabetic? (list #\a #\Z #\5 #\space #\λ #\é #\- #\あ))
;=> (#t #t #f #f #t #t #f #t)
(map char-numeric? (list #\3 #\x0664 #\x0AE6 #\a #\space #\½))
;=> (#t #t #t #f #f #f)
(map char-whitespace? (list #\space #\tab #\newline #\return #\a #\xA0 #\x2003 #\0))
;=> (#t #t #t #t #f #t #t #f)
(map char-upper-case? (list #\A #\a #\5 #\Σ #\é #\É))
;=> (#t #f #f #t #f #t)
(map char-lower-case? (list #\A #\a #\5 #\σ #\é #\É))
;=> (#f #t #f #t #t #f)
(map digit-value (list #\3 #\0 #\9 #\x0664 #\x0AE6 #\x0EA6 #\a #\space))
;=> (3 0 9 4 0 #f #f #f)
(char-alphabetic? "a")
;=! wrong-type
(digit-value 3)
;=! wrong-type

; Case
(map char-upcase (list #\a #\A #\5 #\i #\λ #\é #\ß))
;=> (#\A #\A #\5 #\I #\Λ #\É #\ß)
(map char-downcase (list #\A #\a #\5 #\I #\Λ #\É))
;=> (#\a #\a #\5 #\i #\λ #\é)
(map char-foldcase (list #\A #\a #\5 #\Λ #\ς #\Σ))
;=> (#\a #\a #\5 #\λ #\σ #\σ)
(char-upcase 'a)
;=! wrong-type
(map char-upcase (list #\x10428))
;=> (#\𐐀)

; Printing
(list #\a #\space #\newline #\tab #\return #\null #\delete #\escape #\alarm #\backspace)
;=> (#\a #\space #\newline #\tab #\return #\null #\delete #\escape #\alarm #\backspace)
(list #\( #\) #\; #\" #\\ #\| #\# #\')
;=> (#\( #\) #\; #\" #\\ #\| #\# #\')
#\x1
;=> #\x1
(display #\a)
;=# a
(write #\a)
;=# #\\a
(display (list #\a "b" 'c))
;=# (a b c)
(write (list #\a "b" 'c))
;=# (#\\a \"b\" c)
