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
