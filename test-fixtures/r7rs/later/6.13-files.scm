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
