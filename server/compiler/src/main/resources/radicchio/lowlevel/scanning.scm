; For who reads text: s is a string, and from and to are a range of it. An address less the payload's, four times the
; index, is the index as a fixnum.

(define-inline (is_blank (c i32)) i32 (or (= c 32) (is_between c 9 13)))

; Whether a token ends before it (R7RS 7.1.1): white space ( ) " ; |
(define-inline (is_delimiter (c i32)) i32
  (if (u< c 128)
      (or (or (is_blank c) (is_between c 40 41)) (or (or (= c 34) (= c 59)) (= c 124)))
      (char 5 c)))

; Where the next line feed or carriage return is, else `to`.
(define (line_end s from to)
  (let ((base (payload s)) (p (+ base (low from))) (end (+ base (low to))))
    (while (< p end)
      (let ((c (i32.load p)))
        (when (or (= c 10) (= c 13)) (return (i64 (- p base)))))
      (set! p (+ p 4)))
    to))

; Where a token ends.
(define (word_end s from to)
  (let ((base (payload s)) (p (+ base (low from))) (end (+ base (low to))))
    (while (< p end)
      (when (is_delimiter (i32.load p)) (return (i64 (- p base))))
      (set! p (+ p 4)))
    to))

; Where white space ends.
(define (blanks_end s from to)
  (let ((base (payload s)) (p (+ base (low from))) (end (+ base (low to))))
    (while (< p end)
      (let ((c (i32.load p)))
        (unless (if (u< c 128) (is_blank c) (char 5 c)) (return (i64 (- p base)))))
      (set! p (+ p 4)))
    to))

; Where what stands for itself in a string or symbol ends: the character given, a backslash or a carriage return.
(define (plain_end s from to delimiter)
  (let ((base (payload s)) (p (+ base (low from))) (end (+ base (low to))) (quote (char_code delimiter)))
    (while (< p end)
      (let ((c (i32.load p)))
        (when (or (= c quote) (or (= c 92) (= c 13))) (return (i64 (- p base)))))
      (set! p (+ p 4)))
    to))

(define (count_newlines s from to)
  (let ((p (+ (payload s) (low from))) (end (+ (payload s) (low to))) (n i32))
    (while (< p end)
      (when (= (i32.load p) 10) (set! n (+ n 1)))
      (set! p (+ p 4)))
    (small n)))

; The symbol whose name is there.
(define (part_to_symbol s from to)
  (intern_codes (+ (payload s) (low from)) (low (untag (- to from)))))

; The number that is written there in decimal, unless a prefix says otherwise, or false.
(define (part_to_number s from to)
  (unless (has_room (<< (i64 (length_of s)) 4)) (return (fail_no_room "string->number")))
  (parse_number (+ (payload s) (low from)) (+ (payload s) (low to)) 10))

; Whether the string is read as the symbol of that name: letters and marks of ASCII, also with digits, signs and
; points behind the first. What is not may still be one.
(define (is_plain_symbol s)
  (let ((p (payload s)) (end (+ p (<< (length_of s) 2))))
    (unless (and (< p end) (is_initial (i32.load p))) (return FALSE))
    (while (< p end)
      (let ((c (i32.load p)))
        (unless (or (is_initial c) (or (is_between c 48 57) (or (is_between c 45 46) (= c 43)))) (return FALSE)))
      (set! p (+ p 4)))
    TRUE))

; a to z ! $ % & * / : < = > ? ^ _ ~ and A to Z
(define-inline (is_initial (c i32)) i32
  (or (is_between (bit-or c 32) 97 122)
      (or (or (= c 33) (is_between c 36 38))
          (or (or (= c 42) (= c 47))
              (or (or (= c 58) (is_between c 60 63))
                  (or (is_between c 94 95) (= c 126)))))))
