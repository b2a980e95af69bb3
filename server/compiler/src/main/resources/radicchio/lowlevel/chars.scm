; Characters: ASCII here, the rest of Unicode by the host.

(define-host (char (op i32) (c i32)) i32)

(define (char_to_integer c)
  (if (is_char c) (i64 (<< (char_code c) 2)) (wrong_type "char->integer" "a character" c)))

(define (integer_to_char n)
  (if (and (is_fixnum n) (and (u< n (<< #x110000 2)) (is_scalar (low (untag n)))))
      (make_char (low (untag n)))
      (wrong_type "integer->char" "a Unicode scalar value" n)))

(define-inline (is_between (c i32) (from i32) (to i32)) i32 (u<= (- c from) (- to from)))

(define (char_upcase x)
  (if (is_char x)
      (let ((c (char_code x)))
        (if (u< c 128)
            (make_char (if (is_between c 97 122) (- c 32) c))
            (make_char (char 0 c))))
      (wrong_type "char-upcase" "a character" x)))

(define-inline (down (who i32) (op i32) (x i64)) i64
  (if (is_char x)
      (let ((c (char_code x)))
        (if (u< c 128)
            (make_char (if (is_between c 65 90) (+ c 32) c))
            (make_char (char op c))))
      (wrong_type who "a character" x)))
(define (char_downcase x) (down "char-downcase" 1 x))
(define (char_foldcase x) (down "char-foldcase" 2 x))

(define-inline (test (who i32) (op i32) (x i64) (ascii i32)) i64
  (if (is_char x)
      (boolean (if (u< (char_code x) 128) ascii (char op (char_code x))))
      (wrong_type who "a character" x)))

(define (char_alphabetic x)
  (test "char-alphabetic?" 3 x (is_between (bit-or (char_code x) 32) 97 122)))
(define (char_numeric x)
  (test "char-numeric?" 4 x (is_between (char_code x) 48 57)))
(define (char_whitespace x)
  (test "char-whitespace?" 5 x (or (= (char_code x) 32) (is_between (char_code x) 9 13))))
(define (char_upper_case x)
  (test "char-upper-case?" 6 x (is_between (char_code x) 65 90)))
(define (char_lower_case x)
  (test "char-lower-case?" 7 x (is_between (char_code x) 97 122)))

(define (digit_value x)
  (if (is_char x)
      (let ((c (char_code x)) (d (if (u< c 128) (if (is_between c 48 57) (- c 48) -1) (char 8 c))))
        (if (< d 0) FALSE (small d)))
      (wrong_type "digit-value" "a character" x)))
