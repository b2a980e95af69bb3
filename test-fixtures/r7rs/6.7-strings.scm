;;; R7RS 6.7: strings

(map string? (list "" "abc" 'abc #\a '("a") (string) (make-string 2 #\x)))
;=> (#t #t #f #f #f #t #t)
(make-string 3 #\*)
;=> "***"
(make-string 0 #\*)
;=> ""
(string-length (make-string 5))
;=> 5
(make-string -1 #\a)
;=! wrong-type
(make-string 'a)
;=! wrong-type
(make-string 2 "a")
;=! wrong-type
(string)
;=> ""
(string #\a #\b #\λ)
;=> "abλ"
(string 'a)
;=! wrong-type
(map string-length '("" "a" "abc" "λήμμα" "🥗🌱" "a\nb"))
;=> (0 1 3 5 2 3)
(string-length 'a)
;=! wrong-type
(string-ref "abc" 0)
;=> #\a
(string-ref "aλ🥗z" 2)
;=> #\🥗
(string-ref "abc" 3)
;=! out-of-range string-ref
(string-ref "abc" -1)
;=! out-of-range
(string-ref "" 0)
;=! out-of-range
(string-ref "abc" 1.0)
;=! wrong-type
(string-ref "abc" 'x)
;=! wrong-type
(string-ref 'abc 0)
;=! wrong-type
(let ((s (make-string 3 #\*))) (string-set! s 0 #\?) s)
;=> "?**"
(let ((s (string #\a #\b #\c))) (string-set! s 1 #\🥗) (list s (string-length s)))
;=> ("a🥗c" 3)
(let ((s (string #\🥗 #\b))) (string-set! s 0 #\a) s)
;=> "ab"
(let ((s (string-copy "ab"))) (string-set! s 2 #\x))
;=! out-of-range
(let ((s (string-copy "ab"))) (string-set! s 0 "x"))
;=! wrong-type

; Comparison
(string=? "abc" "abc")
;=> #t
(string=? "abc" "abd")
;=> #f
(string=? "abc" "ab")
;=> #f
(string=? "a" "a" "a")
;=> #t
(string=? "a" "a" "b")
;=> #f
(string=? "" "")
;=> #t
(string=? "a" 'a)
;=! wrong-type
(string<? "a" "b")
;=> #t
(string<? "a" "a")
;=> #f
(string<? "a" "ab")
;=> #t
(string<? "ab" "a")
;=> #f
(string<? "" "a")
;=> #t
(string<? "a" "b" "c")
;=> #t
(string<? "a" "c" "b")
;=> #f
(string<? "Z" "a")
;=> #t
(string<? "z" "é" "λ" "あ" "🥗")
;=> #t
(string>? "b" "a")
;=> #t
(string>? "b" "a" "a")
;=> #f
(string<=? "a" "a" "b")
;=> #t
(string>=? "b" "b" "a")
;=> #t
(string>=? "a" "b")
;=> #f
(string-ci=? "AbC" "aBc")
;=> #t
(string-ci=? "abc" "abd")
;=> #f
(string-ci<? "a" "B" "c")
;=> #t
(string-ci>? "C" "b" "A")
;=> #t
(string-ci<=? "a" "A" "b")
;=> #t
(string-ci>=? "b" "B")
;=> #t
(string-ci=? "Straße" "STRASSE")
;=> #t
(string-ci=? "ΑΣ" "ας" "ασ")
;=> #t

; Case
(string-upcase "hello, World 42")
;=> "HELLO, WORLD 42"
(string-downcase "HELLO, World 42")
;=> "hello, world 42"
(string-foldcase "HELLO, World")
;=> "hello, world"
(string-upcase "straße")
;=> "STRASSE"
(string-upcase "éλ")
;=> "ÉΛ"
(string-foldcase "İẞ")
;=> "i̇ss"
(string-foldcase "Straße")
;=> "strasse"
(string-downcase "ΧΑΟΣ")
;=> "χαος"
(string-upcase "")
;=> ""
(string-upcase 'a)
;=! wrong-type

; Substrings and copies
(substring "hello" 1 3)
;=> "el"
(substring "hello" 0 5)
;=> "hello"
(substring "hello" 2 2)
;=> ""
(substring "aλ🥗z" 1 3)
;=> "λ🥗"
(substring "hello" 3 2)
;=! out-of-range
(substring "hello" 0 6)
;=! out-of-range substring
(substring "hello" -1 2)
;=! out-of-range
(string-append)
;=> ""
(string-append "abc")
;=> "abc"
(string-append "abc" "def" "" "g")
;=> "abcdefg"
(string-append "λ" "🥗" "x")
;=> "λ🥗x"
(string-append "a" 'b)
;=! wrong-type string-append
(let* ((a (string #\a)) (b (string-append a))) (string-set! b 0 #\z) a)
;=> "a"
(string-copy "hello")
;=> "hello"
(string-copy "hello" 2)
;=> "llo"
(string-copy "hello" 1 4)
;=> "ell"
(string-copy "hello" 5)
;=> ""
(string-copy "hello" 6)
;=! out-of-range
(let* ((a (string #\a #\b)) (b (string-copy a))) (string-set! b 0 #\z) (list a b))
;=> ("ab" "zb")

; string-copy!
(let ((s (make-string 5 #\-))) (string-copy! s 1 "abc") s)
;=> "-abc-"
(let ((s (make-string 5 #\-))) (string-copy! s 1 "abcdef" 2 4) s)
;=> "-cd--"
(let ((s (make-string 5 #\-))) (string-copy! s 3 "abcdef" 4) s)
;=> "---ef"
(let ((s (string-copy "12345"))) (string-copy! s 1 s 0 3) s)
;=> "11235"
(let ((s (string-copy "12345"))) (string-copy! s 0 s 2 5) s)
;=> "34545"
(let ((s (string-copy "abc"))) (string-copy! s 0 "") s)
;=> "abc"
(let ((s (string-copy "abc"))) (string-copy! s 3 "") s)
;=> "abc"
(let ((s (make-string 3 #\a))) (string-copy! s 1 "λ🥗") s)
;=> "aλ🥗"
(string-copy! (make-string 2 #\-) 1 "abc")
;=! out-of-range
(string-copy! (make-string 2 #\-) 3 "")
;=! out-of-range

; string-fill!
(let ((s (make-string 4 #\a))) (string-fill! s #\b) s)
;=> "bbbb"
(let ((s (make-string 4 #\a))) (string-fill! s #\b 2) s)
;=> "aabb"
(let ((s (make-string 4 #\a))) (string-fill! s #\b 1 3) s)
;=> "abba"
(let ((s (make-string 2 #\a))) (string-fill! s #\🥗) s)
;=> "🥗🥗"
(string-fill! (make-string 2 #\a) #\b 1 3)
;=! out-of-range

; Lists and vectors
(string->list "apple")
;=> (#\a #\p #\p #\l #\e)
(string->list "apple" 3)
;=> (#\l #\e)
(string->list "apple" 1 3)
;=> (#\p #\p)
(string->list "")
;=> ()
(string->list "λ🥗")
;=> (#\λ #\🥗)
(string->list "abc" 2 1)
;=! out-of-range
(list->string (list #\a #\λ))
;=> "aλ"
(list->string '())
;=> ""
(list->string '(1 2))
;=! wrong-type
(list->string '(#\a . #\b))
;=! wrong-type
(string->vector "abc")
;=> #(#\a #\b #\c)
(string->vector "abcd" 1 3)
;=> #(#\b #\c)
(vector->string #(#\a #\b #\c))
;=> "abc"
(vector->string #(#\a #\b #\c #\d) 1)
;=> "bcd"
(vector->string #(#\a #\b #\c #\d) 1 3)
;=> "bc"
(vector->string #(1))
;=! wrong-type

; UTF-8
(string->utf8 "A")
;=> #u8(65)
(string->utf8 "aλ🥗")
;=> #u8(97 206 187 240 159 165 151)
(string->utf8 "abcd" 1 3)
;=> #u8(98 99)
(string->utf8 "λab" 1)
;=> #u8(97 98)
(utf8->string #u8(65))
;=> "A"
(utf8->string #u8(206 187 97))
;=> "λa"
(utf8->string #u8(97 98 99 100) 1 3)
;=> "bc"
(utf8->string #u8())
;=> ""
(let ((s "aé€🥗\x0;z")) (string=? s (utf8->string (string->utf8 s))))
;=> #t

; string-map and string-for-each 6.10
(string-map char-upcase "abc")
;=> "ABC"
(string-map (lambda (c) (integer->char (+ 1 (char->integer c)))) "HAL")
;=> "IBM"
(string-map (lambda (c k) ((if (eqv? k #\u) char-upcase char-downcase) c)) "studlycaps xxx" "ululululul")
;=> "StUdLyCaPs"
(string-map (lambda (c) c) "")
;=> ""
(string-map (lambda (c) #\🥗) "abc")
;=> "🥗🥗🥗"
(string-map char->integer "a")
;=! wrong-type
(let ((v '())) (string-for-each (lambda (c) (set! v (cons (char->integer c) v))) "abcde") v)
;=> (101 100 99 98 97)
(let ((v '())) (string-for-each (lambda (a b) (set! v (cons (list a b) v))) "abc" "12") v)
;=> ((#\b #\2) (#\a #\1))
(string-for-each display "abc")
;=# abc

; Printing
"plain"
;=> "plain"
"quote\" backslash\\ newline\n tab\t return\r"
;=> "quote\" backslash\\ newline\n tab\t return\r"
(string #\alarm)
;=> "\a"
(string #\x1 #\a)
;=> "\x1;a"
"λ é 🥗"
;=> "λ é 🥗"
(display "quote\" newline\n")
;=# quote\" newline\n
(write "quote\"")
;=# \"quote\\\"\"

; Long strings
(string-length (make-string 1000000 #\a))
;=> 1000000
(let loop ((i 0) (s "")) (if (= i 1000) (string-length s) (loop (+ i 1) (string-append s "ab"))))
;=> 2000
