;;; What is read, converted or compared several elements at a time: ends of buffers and of words, ASCII and not.

;; A file whose datum begins after so many blanks, so that the ends of buffers fall anywhere in it.
(define text "(ab λμ \"p\\tq\\x3bb;λ\n\" #t #f #true -12.5 +i #;(x \"y\") #|c |# . |s t|) ; end\n'last")
(define (read-after n)
  (call-with-output-file "boundaries.txt"
    (lambda (p) (write-string (make-string n #\space) p) (write-string text p)))
  (let ((all (call-with-input-file "boundaries.txt"
               (lambda (p) (let* ((a (read p)) (b (read p)) (c (read p))) (list a b (eof-object? c)))))))
    (delete-file "boundaries.txt")
    all))
(define expected (list (cons 'ab (cons 'λμ (cons "p\tqλλ\n" (cons #t (cons #f (cons #t (cons -12.5 (cons +i '|s t|))))))))
                       ''last #t))
(equal? (read-after 0) expected)
;=> #t
(let loop ((n 8100) (wrong '()))
  (if (> n 8200)
      wrong
      (loop (+ n 1) (if (equal? (read-after n) expected) wrong (cons n wrong)))))
;=> ()

;; Lines whose ends are at the end of a buffer.
(define (lines-after n end)
  (call-with-output-file "boundaries.txt"
    (lambda (p) (write-string (make-string n #\x) p) (write-string end p) (write-string "y" p)))
  (let ((all (call-with-input-file "boundaries.txt"
               (lambda (p)
                 (let* ((a (read-line p)) (b (read-line p)) (c (read-line p)))
                   (list (string-length a) b (eof-object? c)))))))
    (delete-file "boundaries.txt")
    all))
(let loop ((n 8188) (wrong '()))
  (if (> n 8194)
      wrong
      (loop (+ n 1)
            (if (and (equal? (lines-after n "\n") (list n "y" #t))
                     (equal? (lines-after n "\r\n") (list n "y" #t))
                     (equal? (lines-after n "\r") (list n "y" #t)))
                wrong
                (cons n wrong)))))
;=> ()

;; The place of an error, beyond the first buffer.
(define (error-after text)
  (call-with-output-file "boundaries.txt" (lambda (p) (write-string text p)))
  (let ((what (call-with-input-file "boundaries.txt"
                (lambda (p)
                  (guard (e ((read-error? e) (error-object-message e)))
                    (let loop ((x (read p))) (loop (read p))))))))
    (delete-file "boundaries.txt")
    what))
(error-after "a b\n  )")
;=> "read: unexpected ) at 2:3"
(error-after (string-append (apply string-append (map (lambda (i) "some more text, line after line\n") (make-list 1000))) " )"))
;=> "read: unexpected ) at 1001:2"
(error-after (string-append (make-string 20000 #\a) " )"))
;=> "read: unexpected ) at 1:20002"
(error-after (string-append (make-string 20000 #\a) " \"x"))
;=> "read: unterminated string at 1:20002"

;; Words.
(define (datum s) (read (open-input-string s)))
(map datum '("." "..." "+" "-" "-a" "+a" ".a" "1" "-1" "+.5" "t" "#t" "#f" "#T" "#true" "#False" "||" "a|b" "#d10"))
;=! read-error
(map datum '("..." "+" "-" "-a" "+a" ".a" "1" "-1" "+.5" "t" "#t" "#f" "#T" "#true" "#False" "||" "#d10" "λ" "a1" "-inf.0"))
;=> (... + - -a +a .a 1 -1 0.5 t #t #f #t #t #f || 10 λ a1 -inf.0)
(datum "#tx")
;=! read-error
(datum "1x")
;=! read-error
(datum "[")
;=! read-error
(list (datum "#!fold-case ABC") (datum "abc;d") (datum "\"a\rb\r\nc\"") (eq? (datum "|a\rb|") (string->symbol "a\rb")))
;=> (abc abc "a\nb\nc" #t)
(eof-object? (datum ""))
;=> #t
(eof-object? (datum " ; only this"))
;=> #t

;; A symbol of each two characters of ASCII is written so that it is read again.
(define (again x)
  (let ((p (open-output-string)))
    (write x p)
    (datum (get-output-string p))))
(let loop ((i 0) (wrong '()))
  (if (= i 128)
      wrong
      (let* ((c (integer->char i))
             (all (map string->symbol (list (string c) (string #\a c) (string c #\1) (string #\- c) (string #\. c)))))
        (loop (+ i 1) (if (equal? (map again all) all) wrong (cons c wrong))))))
;=> ()

;; UTF-8, with a character that is not ASCII at each place or at none.
(define (encoded s)
  (apply bytevector-append (map (lambda (c) (string->utf8 (string c))) (string->list s))))
(define (there-and-back? s)
  (let ((bytes (string->utf8 s)))
    (and (equal? bytes (encoded s)) (string=? (utf8->string bytes) s))))
(define (good-marks? s i marks)
  (or (null? marks)
      (begin
        (string-set! s i (car marks))
        (and (there-and-back? s) (good-marks? s i (cdr marks))))))
(define (good-at? s i)
  (let* ((old (string-ref s i))
         (good (good-marks? s i '(#\x7f #\x80 #\λ #\x7ff #\x800 #\xfffd #\x10000 #\x10ffff))))
    (string-set! s i old)
    good))
(let loop ((n 0) (wrong '()))
  (if (= n 20)
      wrong
      (let ((s (make-string n #\a)))
        (let each ((i 0))
          (cond ((= i n) (loop (+ n 1) (if (there-and-back? s) wrong (cons n wrong))))
                ((good-at? s i) (each (+ i 1)))
                (else (loop (+ n 1) (cons n wrong))))))))
;=> ()
(utf8->string (bytevector-append (make-bytevector 16 65) (bytevector 200 65)))
;=! wrong-type utf8->string
(list (utf8->string (bytevector 206 187 65 66) 2) (string->utf8 "λabcdefgh" 1 9) (string->utf8 "abcdefλ" 2 6))
;=> ("AB" #u8(97 98 99 100 101 102 103 104) #u8(99 100 101 102))

;; Comparisons and filling, where the difference is anywhere.
(define (differ? n)
  (let loop ((i 0))
    (or (= i n)
        (let ((a (make-string n #\a)) (b (make-string n #\a)) (u (make-bytevector n 1)) (v (make-bytevector n 1)))
          (string-set! b i #\λ)
          (bytevector-u8-set! v i 255)
          (and (string=? a a) (not (string=? a b)) (string<? a b) (string>? b a) (not (equal? a b)) (not (equal? u v))
               (equal? u (bytevector-copy u)) (equal? a (string-copy a))
               (not (eq? (string->symbol a) (string->symbol b)))
               (loop (+ i 1)))))))
(map differ? '(0 1 2 3 4 7 8 9 16 17 31))
;=> (#t #t #t #t #t #t #t #t #t #t #t)
(map (lambda (n) (let ((s (make-string (+ n 2) #\a))) (string-fill! s #\λ 1 (+ n 1)) s)) '(0 1 2 3 4))
;=> ("aa" "aλa" "aλλa" "aλλλa" "aλλλλa")
(list (string<? "abc" "abcd") (string<? "abcd" "abc") (string=? "" "") (string<? "" "a"))
;=> (#t #f #t #t)

;; Parameters are told from other procedures.
(define p (make-parameter 1 (lambda (x) (* 2 x))))
(list (p) (parameterize ((p 5)) (list (p) (parameterize ((p 6)) (p)) (p))) (p))
;=> (2 (10 12 10) 2)
(parameterize ((car 1)) 2)
;=! wrong-type parameterize
(parameterize ((5 1)) 2)
;=! wrong-type parameterize
(parameterize (((lambda () 1) 1)) 2)
;=! wrong-type parameterize
(p 1)
;=! wrong-arity
(let ((out (open-output-string)))
  (parameterize ((current-output-port out)) (write 'x) (display "y") (write-char #\z) (newline))
  (get-output-string out))
;=> "xyz\n"

;; Writing at the end of what a port has room for, and after it was closed.
(define (written n put)
  (let ((out (open-output-string)))
    (do ((i 0 (+ i 1))) ((= i n)) (put out))
    (string-length (get-output-string out))))
(map (lambda (n) (list (written n (lambda (p) (write-char #\a p))) (written n (lambda (p) (write-string "ab" p)))
                       (written n (lambda (p) (write 'ab p))) (written n newline)))
     '(0 1 31 32 33 63 64 65 129))
;=> ((0 0 0 0) (1 2 2 1) (31 62 62 31) (32 64 64 32) (33 66 66 33) (63 126 126 63) (64 128 128 64) (65 130 130 65) (129 258 258 129))
(let ((out (open-output-string))) (write-char #\a out) (close-port out) (get-output-string out))
;=> "a"
(let ((out (open-output-string))) (close-port out) (write-char #\a out))
;=! closed-port
(write-char "a" (open-output-string))
;=! wrong-type write-char
(write-char #\a (open-input-string ""))
;=! wrong-type write-char
