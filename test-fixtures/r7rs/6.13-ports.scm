;;; R7RS 6.13: ports in memory, reading and writing text and bytes

; String output ports
(let ((p (open-output-string))) (write 'a p) (display " " p) (write "b" p) (newline p) (write-char #\c p) (get-output-string p))
;=> "a \"b\"\nc"
(get-output-string (open-output-string))
;=> ""
(let ((p (open-output-string))) (display 1 p) (let ((a (get-output-string p))) (display 2 p) (list a (get-output-string p))))
;=> ("1" "12")
(let ((p (open-output-string))) (write-string "hello" p) (write-string "hello" p 2) (write-string "hello" p 1 3) (get-output-string p))
;=> "hellolloel"
(let ((p (open-output-string))) (write-string "λ🥗" p) (string-length (get-output-string p)))
;=> 2
(let ((a (open-output-string)) (b (open-output-string))) (write 1 a) (write 2 b) (write 3 a) (list (get-output-string a) (get-output-string b)))
;=> ("13" "2")
(let ((p (open-output-string))) (let loop ((i 0)) (if (< i 10000) (begin (write-char #\x p) (loop (+ i 1))))) (string-length (get-output-string p)))
;=> 10000
(get-output-string (open-input-string "x"))
;=! wrong-type

; display and write to standard output
(display "text")
;=# text
(write "text")
;=# \"text\"
(begin (display 1) (display 'a) (display #\b) (display "c") (display 2.5) (display '()) (display #t))
;=# 1abc2.5()#t
(begin (write 1) (write 'a) (write #\b) (write "c") (write 2.5) (write '()) (write #f))
;=# 1a#\\b\"c\"2.5()#f
(begin (display '("a" #\b (c . "d") #("e"))) (newline))
;=# (a b (c . d) #(e))\n
(begin (write '("a" #\b (c . "d") #("e"))) (newline))
;=# (\"a\" #\\b (c . \"d\") #(\"e\"))\n
(newline)
;=# \n
(write-char #\a)
;=# a
(write-string "abc")
;=# abc
(write-string "abc" (current-output-port) 1)
;=# bc
(begin (display "to a port" (current-output-port)) (flush-output-port))
;=# to a port
(display "λ 🥗 é")
;=# λ 🥗 é
(begin (write 'sym (current-output-port)) (write-u8 65 (open-output-bytevector)))
;=# sym
(write-char "a")
;=! wrong-type
(write-string #\a)
;=! wrong-type
(display 1 'port)
;=! wrong-type
(display)
;=! wrong-arity

; The current output port is a parameter.
(let ((p (open-output-string)))
  (parameterize ((current-output-port p)) (display "captured") (write 'too))
  (get-output-string p))
;=> "capturedtoo"
(let ((p (open-output-string)))
  (guard (e (#t #f)) (parameterize ((current-output-port p)) (display "x") (raise 'y)))
  (display "back")
  (get-output-string p))
;=# back
;=> "x"

; Shared and circular structure
(let ((p (open-output-string)) (x (list 1 2))) (set-cdr! (cdr x) x) (write x p) (get-output-string p))
;=> "#0=(1 2 . #0#)"
(let ((p (open-output-string)) (x (list 1 2))) (set-cdr! (cdr x) x) (display x p) (get-output-string p))
;=> "#0=(1 2 . #0#)"
(let ((p (open-output-string)) (v (vector 1 2))) (vector-set! v 1 v) (write v p) (get-output-string p))
;=> "#0=#(1 #0#)"
(let ((p (open-output-string)) (x (list 'a))) (write (list x x) p) (get-output-string p))
;=> "((a) (a))"
(let ((p (open-output-string)) (x (list 'a))) (write-shared (list x x) p) (get-output-string p))
;=> "(#0=(a) #0#)"
(let ((p (open-output-string)) (x (list 'a)) (y (list 'b))) (write-shared (list x y x y) p) (get-output-string p))
;=> "(#0=(a) #1=(b) #0# #1#)"
(let ((p (open-output-string)) (x (list 'a))) (write-simple (list x x "s") p) (get-output-string p))
;=> "((a) (a) \"s\")"
(let ((p (open-output-string)) (x (list 1))) (set-car! x x) (write x p) (get-output-string p))
;=> "#0=(#0#)"
(let ((p (open-output-string)) (x (list 'in))) (set-cdr! x x) (write (list 'out x) p) (get-output-string p))
;=> "(out #0=(in . #0#))"
(let ((x (list 1 2 3))) (set-cdr! (cddr x) (cdr x)) x)
;=> (1 . #0=(2 3 . #0#))

; String input ports
(let ((p (open-input-string "aλ🥗"))) (let* ((a (read-char p)) (b (read-char p)) (c (read-char p)) (d (read-char p))) (list a b c (eof-object? d))))
;=> (#\a #\λ #\🥗 #t)
(let ((p (open-input-string "ab"))) (let* ((a (peek-char p)) (b (peek-char p)) (c (read-char p)) (d (peek-char p))) (list a b c d)))
;=> (#\a #\a #\a #\b)
(let ((p (open-input-string ""))) (list (eof-object? (peek-char p)) (eof-object? (read-char p)) (eof-object? (read-line p)) (eof-object? (read-string 3 p))))
;=> (#t #t #t #t)
(let ((p (open-input-string "one\ntwo\n\nlast"))) (let* ((a (read-line p)) (b (read-line p)) (c (read-line p)) (d (read-line p)) (e (read-line p))) (list a b c d (eof-object? e))))
;=> ("one" "two" "" "last" #t)
(let ((p (open-input-string "ends with newline\n"))) (let* ((a (read-line p)) (b (read-line p))) (list a (eof-object? b))))
;=> ("ends with newline" #t)
(let ((p (open-input-string "abcdefg"))) (let* ((a (read-string 3 p)) (b (read-string 10 p)) (c (read-string 1 p))) (list a b (eof-object? c))))
;=> ("abc" "defg" #t)
(let ((p (open-input-string "abc"))) (list (read-string 0 p) (read-char p)))
;=> ("" #\a)
(char-ready? (open-input-string "x"))
;=> #t
(eof-object? (eof-object))
;=> #t
(eof-object? 'eof)
;=> #f
(read-char 5)
;=! wrong-type
(let ((p (open-input-string "mixed 42 line\nrest"))) (let* ((a (read-char p)) (b (read-string 4 p)) (c (read-line p)) (d (read-char p))) (list a b c d)))
;=> (#\m "ixed" " 42 line" #\r)
(parameterize ((current-input-port (open-input-string "from parameter"))) (read-line))
;=> "from parameter"
(let ((p (open-input-string "abc"))) (let loop ((c (read-char p)) (n 0)) (if (eof-object? c) n (loop (read-char p) (+ n 1)))))
;=> 3

; A port keeps what the string was.
(let* ((s (string #\a #\b)) (p (open-input-string s))) (read-char p))
;=> #\a

; Bytevector ports
(let ((p (open-input-bytevector #u8(1 2 3)))) (let* ((a (read-u8 p)) (b (peek-u8 p)) (c (read-u8 p)) (d (read-u8 p)) (e (read-u8 p))) (list a b c d (eof-object? e))))
;=> (1 2 2 3 #t)
(let ((p (open-input-bytevector #u8(1 2 3 4 5)))) (let* ((a (read-bytevector 2 p)) (b (read-bytevector 9 p)) (c (read-bytevector 1 p))) (list a b (eof-object? c))))
;=> (#u8(1 2) #u8(3 4 5) #t)
(let ((p (open-input-bytevector #u8(1 2 3 4 5))) (b (make-bytevector 4 0))) (let* ((n (read-bytevector! b p 1 3))) (list n b)))
;=> (2 #u8(0 1 2 0))
(let ((p (open-input-bytevector #u8(7 8))) (b (make-bytevector 4 0))) (let* ((n (read-bytevector! b p)) (m (read-bytevector! b p))) (list n b (eof-object? m))))
;=> (2 #u8(7 8 0 0) #t)
(let ((p (open-output-bytevector))) (write-u8 1 p) (write-bytevector #u8(2 3 4) p) (write-bytevector #u8(5 6 7 8) p 1) (write-bytevector #u8(9 10 11) p 1 2) (get-output-bytevector p))
;=> #u8(1 2 3 4 6 7 8 10)
(get-output-bytevector (open-output-bytevector))
;=> #u8()
(u8-ready? (open-input-bytevector #u8(1)))
;=> #t
(let ((p (open-output-bytevector))) (do ((i 0 (+ i 1))) ((= i 1000)) (write-u8 (modulo i 256) p)) (bytevector-length (get-output-bytevector p)))
;=> 1000

; Predicates
(define in (open-input-string "x"))
(define out (open-output-string))
(define bin (open-input-bytevector #u8(1)))
(define bout (open-output-bytevector))
(map input-port? (list in out bin bout 5 "x"))
;=> (#t #f #t #f #f #f)
(map output-port? (list in out bin bout 5))
;=> (#f #t #f #t #f)
(map port? (list in out bin bout 5 'p))
;=> (#t #t #t #t #f #f)
(map textual-port? (list in out bin bout 5))
;=> (#t #t #f #f #f)
(map binary-port? (list in out bin bout 5))
;=> (#f #f #t #t #f)
(list (output-port? (current-output-port)) (textual-port? (current-output-port)) (output-port? (current-error-port)) (input-port? (current-input-port)))
;=> (#t #t #t #t)
(read-u8 in)
;=! wrong-type
(read-char bin)
;=! wrong-type
(write-u8 1 out)
;=! wrong-type
(read-char out)
;=! wrong-type
(write-char #\a in)
;=! wrong-type

; Closing
(list (input-port-open? in) (output-port-open? out))
;=> (#t #t)
(begin (close-port in) (close-output-port out) (close-input-port bin) (list (input-port-open? in) (output-port-open? out) (input-port-open? bin)))
;=> (#f #f #f)
(guard (e (#t 'closed)) (read-char in))
;=> closed
(guard (e (#t 'closed)) (write-char #\a out))
;=> closed
(begin (close-port in) 'twice-is-fine)
;=> twice-is-fine
(call-with-port (open-input-string "abc") read-line)
;=> "abc"
(let ((p (open-output-string))) (call-with-port p (lambda (p) (write 'x p))) (output-port-open? p))
;=> #f

; Writing procedures, ports and records leaves some text
(let ((p (open-output-string))) (write car p) (write (delay 1) p) (write (current-output-port) p) (write (eof-object) p) (> (string-length (get-output-string p)) 0))
;=> #t
