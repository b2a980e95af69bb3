; Numbers to text.

(define-host (format_flonum (x f64) (address i32)) i32)

(define (number_to_string x radix)
  (unless (and (is_fixnum radix) (and (>= radix (fixnum (i64 2))) (<= radix (fixnum (i64 36)))))
    (return (wrong_type "number->string" "a radix from 2 to 36" radix)))
  (cond ((is_fixnum x) (fixnum_to_string (untag x) (untag radix)))
        ((is_bignum x) (bignum_to_string x (untag radix)))
        ((is_flonum x)
         (if (= radix 40)
             (let ((n (format_flonum (flonum_value x) SCRATCH)))
               (ascii_string SCRATCH n))
             (not_supported "number->string: inexact numbers are supported in radix 10 only:" (cons x NIL))))
        (else (wrong_type "number->string" "a number" x))))

(define (ascii_string (from i32) (n i32))
  (let ((s (new_raw K_STRING n (<< n 2))) (to (payload s)) (end (+ from n)))
    (while (< from end)
      (i32.store to (i32.load8_u from))
      (set! from (+ from 1))
      (set! to (+ to 4)))
    s))

(define-inline (digit (d i32)) i32 (+ d (if (< d 10) 48 87)))

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

; The largest power of the radix in 32 bits, and how many digits that is.
(define (radix_power (radix i64)) i64
  (let ((power radix))
    (while (u<= (* power radix) #xffffffff)
      (set! power (* power radix)))
    power))
(define (radix_digits (radix i64)) i32
  (let ((power radix) (n i32 1))
    (while (u<= (* power radix) #xffffffff)
      (set! power (* power radix))
      (set! n (+ n 1)))
    n))

; Temporary copies lie above the place where the string will go: digits first, then limbs.
(define (bignum_to_string x (radix i64))
  (let ((n (length_of x))
        (most (+ 2 (digits_in n radix)))
        (s (alloc (+ 8 (round8 (<< most 2)))))
        (end (+ (alloc (round8 most)) (round8 most)))
        (p end)
        (a (alloc (round8 (<< n 2))))
        (power (radix_power radix))
        (chunk (radix_digits radix))
        (neg (negative x)))
    (memory.copy a (payload x) (<< n 2))
    (while (> n 0)
      (stop_if_asked n)
      (let ((rest (divide_by_limb a a n power)) (i 0))
        (when (i64.eqz (limb a (- n 1))) (set! n (- n 1)))
        (while (< i chunk)
          (set! p (- p 1))
          (i32.store8 p (digit (low (u-rem rest radix))))
          (set! rest (u/ rest radix))
          (set! i (+ i 1)))))
    (while (= (i32.load8_u p) 48) (set! p (+ p 1)))
    (when neg
      (set! p (- p 1))
      (i32.store8 p 45))
    (i32.store HP s)
    (ascii_string p (- end p))))

; An upper bound, with room for a whole chunk.
(define (digits_in (limbs i32) (radix i64)) i32
  (let ((bits (- (i64 63) (i64.clz radix))))
    (+ 36 (low (u/ (<< (i64 limbs) 5) bits)))))
