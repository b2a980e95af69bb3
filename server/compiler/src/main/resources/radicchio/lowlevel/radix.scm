; Large integers to digits and back: by powers of the radix that are squares of each other, half of the
; digits at a time, down to what is faster done limb by limb.

; Below so many limbs, or digits.
(define-constant LIMBS_AT_ONCE 30)
(define-constant DIGITS_AT_ONCE 300)

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

; Entry k is the radix to the power of chunk * 2^k, chunk being radix_digits.
(define-constant POWERS (+ SCRATCH 1024))
(define-inline (power (k i32)) i64 (i64.load (+ POWERS (<< k 3))))

; All entries that are not longer than half of so many limbs; yields how many.
(define (make_powers (radix i64) (limbs_to_split i32)) i32
  (let ((k i32) (next (integer (radix_power radix))))
    (block enough void
      (loop more
        (i64.store (+ POWERS (<< k 3)) next)
        (set! k (+ k 1))
        (when (> (<< (limbs next) 1) (+ limbs_to_split 1)) (break enough))
        (set! next (integer_product next next))))
    k))

(define-inline (digit (d i32)) i32 (+ d (if (< d 10) 48 87)))

; Writes the digits of x >= 0 in front of end, at least `width`; yields where they begin.
(define (write_digits x (radix i64) (chunk i32) (k i32) (width i32) (end i32)) i32
  (let ((p end) (hp (i32.load HP)))
    (if (or (< k 0) (< (limbs x) LIMBS_AT_ONCE))
        (set! p (write_small_digits x radix chunk end))
        (if (< (integer_compare x (power k)) 0)
            (return (write_digits x radix chunk (- k 1) width end))
            (let ((above (integer_divide_both x (power k))) (below (i64.load REST))
                  (digits (<< chunk k)))
              (set! p (write_digits below radix chunk (- k 1) digits end))
              (set! p (write_digits above radix chunk (- k 1) 0 p)))))
    (while (< (- end p) width)
      (set! p (- p 1))
      (i32.store8 p 48))
    (i32.store HP hp)
    p))

; No leading zeros; nothing for 0.
(define (write_small_digits x (radix i64) (chunk i32) (end i32)) i32
  (let ((n (limbs x)) (p end)
        (a (temporary (+ n 1))) (power (radix_power radix)))
    (memory.copy a (magnitude x LEFT) (<< n 2))
    (while (> n 0)
      (stop_if_asked n)
      (let ((rest (divide_by_limb a a n power)) (i 0))
        (set! n (stripped a n))
        (while (and (< i chunk) (or (> n 0) (!= rest 0)))
          (set! p (- p 1))
          (i32.store8 p (digit (low (u-rem rest radix))))
          (set! rest (u/ rest radix))
          (set! i (+ i 1)))))
    p))

; Temporary copies lie above the place where the string will go: digits first, then numbers.
(define (bignum_to_string x (radix i64))
  (let ((n (length_of x)) (most (+ 2 (digits_in n radix))))
    (unless (has_room (+ (<< (i64 most) 3) (<< (i64 n) 6)))
      (return (fail_no_room "number->string")))
    (let ((s (alloc (+ 8 (round8 (<< most 2)))))
          (end (+ (alloc (round8 most)) (round8 most)))
          (magnitude (if (negative x) (negated x) x))
          (k (if (< n LIMBS_AT_ONCE) 0 (make_powers radix n)))
          (p (write_digits magnitude radix (radix_digits radix) (- k 1) 0 end)))
      (when (negative x)
        (set! p (- p 1))
        (i32.store8 p 45))
      (i32.store HP s)
      (ascii_string p (- end p)))))

; An upper bound, with room for a whole chunk.
(define (digits_in (limbs i32) (radix i64)) i32
  (let ((bits (- (i64 63) (i64.clz radix))))
    (+ 36 (low (u/ (<< (i64 limbs) 5) bits)))))

; At least one digit, digits only, from code points.
(define (parse_integer (p i32) (end i32) (base i32) (neg i32))
  (let ((digits (>>> (- end p) 2))
        (radix (i64 base)))
    (cond ((<= digits 11)
           (let ((n i64))
             (while (< p end)
               (set! n (+ (* n radix) (i64 (digit_of (code_at p)))))
               (set! p (+ p 4)))
             (integer (if neg (- (i64 0) n) n))))
          ((< digits DIGITS_AT_ONCE) (parse_small_integer p end digits radix neg))
          (else
           (let ((chunk (radix_digits radix)) (k (make_powers radix (u/ digits chunk)))
                 (n (parse_long_integer p end radix chunk (- k 1))))
             (if neg (negated n) n))))))

(define (parse_long_integer (p i32) (end i32) (radix i64) (chunk i32) (k i32))
  (let ((digits (>>> (- end p) 2)))
    (when (< digits DIGITS_AT_ONCE) (return (parse_small_integer p end digits radix 0)))
    (while (>= (<< chunk k) digits) (set! k (- k 1)))
    (let ((middle (- end (<< (<< chunk k) 2)))
          (above (parse_long_integer p middle radix chunk k))
          (below (parse_long_integer middle end radix chunk k)))
      (integer_sum (integer_product above (power k)) below 0))))

; Multiplies what it has by a chunk's power and adds the chunk, in place.
(define (parse_small_integer (p i32) (end i32) (digits i32) (radix i64) (neg i32))
  (let ((chunk (radix_digits radix))
        (most (+ 2 (u/ digits chunk)))
        (object (new_limbs most)) (a (+ object 8)) (n i32))
    (while (< p end)
      (let ((carry i64) (power i64 1) (k (>>> (- end p) 2)) (i i32))
        (set! k (select (< k chunk) k chunk))
        (while (< i k)
          (set! carry (+ (* carry radix) (i64 (digit_of (code_at p)))))
          (set! power (* power radix))
          (set! p (+ p 4))
          (set! i (+ i 1)))
        (set! i 0)
        (while (< i n)
          (set! carry (+ carry (* (limb a i) power)))
          (set_limb a i carry)
          (set! carry (>>> carry 32))
          (set! i (+ i 1)))
        (unless (i64.eqz carry)
          (set_limb a n carry)
          (set! n (+ n 1)))))
    (finish_integer object n neg)))
