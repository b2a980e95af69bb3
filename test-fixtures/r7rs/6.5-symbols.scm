;;; R7RS 6.5: symbols

(map symbol? (list 'foo (car '(a b)) "bar" 'nil '() #f (string->symbol "x") 1 #\a))
;=> (#t #t #f #t #f #f #t #f #f)
(symbol=? 'a 'a)
;=> #t
(symbol=? 'a 'b)
;=> #f
(symbol=? 'a 'a 'a)
;=> #t
(symbol=? 'a 'a 'b)
;=> #f
(symbol=? 'a "a")
;=! wrong-type
(symbol->string 'flying-fish)
;=> "flying-fish"
(symbol->string 'Martin)
;=> "Martin"
(symbol->string (string->symbol "Malvina K"))
;=> "Malvina K"
(string->symbol "mISSISSIppi")
;=> mISSISSIppi
(eq? 'bitBlt (string->symbol "bitBlt"))
;=> #t
(eq? 'LollyPop (string->symbol (symbol->string 'LollyPop)))
;=> #t
(string=? "K. Harper, M.D." (symbol->string (string->symbol "K. Harper, M.D.")))
;=> #t
(symbol->string "a")
;=! wrong-type
(string->symbol 'a)
;=! wrong-type

; Symbols that need bars
(string->symbol "two words")
;=> |two words|
(string->symbol "")
;=> ||
(string->symbol "12")
;=> |12|
(string->symbol "-1.5")
;=> |-1.5|
(string->symbol "a(b")
;=> |a(b|
(string->symbol "a\nb")
;=> |a\nb|
(string->symbol "bar|bar")
;=> |bar\|bar|
(string->symbol ".")
;=> |.|
(string->symbol "#foo")
;=> |#foo|
(map string->symbol '("..." "+" "-" "->x" "a.b" ".a" "<=?" "x'y"))
;=> (... + - ->x a.b .a <=? |x'y|)
(display (string->symbol "two words"))
;=# two words
(write (string->symbol "two words"))
;=# |two words|
(string->symbol "λ")
;=> λ

; Changing the string afterwards does not change the symbol.
(let* ((s (string #\a #\b)) (y (string->symbol s))) (string-set! s 0 #\x) (list y (eq? y 'ab)))
;=> (ab #t)

; Symbols made at run time in numbers
(let loop ((i 0) (ok #t))
  (if (= i 2000)
      ok
      (let ((name (string-append "symbol-" (number->string i))))
        (loop (+ i 1) (and ok (eq? (string->symbol name) (string->symbol (string-copy name))))))))
;=> #t
