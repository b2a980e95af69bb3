;;; A string builder under stress: ports, in-place editing, a rope, and what they cost in correctness
;;;
;;; The same long texts are built in several ways and compared by a checksum. Characters come from
;;; several planes of Unicode.

(import (scheme base)
        (scheme char)
        (scheme write))

(define alphabet "abc XYZ 0189 äöüß ελληνικά щи かな 🥗🌱")

;; A checksum that depends on every character and its place.
(define (checksum text)
  (let ((sum 7))
    (string-for-each
     (lambda (c)
       (set! sum (modulo (+ (* sum 31) (char->integer c)) 1000000007)))
     text)
    sum))

(define (nth-char i) (string-ref alphabet (modulo (* i 7) (string-length alphabet))))

;;; 1. A growing buffer: a record that doubles its string

(define-record-type builder
  (%make-builder buffer used)
  builder?
  (buffer builder-buffer set-builder-buffer!)
  (used builder-used set-builder-used!))

(define (make-builder) (%make-builder (make-string 8 #\space) 0))

(define (reserve! b extra)
  (let ((needed (+ (builder-used b) extra))
        (room (string-length (builder-buffer b))))
    (when (> needed room)
      (let ((larger (make-string (max needed (* 2 room)) #\space)))
        (string-copy! larger 0 (builder-buffer b) 0 (builder-used b))
        (set-builder-buffer! b larger)))))

(define (add-char! b c)
  (reserve! b 1)
  (string-set! (builder-buffer b) (builder-used b) c)
  (set-builder-used! b (+ 1 (builder-used b))))

(define (add-string! b s)
  (reserve! b (string-length s))
  (string-copy! (builder-buffer b) (builder-used b) s)
  (set-builder-used! b (+ (string-length s) (builder-used b))))

(define (insert! b at s)
  (if (not (<= 0 at (builder-used b)))
      (error "insert!: no such place" at))
  (reserve! b (string-length s))
  (let ((buffer (builder-buffer b)))
    (string-copy! buffer (+ at (string-length s)) buffer at (builder-used b))
    (string-copy! buffer at s)
    (set-builder-used! b (+ (string-length s) (builder-used b)))))

(define (delete! b from to)
  (let ((buffer (builder-buffer b)))
    (string-copy! buffer from buffer to (builder-used b))
    (set-builder-used! b (- (builder-used b) (- to from)))))

(define (builder->string b) (substring (builder-buffer b) 0 (builder-used b)))

;;; 2. A rope: concatenation in constant time, flattened once

(define (rope-append a b) (cons a b))

(define (rope->string rope)
  (let ((port (open-output-string)))
    (let walk ((rope rope))
      (cond ((string? rope) (write-string rope port))
            ((char? rope) (write-char rope port))
            ((pair? rope) (walk (car rope)) (walk (cdr rope)))))
    (get-output-string port)))

;;; Building the same text of n characters in five ways

(define (by-builder n)
  (let ((b (make-builder)))
    (do ((i 0 (+ i 1))) ((= i n) (builder->string b))
      (add-char! b (nth-char i)))))

(define (by-port n)
  (let ((port (open-output-string)))
    (do ((i 0 (+ i 1))) ((= i n) (get-output-string port))
      (write-char (nth-char i) port))))

(define (by-list n)
  (let loop ((i (- n 1)) (chars '()))
    (if (< i 0)
        (list->string chars)
        (loop (- i 1) (cons (nth-char i) chars)))))

(define (by-rope n)
  (rope->string
   (let build ((from 0) (to n))
     (if (<= (- to from) 1)
         (if (= from to) "" (nth-char from))
         (let ((middle (quotient (+ from to) 2)))
           (rope-append (build from middle) (build middle to)))))))

(define (by-set n)
  (let ((text (make-string n #\?)))
    (do ((i (- n 1) (- i 1))) ((< i 0) text)
      (string-set! text i (nth-char i)))))

(define (show label . values)
  (write-string label)
  (write-string ":")
  (for-each (lambda (v) (write-char #\space) (write v)) values)
  (newline))

(for-each
 (lambda (n)
   (let ((texts (map (lambda (build) (build n)) (list by-builder by-port by-list by-rope by-set))))
     (show (string-append (number->string n) " characters")
           (checksum (car texts))
           (apply string=? texts))))
 '(0 1 9 1000 20000))

(show "the beginning" (substring (by-list 100) 0 24))

;;; Appending one by one costs the square; a few hundred are fine

(show "append"
      (let loop ((i 0) (text ""))
        (if (= i 500)
            (list (string-length text) (checksum text))
            (loop (+ i 1) (string-append text (string (nth-char i)))))))

;;; Editing in place

(define b (make-builder))
(add-string! b "radicchio")
(insert! b 0 "il ")
(insert! b (builder-used b) " è buono")
(show "inserted" (builder->string b))
(delete! b 3 13)
(insert! b 3 "crème brûlée ")
(show "replaced" (builder->string b))
(delete! b 0 (builder-used b))
(show "emptied" (builder->string b) (builder-used b))
(guard (problem ((error-object? problem)
                 (show (error-object-message problem) (error-object-irritants problem))))
  (insert! b 1 "x"))

(do ((i 0 (+ i 1)))
    ((= i 300))
  (insert! b (quotient (builder-used b) 2) (number->string i)))
(show "nested from the middle" (checksum (builder->string b)) (builder-used b))
(show "around the middle"
      (let ((middle (quotient (builder-used b) 2)))
        (substring (builder->string b) (- middle 8) (+ middle 8))))

;;; Whole-string operations

(define text (by-list 200))
(show "upcase and back" (string=? (string-foldcase text) (string-foldcase (string-upcase text))))
(show "upcase" (string-upcase "straße, ελληνικά"))
(show "downcase" (string-downcase "ÄÖÜ ЩИ ΑΒΓ"))
(show "map over three" (string-map (lambda (a b c) (if (char=? a b) c a)) "abcabc" "axcaxc" "123456"))
(show "reverse" (list->string (reverse (string->list "amore 🥗 roma"))))
(show "fill" (let ((s (make-string 6 #\-))) (string-fill! s #\+ 2 4) s))
(show "overlap" (let ((s (string-copy "0123456789")))
                  (string-copy! s 2 s 0 5)
                  (string-copy! s 0 s 1)
                  s))
(show "compare" (string<? "a" "b" "ba") (string<? "a" "a") (string-ci=? "GRÜN" "grün") (string<? "Z" "a" "é" "🥗"))
(show "vector" (vector->string (vector-map char-upcase (string->vector "kale"))))
(show "utf-8 sizes" (map (lambda (s) (bytevector-length (string->utf8 s))) '("a" "é" "か" "🥗" "")))
(show "utf-8 round trip" (string=? text (utf8->string (string->utf8 text))))

;;; Symbols and numbers through strings

(show "symbols" (eq? (string->symbol "kale") 'kale) (symbol->string (string->symbol "two words")))
(show "numbers" (map (lambda (radix) (number->string 48879 radix)) '(2 8 10 16)))
(show "parsed" (map string->number '("123" "-7" "#xff" "1e3" "0.5" "abc" "" "-")))

;;; Nested output ports: what is written inside does not leak

(define (with-output-to-string thunk)
  (let ((port (open-output-string)))
    (parameterize ((current-output-port port)) (thunk))
    (get-output-string port)))

(show "captured"
      (with-output-to-string
        (lambda ()
          (display "outer ")
          (display (string-length (with-output-to-string (lambda () (write "in\"ner")))))
          (write #\x))))

;;; Reading back by lines and characters

(let ((port (open-input-string "first line\n\nthird\twith tab\nlast")))
  (let loop ((lines '()))
    (let ((line (read-line port)))
      (if (eof-object? line)
          (show "lines" (reverse lines))
          (loop (cons line lines))))))

(let ((port (open-input-string "añb")))
  (let* ((a (peek-char port)) (b (read-char port)) (c (read-string 5 port)) (d (read-char port)))
    (show "chars" a b c (eof-object? d))))
