;;; JSON: parser, compact printer and pretty printer
;;;
;;; JSON            Scheme
;;; object          record of an association list with string keys, in order
;;; array           vector
;;; string          string
;;; number          exact integer, or flonum when it has a point or an exponent
;;; true, false     #t, #f
;;; null            the symbol null

(import (scheme base)
        (scheme char)
        (scheme write))

(define-record-type json-object
  (make-object entries)
  object?
  (entries object-entries))

(define-record-type parse-error
  (make-parse-error message position)
  parse-error?
  (message parse-error-message)
  (position parse-error-position))

;;; Parser: recursive descent over a string port that counts.

(define input (make-parameter #f))
(define position (make-parameter #f (lambda (start) (and start (vector start)))))

(define (peek) (peek-char (input)))

(define (next!)
  (let ((counter (position)))
    (vector-set! counter 0 (+ 1 (vector-ref counter 0)))
    (read-char (input))))

(define (fail message)
  (raise (make-parse-error message (vector-ref (position) 0))))

(define (skip-space!)
  (let ((c (peek)))
    (when (and (char? c) (char-whitespace? c))
      (next!)
      (skip-space!))))

(define (expect! expected)
  (let ((c (peek)))
    (cond ((eof-object? c)
           (fail (string-append "end of text where " (string expected) " should be")))
          ((char=? c expected) (next!))
          (else
           (fail (string-append (string expected) " expected, found " (string c)))))))

(define (parse-word word value)
  (string-for-each expect! word)
  value)

(define (parse-value)
  (skip-space!)
  (let* ((c (peek))
         (value
          (cond ((eof-object? c) (fail "a value is missing"))
                ((char=? c #\{) (parse-object))
                ((char=? c #\[) (parse-array))
                ((char=? c #\") (parse-string))
                ((char=? c #\t) (parse-word "true" #t))
                ((char=? c #\f) (parse-word "false" #f))
                ((char=? c #\n) (parse-word "null" 'null))
                ((or (char=? c #\-) (char-numeric? c)) (parse-number))
                (else (fail (string-append "unexpected " (string c)))))))
    (skip-space!)
    value))

(define (parse-sequence close parse-item)
  ;; The items between the opening bracket, which is still to be read, and `close`.
  (next!)
  (skip-space!)
  (if (eqv? (peek) close)
      (begin (next!) '())
      (let loop ((items (list (parse-item))))
        (cond ((eqv? (peek) #\,)
               (next!)
               (loop (cons (parse-item) items)))
              (else
               (expect! close)
               (reverse items))))))

(define (parse-array)
  (list->vector (parse-sequence #\] parse-value)))

(define (parse-object)
  (make-object
   (parse-sequence #\}
                   (lambda ()
                     (skip-space!)
                     (let ((key (parse-string)))
                       (skip-space!)
                       (expect! #\:)
                       (cons key (parse-value)))))))

(define (parse-string)
  (expect! #\")
  (let ((out (open-output-string)))
    (let loop ()
      (let ((c (next!)))
        (cond ((eof-object? c) (fail "the text ends within a string"))
              ((char=? c #\") (get-output-string out))
              ((char=? c #\\)
               (write-char (parse-escape) out)
               (loop))
              (else
               (write-char c out)
               (loop)))))))

(define (parse-escape)
  (let ((c (next!)))
    (case c
      ((#\" #\\ #\/) c)
      ((#\b) #\backspace)
      ((#\n) #\newline)
      ((#\r) #\return)
      ((#\t) #\tab)
      ((#\u) (parse-unicode-escape))
      (else (fail "unknown escape")))))

(define (parse-hex4)
  (let loop ((i 0) (code 0))
    (if (= i 4)
        code
        (let* ((c (next!))
               (digit (and (char? c) (string->number (string c) 16))))
          (if (not digit) (fail "four hexadecimal digits expected"))
          (loop (+ i 1) (+ (* 16 code) digit))))))

(define (parse-unicode-escape)
  (let ((code (parse-hex4)))
    (cond ((<= #xD800 code #xDBFF)
           ;; A surrogate pair stands for one character.
           (expect! #\\)
           (expect! #\u)
           (let ((low (parse-hex4)))
             (if (not (<= #xDC00 low #xDFFF)) (fail "half a surrogate pair"))
             (integer->char (+ #x10000 (* 1024 (- code #xD800)) (- low #xDC00)))))
          ((<= #xDC00 code #xDFFF) (fail "half a surrogate pair"))
          (else (integer->char code)))))

(define (parse-number)
  (let ((out (open-output-string)))
    (let loop ()
      (let ((c (peek)))
        (when (and (char? c) (or (char-numeric? c) (memv c '(#\- #\+ #\. #\e #\E))))
          (write-char (next!) out)
          (loop))))
    (let ((number (string->number (get-output-string out))))
      (or number (fail "not a number")))))

(define (json-read text)
  (parameterize ((input (open-input-string text))
                 (position 0))
    (let ((value (parse-value)))
      (if (eof-object? (peek))
          value
          (fail "something follows the value")))))

;;; Printer

(define (write-json-string s port)
  (write-char #\" port)
  (string-for-each
   (lambda (c)
     (case c
       ((#\") (write-string "\\\"" port))
       ((#\\) (write-string "\\\\" port))
       ((#\newline) (write-string "\\n" port))
       ((#\tab) (write-string "\\t" port))
       (else
        (if (char<? c #\space)
            (let ((hex (number->string (char->integer c) 16)))
              (write-string "\\u" port)
              (write-string (make-string (- 4 (string-length hex)) #\0) port)
              (write-string hex port))
            (write-char c port)))))
   s)
  (write-char #\" port))

;; `indent` is #f for the compact form, otherwise the number of spaces before the current line.
(define (json-write value port indent)
  (define inner (and indent (+ indent 2)))
  (define (line-break n)
    (when n
      (newline port)
      (write-string (make-string n #\space) port)))
  (define (write-items open close items write-item)
    (write-string open port)
    (unless (null? items)
      (let loop ((items items))
        (line-break inner)
        (write-item (car items))
        (unless (null? (cdr items))
          (write-string "," port)
          (loop (cdr items))))
      (line-break indent))
    (write-string close port))
  (cond ((string? value) (write-json-string value port))
        ((number? value) (write-string (number->string value) port))
        ((eq? value #t) (write-string "true" port))
        ((eq? value #f) (write-string "false" port))
        ((eq? value 'null) (write-string "null" port))
        ((vector? value)
         (write-items "[" "]" (vector->list value)
                      (lambda (item) (json-write item port inner))))
        ((object? value)
         (write-items "{" "}" (object-entries value)
                      (lambda (entry)
                        (write-json-string (car entry) port)
                        (write-string (if indent ": " ":") port)
                        (json-write (cdr entry) port inner))))
        (else (error "no JSON for" value))))

(define (json->string value . pretty)
  (let ((port (open-output-string)))
    (json-write value port (if (pair? pretty) 0 #f))
    (get-output-string port)))

;;; Access by path: keys are strings, indices are numbers.

(define (json-ref value . path)
  (let loop ((value value) (path path))
    (cond ((null? path) value)
          ((object? value)
           (cond ((assoc (car path) (object-entries value) string-ci=?)
                  => (lambda (entry) (loop (cdr entry) (cdr path))))
                 (else 'null)))
          ((and (vector? value) (< -1 (car path) (vector-length value)))
           (loop (vector-ref value (car path)) (cdr path)))
          (else 'null))))

;;; Demonstration

(define sample
  "{\"name\": \"Radicchio\", \"kinds\": [\"Treviso\", \"Chioggia\", \"Castelfranco\"],
    \"price\": {\"amount\": 425, \"currency\": \"EUR\", \"discount\": 0.5},
    \"fresh\": true, \"frozen\": false, \"substitute\": null,
    \"empty\": [{}, [], \"\"], \"temperature\": [-3, 4.25, -0.5, 1500]}")

(define document (json-read sample))

(write-string (json->string document))
(newline)
(newline)
(write-string (json->string document 'pretty))
(newline)
(newline)

(define (show-all first . rest)
  (write first)
  (for-each (lambda (v) (write-char #\space) (write v)) rest)
  (newline))

(show-all (json-ref document "kinds" 1)
          (json-ref document "PRICE" "amount")
          (json-ref document "price" "discount")
          (json-ref document "kinds" 7)
          (json-ref document "temperature"))

;; What is printed reads back as the same text.
(let ((text (json->string document)))
  (show-all (string=? text (json->string (json-read text)))
            (string=? text (json->string (json-read (json->string document 'pretty))))))

(for-each
 (lambda (text)
   (write text)
   (write-string " -> ")
   (guard (problem
           ((parse-error? problem)
            (write-string "error at ")
            (write (parse-error-position problem))
            (write-string ": ")
            (write-string (parse-error-message problem))))
     (write-string (json->string (json-read text))))
   (newline))
 '("  [ ]  "
   "12345678901234567890"
   "\"tab\\tquote\\\" backslash\\\\ slash\\/\""
   "\"\\u0041\\u00e9\\u20ac\\ud83e\\udd57\""
   "\"\\u0001\""
   "[1, 2"
   "[1, 2,]"
   "{\"a\" 1}"
   "{\"a\": tru}"
   "\"open"
   "\"\\x\""
   "\"\\ud83e\""
   "1 2"
   "--1"
   ""))
