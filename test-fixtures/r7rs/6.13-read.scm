;;; R7RS 6.13.2: read

(define (read-from text) (read (open-input-string text)))

(read-from "42")
;=> 42
(read-from "  foo bar")
;=> foo
(read-from "(1 (2 . 3) #(4 \"five\") #\\6 6.5)")
;=> (1 (2 . 3) #(4 "five") #\6 6.5)
(read-from "#u8(1 2)")
;=> #u8(1 2)
(equal? (read-from "'a") '(quote a))
;=> #t
(equal? (read-from "`(a ,b ,@c)") '(quasiquote (a (unquote b) (unquote-splicing c))))
;=> #t
(eof-object? (read-from ""))
;=> #t
(eof-object? (read-from "   ; only a comment"))
;=> #t
(read-from "; comment\n x")
;=> x
(read-from "#| block |# #;skipped y")
;=> y
(let ((p (open-input-string "1 (2) three"))) (let* ((a (read p)) (b (read p)) (c (read p)) (d (read p))) (list a b c (eof-object? d))))
;=> (1 (2) three #t)
(let ((p (open-input-string "(a)rest"))) (let* ((a (read p)) (b (read-char p))) (list a b)))
;=> ((a) #\r)
(let ((p (open-input-string "a b"))) (let* ((a (read p)) (b (read-line p))) (list a b)))
;=> (a " b")
(map read-from '("#t" "#false" "()" "|a b|" "-1.5e2" "#xff" "\"a\\nb\""))
;=> (#t #f () |a b| -150.0 255 "a\nb")
(let ((x (read-from "#0=(a . #0#)"))) (eq? x (cdr x)))
;=> #t
(guard (e ((read-error? e) 'read-error)) (read-from "(1 2"))
;=> read-error
(guard (e ((read-error? e) 'read-error)) (read-from ")"))
;=> read-error
(guard (e ((read-error? e) 'read-error)) (read-from "#\\nosuchname"))
;=> read-error
(guard (e ((read-error? e) 'read-error)) (read-from "\"open"))
;=> read-error
(guard (e ((read-error? e) 'read-error)) (read-from "(a . b c)"))
;=> read-error

; What write writes, read reads.
(define (round-trip x)
  (let ((p (open-output-string)))
    (write x p)
    (equal? x (read-from (get-output-string p)))))
(map round-trip
     (list 1 -5 1.5 -0.0 1e100 (expt 10 40) 'sym '|two words| '|| "s\"\\\n\t\a" #\a #\space #\x0 #\λ
           '() '(1 . 2) '(1 (2) . 3) (vector 1 "a" #\b) (bytevector 1 2 255) #t #f "λ🥗" (string #\x7f #\x1)))
;=> (#t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t)

; Every kind of datum
(map read-from '("#d10" "#e1.5e1" "#b-101" "+5" "-" "..." "+inf.0" "1/2x" ) )
;=! read-error bad number 1/2x at 1:1
(map read-from '("#d10" "#e1e1" "#b-101" "+5" "-" "..." "->x" "+inf.0" "#true" "#F" ".5"))
;=> (10 10 -5 5 - ... ->x +inf.0 #t #f 0.5)
(map read-from '("#\\a" "#\\(" "#\\space" "#\\x41" "#\\x" "#\\λ" "#\\nul|x|"))
;=! read-error bad character name #\nul at 1:1
(map read-from '("#\\a" "#\\(" "#\\space" "#\\x41" "#\\x" "#\\λ" "#\\;"))
;=> (#\a #\( #\space #\A #\x #\λ #\;)
(map read-from '("\"a\\x41;\\t\\\\\"" "\"one \\  \n   line\"" "\"a\r\nb\"" "|a\\x41;b|" "\"\\|\""))
;=> ("aA\t\\" "one line" "a\nb" aAb "|")
(map read-from '("#()" "#(1 #(2) (3 . 4))" "#u8()" "#U8(0 255)" "( a . ( b . ( c ) ) )" "(a . #;x b)" "(a #;b)"))
;=> (#() #(1 #(2) (3 . 4)) #u8() #u8(0 255) (a b c) (a . b) (a))
(map read-from '("#| a #| nested |# |# x" "#;(a b) #;#;c d e" "; one\n; two\ny"))
;=> (x e y)
(map read-from '("#!fold-case ABC" "#!fold-case #!no-fold-case ABC" "ABC" "#!fold-case (A |B| #\\SPACE)"))
;=> (abc ABC ABC (a b #\space))
(let ((p (open-input-string "#!fold-case A B"))) (let* ((a (read p)) (b (read p))) (list a b)))
;=> (a b)
(read-from "',@x")
;=> ',@x

; Datum labels
(let ((x (read-from "(#0=(a) #0# #1=#(#0#) #1#)"))) (list (eq? (car x) (cadr x)) (eq? (vector-ref (caddr x) 0) (car x)) (eq? (caddr x) (cadddr x))))
;=> (#t #t #t)
(let ((v (read-from "#0=#(1 #0# (#0# . #0#))"))) (list (eq? v (vector-ref v 1)) (eq? v (car (vector-ref v 2))) (eq? v (cdr (vector-ref v 2)))))
;=> (#t #t #t)
(read-from "(x #0=(1 2 . #0#) #1=(#1# #0#))")
;=> (x #0=(1 2 . #0#) #1=(#1# #0#))

; What is wrong, and where
(read-from "(a\n (b]")
;=! read-error unclosed ( opened at 2:2
(read-from "x")
;=> x
(read-from "\n  )")
;=! read-error unexpected ) at 2:3
(read-from "( . a)")
;=! read-error unexpected . at 1:3
(read-from "(a . )")
;=! read-error unexpected ) at 1:6
(read-from "#(1 . 2)")
;=! read-error unexpected . at 1:5
(read-from "(a . b c)")
;=! read-error more than one datum after .
(read-from "'")
;=! read-error nothing after ' at 1:1
(read-from "#;")
;=! read-error nothing after #; at 1:1
(read-from "#| #| |#")
;=! read-error unclosed #| opened at 1:1
(read-from "\"abc")
;=! read-error unterminated string at 1:1
(read-from "\"a\\qc\"")
;=! read-error unknown escape \q at 1:3
(read-from "\"a\\x110000;\"")
;=! read-error bad hexadecimal escape at 1:3
(read-from "#u8(1 256)")
;=! read-error an element that is no byte in the bytevector at 1:1
(read-from "#z")
;=! read-error unknown syntax #z at 1:1
(read-from "#0#")
;=! read-error the label 0 is not defined at 1:1
(read-from "#0=#0#")
;=! read-error the label 0 stands for itself at 1:1
(read-from "#!strange x")
;=! read-error unknown directive #!strange at 1:1
(read 5)
;=! wrong-type
(read (open-input-bytevector #u8(1)))
;=! wrong-type
(parameterize ((current-input-port (open-input-string "(1) 2"))) (let* ((a (read)) (b (read))) (list a b (eof-object? (read)))))
;=> ((1) 2 #t)

; Longer data, with and without cycles
(define (count-to n) (let loop ((i n) (l '())) (if (= i 0) l (loop (- i 1) (cons i l)))))
(define (written how x) (let ((p (open-output-string))) (how x p) (get-output-string p)))
(equal? (read-from (written write (count-to 50))) (count-to 50))
;=> #t
(let ((ring (count-to 50))) (set-cdr! (list-tail ring 49) ring) (let ((again (read-from (written write ring)))) (list (list-ref again 51) (eq? again (list-tail again 50)))))
;=> (2 #t)
(string-length (written write-shared (make-list 50 'x)))
;=> 101
(written write-shared (let loop ((i 0) (x '(1))) (if (= i 3) x (loop (+ i 1) (cons x x)))))
;=> "(#0=(#1=(#2=(1) . #2#) . #1#) . #0#)"

; A record in itself
(define-record-type node (make-node next) node? (next node-next set-node-next!))
(let ((n (make-node 1))) (set-node-next! n n) n)
;=> #0=#<node next: #0#>
