;;; R7RS 2: identifiers, white space and comments, other notations

; Identifiers
(define lambda-like? 1)
(define ->there 2)
(define ... 3)
(define <=? 4)
(define !$%&*/:<=>?^_~ 5)
(define a.b 6)
(define -- 7)
(define +a 8)
(define .x 9)
(list lambda-like? ->there ... <=? !$%&*/:<=>?^_~ a.b -- +a .x)
;=> (1 2 3 4 5 6 7 8 9)

(define |two words| 'spaced)
|two words|
;=> spaced

(define |with \x41; hex| 1)
|with A hex|
;=> 1

(eq? 'plain '|plain|)
;=> #t

(symbol->string '|a\tb|)
;=> "a\tb"

(eq? 'Case 'case)
;=> #f

'|two words|
;=> |two words|

'||
;=> ||

(string-length (symbol->string '||))
;=> 0

'(a |b c| |12| d)
;=> (a |b c| |12| d)

'|.|
;=> |.|

(let ((été 1) (λ 2) (日本 3)) (+ été λ 日本))
;=> 6

'étoile
;=> étoile

; Comments
(+ 1 ; a comment to the end of the line ) ) )
   2)
;=> 3

(+ 1 #| a block |# 2)
;=> 3

(+ 1 #| a #| nested |# block ) |# 2)
;=> 3

(+ 1 #;(this is (commented out)) 2)
;=> 3

(list 1 #;2 3 #;#;4 5 6)
;=> (1 3 6)

'(a . #;nothing b)
;=> (a . b)

#;(undefined-variable) 'after
;=> after

(list #|a|#1 #|b|#2 #|c|#)
;=> (1 2)

'(1 .5)
;=> (1 0.5)

'(a . (b . (c . ())))
;=> (a b c)

'(1 . 2)
;=> (1 . 2)

'#(1 #(2) ())
;=> #(1 #(2) ())

#u8(1 2 255)
;=> #u8(1 2 255)

#(a b c)
;=> #(a b c)

; Booleans, short and long
(list #t #f #true #false)
;=> (#t #f #t #f)

; Quotation marks as abbreviations
(equal? ''a '(quote a))
;=> #t

(equal? '`a '(quasiquote a))
;=> #t

(equal? ',a '(unquote a))
;=> #t

(equal? ',@a '(unquote-splicing a))
;=> #t

(car ''x)
;=> quote

(length '`(a ,b ,@c))
;=> 2

; Brackets of other kinds are not parentheses, but may stand in names between bars
(symbol->string '|[x]|)
;=> "[x]"

; Folding the case
#!fold-case
(eq? 'ABC 'abc)
;=> #t
(symbol->string 'HELLO)
;=> "hello"
#\A
;=> #\A
#!no-fold-case
(eq? 'ABC 'abc)
;=> #f

; Numbers
(list #d10 #x1F #b101 #o17 #xff #B11)
;=> (10 31 5 15 255 3)

(list #e1.0 #i5 #e1e3 #x-a #i#x10)
;=> (1 5.0 1000 -10 16.0)

(list 1. .5 -.5 +5 1e3 1.5e-3 -0.0)
;=> (1.0 0.5 -0.5 5 1000.0 0.0015 -0.0)

(list +inf.0 -inf.0)
;=> (+inf.0 -inf.0)

+nan.0
;=> +nan.0

; Datum labels
(let ((x '#0=(a b . #0#)))
  (list (car x) (cadr x) (caddr x) (eq? x (cddr x))))
;=> (a b a #t)

(let ((x '(#1=(p q) #1# #1#)))
  (and (eq? (car x) (cadr x)) (eq? (car x) (caddr x))))
;=> #t

(let ((v '#2=#(1 #2#)))
  (eq? v (vector-ref v 1)))
;=> #t

(let ((x '(#3=1 #4="s" #3# #4#)))
  (eq? (cadr x) (cadddr x)))
;=> #t

(let ((x '(#5=(#6=(a) b) #6#)))
  (list (eq? (caar x) (cadr x)) x))
;=> (#t (((a) b) (a)))

(let ((x '(#7=(#8=(#7# a) #8#) #8#)))
  (list (eq? (cadr (car x)) (cadr x)) (eq? (caadr x) (car x))))
;=> (#t #t)

; Strings with escapes and line continuation
"a\x41;b"
;=> "aAb"

"one \
     line"
;=> "one line"

"one \   
     line"
;=> "one line"

(string-length "two
lines")
;=> 9

"tab\tquote\"backslash\\"
;=> "tab\tquote\"backslash\\"

(map char->integer (string->list "\a\b\t\n\r"))
;=> (7 8 9 10 13)

"vertical \x7c; bar"
;=> "vertical | bar"

; Characters
(list #\a #\A #\( #\; #\" #\#)
;=> (#\a #\A #\( #\; #\" #\#)

(map char->integer (list #\alarm #\backspace #\delete #\escape #\newline #\null #\return #\space #\tab))
;=> (7 8 127 27 10 0 13 32 9)

(list #\x41 #\x3bb #\x1F957)
;=> (#\A #\λ #\🥗)

#\x
;=> #\x

(list #\λ #\é)
;=> (#\λ #\é)

(list #\space #\newline #\tab #\null #\delete #\escape #\alarm #\backspace #\return)
;=> (#\space #\newline #\tab #\null #\delete #\escape #\alarm #\backspace #\return)

; A comment ends where the line does, and a line may end in a carriage return alone.
(read (open-input-string "; nothing\r some"))
;=> some
(symbol->string (read (open-input-string "|a\rb|")))
;=> "a\rb"
(read (open-input-string "\"a\rb\""))
;=> "a\nb"

; @ comes first in an identifier as in section 4.2.8; after a comma it does not.
(let ((foo '(foo bar)) (@baz 'baz)) `(list ,@foo , @baz))
;=> (list foo bar baz)
(list 'unquote '@x)
;=> (unquote @x)
'@@
;=> @@
