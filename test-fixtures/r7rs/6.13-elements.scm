;;; Characters and bytes read and stored one at a time: what is done in place, and all that is not.
(define s (make-string 3 #\a))
(begin (string-set! s 1 #\λ) s)
;=> "aλa"
(string-set! s 3 #\b)
;=! out-of-range string-set!
(string-set! s 1 65)
;=! wrong-type string-set!
(string-set! s -1 #\b)
;=! out-of-range string-set!
(string-set! 'x 0 #\b)
;=! wrong-type string-set!
(define b (make-bytevector 3 7))
(begin (bytevector-u8-set! b 2 255) b)
;=> #u8(7 7 255)
(bytevector-u8-set! b 2 256)
;=! wrong-type bytevector-u8-set!
(bytevector-u8-set! b 2 -1)
;=! wrong-type bytevector-u8-set!
(bytevector-u8-set! b 3 1)
;=! out-of-range bytevector-u8-set!
(bytevector-u8-set! b 0 #\a)
;=! wrong-type bytevector-u8-set!
(bytevector-u8-set! b 0 1.0)
;=! wrong-type bytevector-u8-set!
(bytevector-u8-set! s 0 1)
;=! wrong-type bytevector-u8-set!

(define (lines text)
  (let ((p (open-input-string text)))
    (let loop ((line (read-line p)) (all '()))
      (if (eof-object? line) (reverse all) (loop (read-line p) (cons line all))))))
(lines "one\r\ntwo\rthree\n\nfour")
;=> ("one" "two" "three" "" "four")
(lines "\r\n\r")
;=> ("" "")
(lines "")
;=> ()

(define q (open-input-string "xyz"))
(list (read-char q) (peek-char q) (peek-char q))
;=> (#\x #\y #\y)
(close-port q)
(read-char q)
;=! closed-port read-char
(peek-char q)
;=! closed-port peek-char
(read-char (current-output-port))
;=! wrong-type read-char
(read-char 5)
;=! wrong-type read-char
(define u (open-input-bytevector (bytevector 1 2)))
(list (read-u8 u) (peek-u8 u) (read-u8 u) (eof-object? (read-u8 u)) (eof-object? (peek-u8 u)))
;=> (1 2 2 #t #t)
(read-u8 q)
;=! wrong-type read-u8
(read-char u)
;=! wrong-type read-char
