;;; R7RS 6.13: files (needs a session that may write in its directory)

(import (scheme file) (scheme load))

(define name "radicchio-fixture-file.txt")
(call-with-output-file name (lambda (p) (write '(hello "world") p) (newline p) (display "second line" p)))
(file-exists? name)
;=> #t
(call-with-input-file name (lambda (p) (let* ((a (read p)) (b (read-char p)) (c (read-line p)) (d (read-line p))) (list a b c (eof-object? d)))))
;=> ((hello "world") #\newline "second line" #t)
(with-output-to-file name (lambda () (display "replaced")))
(with-input-from-file name read-line)
;=> "replaced"
(let ((p (open-input-file name))) (let ((s (read-string 100 p))) (close-port p) s))
;=> "replaced"
(let ((p (open-output-file name))) (write-string "λ🥗" p) (close-output-port p) (call-with-input-file name read-line))
;=> "λ🥗"
(let ((p (open-binary-input-file name))) (let ((b (read-bytevector 100 p))) (close-port p) b))
;=> #u8(206 187 240 159 165 151)
(let ((p (open-binary-output-file name))) (write-bytevector #u8(104 105) p) (close-port p) (call-with-input-file name read-line))
;=> "hi"
(delete-file name)
(file-exists? name)
;=> #f
(guard (e ((file-error? e) 'file-error)) (open-input-file "no-such-directory/no-such-file"))
;=> file-error
(guard (e ((file-error? e) 'file-error)) (delete-file "no-such-directory/no-such-file"))
;=> file-error
(open-input-file 5)
;=! wrong-type

; What a file port is, and when it is closed
(define (lines . texts) (call-with-output-file name (lambda (p) (for-each (lambda (t) (write-string t p)) texts))))
(lines "one\n" "two\r\nthree\rfour")
(define in (open-input-file name))
(list (input-port? in) (output-port? in) (textual-port? in) (binary-port? in) (port? in) (input-port-open? in))
;=> (#t #f #t #f #t #t)
(let* ((a (read-line in)) (b (read-line in)) (c (read-line in)) (d (peek-char in)) (e (char-ready? in)) (f (read-line in))) (list a b c d e f (eof-object? (read-line in)) (eof-object? (peek-char in))))
;=> ("one" "two" "three" #\f #t "four" #t #t)
(close-input-port in)
(close-input-port in)
(input-port-open? in)
;=> #f
(read-char in)
;=! closed-port read-char
(close-output-port in)
;=! wrong-type close-output-port
(define out (open-output-file name))
(list (input-port? out) (output-port? out) (output-port-open? out))
;=> (#f #t #t)
(write 'x out)
(close-port out)
(write 'y out)
;=! closed-port
(get-output-string (open-output-file name))
;=! wrong-type get-output-string

; Much, and across the pieces that files are read in
(define (times n f) (if (> n 0) (begin (f n) (times (- n 1) f))))
(call-with-output-file name (lambda (p) (times 3000 (lambda (i) (write (list i "λ🥗" #\x) p) (newline p)))))
(call-with-input-file name (lambda (p) (let loop ((n 3000)) (let ((x (read p))) (cond ((eof-object? x) n) ((equal? x (list n "λ🥗" #\x)) (loop (- n 1))) (else x))))))
;=> 0
(call-with-input-file name (lambda (p) (let loop ((n 0)) (if (eof-object? (read-line p)) n (loop (+ n 1))))))
;=> 3000
(call-with-input-file name (lambda (p) (let loop ((n 0)) (if (eof-object? (read-char p)) n (loop (+ n 1))))))
;=> 46893
(string-length (call-with-input-file name (lambda (p) (read-string 100000 p))))
;=> 46893
(call-with-port (open-binary-input-file name) (lambda (p) (let loop ((n 0)) (if (eof-object? (read-u8 p)) n (loop (+ n 1))))))
;=> 58893
(call-with-port (open-binary-input-file name) (lambda (p) (bytevector-length (read-bytevector 100000 p))))
;=> 58893
(lines "(good)\n  (bad #q)")
(call-with-input-file name (lambda (p) (read p) (read p)))
;=! read-error at 2:8
(lines "#0=(a . #0#) |two words| \"s\\x41;\"")
(call-with-input-file name (lambda (p) (let* ((a (read p)) (b (read p)) (c (read p))) (list (eq? a (cdr a)) b c))))
;=> (#t |two words| "sA")

; Bytes that are no UTF-8 are read as U+FFFD.
(call-with-port (open-binary-output-file name) (lambda (p) (write-bytevector #u8(65 255 66) p)))
(call-with-input-file name read-line)
;=> "A�B"
(write-u8 256 (open-binary-output-file name))
;=! wrong-type write-u8
(call-with-port (open-binary-output-file name) (lambda (p) (times 10000 (lambda (i) (write-u8 (modulo i 256) p)))))
(call-with-port (open-binary-input-file name) (lambda (p) (let ((b (make-bytevector 20))) (list (read-bytevector! b p 5 10) (bytevector-u8-ref b 5) (u8-ready? p) (peek-u8 p) (read-u8 p)))))
;=> (5 16 #t 11 11)

; with-output-to-file and with-input-from-file
(with-output-to-file name (lambda () (write 'a) (display " (b c)") 'value))
;=> value
(with-input-from-file name (lambda () (let* ((a (read)) (b (read))) (list a b (eof-object? (read))))))
;=> (a (b c) #t)
(call-with-values (lambda () (with-input-from-file name (lambda () (values (read-char) (read-char))))) list)
;=> (#\a #\space)

; Permission and reasons
(guard (e ((file-error? e) (error-object-irritants e))) (open-input-file "missing.txt"))
;=> ("missing.txt")
(open-input-file "missing.txt")
;=! file-error open-input-file: there is no such file:
(open-output-file "/radicchio-fixture")
;=! file-error open-output-file
(open-input-file "../../../../../../etc/hostname")
;=! file-error open-input-file
(file-exists? "/etc")
;=! file-error
(delete-file "missing.txt")
;=! file-error delete-file: there is no such file:
(open-input-file "with\x0;nul")
;=! file-error
(file-exists? 'symbol)
;=! wrong-type file-exists?: expected a string

; load
(lines "(define loaded-first 1)\n(define-syntax loaded-twice (syntax-rules () ((_ e) (list e e))))\n(define loaded-second (loaded-twice loaded-first))\n(display \"loading\")")
(load name)
;=# loading
loaded-second
;=> (1 1)
(loaded-twice 5)
;=> (5 5)
(lines "(define before-error 1)\n(if)\n(define after-error 2)")
(load name)
;=! syntax-error it has no test
before-error
;=> 1
after-error
;=! unbound-variable
(load "missing.scm")
;=! file-error load: there is no such file:
(lines "(car 5)")
(guard (e ((error-object? e) 'caught)) (load name))
;=> caught
(delete-file name)
