;;; Symbols (R7RS 6.5): the report's examples, and the edges.

(list (symbol? 'foo) (symbol? (car '(a b))) (symbol? "bar") (symbol? 'nil) (symbol? '()) (symbol? #f))
;=> (#t #t #f #t #f #f)
(list (symbol=? 'a 'a) (symbol=? 'a 'b) (symbol=? 'a 'a 'a) (symbol=? 'a 'a 'b))
;=> (#t #f #t #f)
(symbol=? 'a "a")
;=! wrong-type a symbol
(list (symbol->string 'flying-fish) (symbol->string 'Martin) (symbol->string (string->symbol "Malvina")) (string->symbol "mISSISSIppi") (eqv? 'bitBlt (string->symbol "bitBlt")))
;=> ("flying-fish" "Martin" "Malvina" mISSISSIppi #t)
(map (lambda (s) (let ((o (open-output-string))) (write (string->symbol s) o) (get-output-string o))) '("" "a b" "A" "1" "+" "-" "..." "." "1+" "+1" "a|b" "a\\b" "\n" "é" "+i" "-inf.0" "#foo" "a.b" "'x" ".5" "..5" "+.5" "+a" "-1a" "@" "x@"))
;=> ("||" "|a b|" "A" "|1|" "+" "-" "..." "|.|" "|1+|" "|+1|" "|a\\|b|" "|a\\\\b|" "|\\n|" "é" "|+i|" "|-inf.0|" "|#foo|" "a.b" "|'x|" "|.5|" "..5" "|+.5|" "+a" "|-1a|" "@" "x@")
(equal? '|a\x62;c| 'abc)
;=> #t
(let ((all (map string->symbol '("a#b" "+." "-." ".a" "λ" "→" "🍀" "“q”" "a\x200b;b" "क" "१" "aक" "+@" "..a" "1/2" "1/a" "+1a" "-" "->x" "+5x" "--1" "é" "\xad;" "x\x301;"))))
  (let ((out (open-output-string))) (write all out) (equal? all (read (open-input-string (get-output-string out))))))
;=> #t
