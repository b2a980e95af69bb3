;;; Strings (R7RS 6.7): the report's examples, and the edges.

(list (string? "a") (string? 'a) (make-string 3 #\x) (string-length (make-string 4)) (string #\a #\b) (string) (string-length "a𝄞b") (string-ref "a𝄞b" 1))
;=> (#t #f "xxx" 4 "ab" "" 3 #\𝄞)
(string-ref "abc" 3)
;=! out-of-range
(string-ref "abc" -1)
;=! out-of-range
(string-ref "abc" 1.0)
;=! wrong-type
(let ((s (make-string 3 #\*))) (string-set! s 0 #\?) s)
;=> "?**"
(list (string=? "a" "a" "a") (string=? "a" "a" "b") (string<? "a" "b" "c") (string<? "ab" "abc") (string<? "" "a") (string>? "b" "a") (string<=? "a" "a" "b") (string>=? "b" "b" "c"))
;=> (#t #f #t #t #t #t #t #f)
(list (string-ci=? "Straße" "STRASSE") (string-ci=? "ΧΑΟΣ" "χαος" "χαοσ") (string-ci<? "a" "B") (string-ci>? "B" "a") (string-ci<=? "A" "a") (string-ci>=? "a" "A") (string-ci=? "\xfb01;" "FI"))
;=> (#t #t #t #t #t #t #t)
(list (string-upcase "Straße") (string-downcase "ΧΑΟΣΣ") (string-downcase "ΧΑΟΣ ΧΑΟΣ") (string-downcase "Σ") (string-foldcase "Straße") (string-foldcase "ΧΑΟΣ") (string-upcase "\x149; \xfb01;") (string=? (string-downcase "\x130;") "i\x307;") (string-upcase "aǆ"))
;=> ("STRASSE" "χαοσς" "χαος χαος" "σ" "strasse" "χαοσ" "ʼN FI" #t "AǄ")
(list (substring "abcde" 1 3) (substring "abc" 3 3) (string-append) (string-append "a") (string-append "a" "b" "c"))
;=> ("bc" "" "" "a" "abc")
(substring "abc" 2 1)
;=! out-of-range
(substring "abc" 0 4)
;=! out-of-range
(string-append "a" 'b)
;=! wrong-type
(let* ((s "abc") (t (string-append s))) (eq? s t))
;=> #f
(list (string->list "abc") (string->list "abc" 1) (string->list "abc" 1 2) (list->string '(#\a #\b)) (list->string '()))
;=> ((#\a #\b #\c) (#\b #\c) (#\b) "ab" "")
(list->string '(#\a b))
;=! wrong-type
(list->string '(#\a . #\b))
;=! wrong-type
(list (string-copy "hello") (string-copy "hello" 1) (string-copy "hello" 1 3))
;=> ("hello" "ello" "el")
(let ((s (string-copy "abcde"))) (string-copy! s 1 s 0 3) s)
;=> "aabce"
(let ((s (string-copy "abcde"))) (string-copy! s 0 s 1) s)
;=> "bcdee"
(let ((a "12345") (b (string-copy "-----"))) (string-copy! b 1 a 0 2) b)
;=> "-12--"
(string-copy! (make-string 2) 1 "abc")
;=! out-of-range
(string-copy! (make-string 2) 3 "")
;=! out-of-range
(let ((s (make-string 4 #\a))) (string-fill! s #\b) (string-fill! s #\c 2) (string-fill! s #\d 1 2) s)
;=> "bdcc"
(string-fill! "abc" #\a 2 1)
;=! out-of-range
(list (string-map char-foldcase "AbdEgH") (string-map (lambda (c) (integer->char (+ 1 (char->integer c)))) "HAL") (string-map (lambda (c k) ((if (eqv? k #\u) char-upcase char-downcase) c)) "studlycaps xxx" "ululululul"))
;=> ("abdegh" "IBM" "StUdLyCaPs")
(string-map (lambda (c) 1) "abc")
;=! wrong-type
(let ((v '())) (string-for-each (lambda (c d) (set! v (cons (list c d) v))) "abc" "xy") (reverse v))
;=> ((#\a #\x) (#\b #\y))
(string->vector "ABC")
;=> #(#\A #\B #\C)
(list (string->vector "ABC" 1) (string->vector "ABC" 1 2) (vector->string #(#\1 #\2 #\3)) (vector->string #(#\1 #\2 #\3) 1) (vector->string #(#\1 #\2 #\3) 1 2))
;=> (#(#\B #\C) #(#\B) "123" "23" "2")
(vector->string #(1))
;=! wrong-type
"a\x41;b\t\n\\\"\a"
;=> "aAb\t\n\\\"\a"
(string-length "line 1\
    continued")
;=> 15
