; Numbers to text.

(define-host (format_flonum (x f64) (address i32)) i32)

(define (number_to_string x radix)
  (unless (and (is_fixnum radix) (and (>= radix (fixnum (i64 2))) (<= radix (fixnum (i64 36)))))
    (return (wrong_type "number->string" "a radix from 2 to 36" radix)))
  (if (< (rank x) 0)
      (wrong_type "number->string" "a number" x)
      (if (is_complex x)
          (complex_to_string x radix)
          (real_to_string x radix))))

(define (real_to_string x radix)
  (cond ((is_fixnum x) (fixnum_to_string (untag x) (untag radix)))
        ((is_bignum x) (bignum_to_string x (untag radix)))
        ((is_ratio x)
         (let ((n (real_to_string (word0 x) radix)) (d (if (= n SENTINEL) n (real_to_string (word1 x) radix))))
           (if (= d SENTINEL) d (text_around n SLASH d))))
        ; In another radix: prelude/radix.scm.
        (else
         (let ((n (format_flonum (flonum_value x) SCRATCH)))
           (ascii_string SCRATCH n)))))

; A real part that is zero is left out, unless the i could be taken for a digit.
(define (complex_to_string x radix)
  (let ((re (word0 x)) (im (word1 x))
        (digits (> radix (fixnum (i64 18))))
        (nothing (and (or (= re 0) (= re (i64.load FLONUM_ZERO))) (not digits)))
        (front (if nothing (new_raw K_STRING 0 0) (real_to_string re radix)))
        (back (if (= front SENTINEL)
                  front
                  (if (or (= im ONE) (= im (- (i64 0) ONE)))
                      (sign_string (< im 0))
                      (real_to_string im radix)))))
    (if (= back SENTINEL)
        back
        (let ((first (code_at (payload back)))
              (signed (or (= first PLUS) (= first MINUS))))
          (text_after (if signed (text_after front back) (text_around front PLUS back))
                      (i_string))))))

(define (sign_string (minus i32))
  (let ((s (new_raw K_STRING 1 4)))
    (i32.store (payload s) (if minus MINUS PLUS))
    s))
(define (i_string)
  (let ((s (new_raw K_STRING 1 4)))
    (i32.store (payload s) 105)
    s))

(define (text_after a b)
  (let ((na (length_of a)) (nb (length_of b)) (n (+ na nb)) (s (new_raw K_STRING n (<< n 2))))
    (memory.copy (payload s) (payload a) (<< na 2))
    (memory.copy (+ (payload s) (<< na 2)) (payload b) (<< nb 2))
    s))
(define (text_around a (c i32) b)
  (let ((na (length_of a)) (nb (length_of b)) (n (+ 1 (+ na nb))) (s (new_raw K_STRING n (<< n 2))))
    (memory.copy (payload s) (payload a) (<< na 2))
    (i32.store (+ (payload s) (<< na 2)) c)
    (memory.copy (+ (payload s) (+ 4 (<< na 2))) (payload b) (<< nb 2))
    s))

(define (ascii_string (from i32) (n i32))
  (let ((s (new_raw K_STRING n (<< n 2))) (to (payload s)) (end (+ from n)))
    (while (< from end)
      (i32.store to (i32.load8_u from))
      (set! from (+ from 1))
      (set! to (+ to 4)))
    s))

; Digits from the end of scratch backwards.
(define (fixnum_to_string (n i64) (radix i64))
  (let ((end (+ SCRATCH 128)) (p end) (m (absolute n)))
    (block done void
      (loop next
        (set! p (- p 1))
        (i32.store8 p (digit (low (u-rem m radix))))
        (set! m (u/ m radix))
        (when (i64.eqz m) (break done))))
    (when (< n 0)
      (set! p (- p 1))
      (i32.store8 p 45))
    (ascii_string p (- end p))))
