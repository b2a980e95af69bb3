; Exact rationals that are not integers: numerator and denominator without common divisor, the
; denominator greater than 1. Sums and products divide by common divisors of small numbers early (Knuth,
; The Art of Computer Programming, 4.5.1). Operations that may need much memory have asked for room before.

(define-constant ONE 4)

(define-inline (is_ratio x) i32 (is_kind x K_RATIO))

(define (numerator_of x) (if (is_ratio x) (word0 x) x))
(define (denominator_of x) (if (is_ratio x) (word1 x) ONE))

(define (new_ratio n d)
  (let ((x (new_object K_RATIO 2)))
    (i64.store (low x) WORDS n)
    (i64.store (low x) WORD1 d)
    x))

; In lowest terms, d > 0.
(define-inline (reduced_ratio n d) i64
  (if (= d ONE) n (new_ratio n d)))

(define (exact_quotient x y)
  (if (= y ONE) x (integer_divide x y QUOTIENT)))

; n / d; d is not zero.
(define (ratio n d)
  (when (both_fixnums n d) (return (small_ratio (untag n) (untag d))))
  (let ((g (integer_gcd n d)) (x (exact_quotient n g)) (y (exact_quotient d g)))
    (if (negative y)
        (let ((minus_x (negated x)) (minus_y (negated y))) (reduced_ratio minus_x minus_y))
        (reduced_ratio x y))))

; n / d of less than 63 bits; d is not zero.
(define (small_ratio (n i64) (d i64))
  (let ((g (small_gcd (absolute n) (absolute d)))
        (sign (select (< d 0) (- (i64 0) g) g))
        (above (/ n sign)) (below (/ d sign)))
    (if (= below 1)
        (integer above)
        (let ((x (integer above)) (y (integer below))) (new_ratio x y)))))

; Whether numerators and denominators of both are so small that no sum of two products overflows.
(define (small_parts a b) i32
  (and (is_small_rational a) (is_small_rational b)))
(define (is_small_rational x) i32
  (if (is_fixnum x)
      (is_small x)
      (and (is_ratio x) (and (is_small (word0 x)) (is_small (word1 x))))))
(define-inline (above (x i64)) i64 (untag (if (is_fixnum x) x (word0 x))))
(define-inline (below (x i64)) i64 (if (is_fixnum x) (i64 1) (untag (word1 x))))

; a + b, or a - b if flip is 1.
(define (ratio_sum a b (flip i32))
  (when (small_parts a b)
    (let ((x (* (above a) (below b))) (y (* (above b) (below a))))
      (return (small_ratio (if flip (- x y) (+ x y)) (* (below a) (below b))))))
  (let ((da (denominator_of a)) (db (denominator_of b)) (g (integer_gcd da db))
        (ra (exact_quotient da g)) (rb (exact_quotient db g))
        (x (integer_product (numerator_of a) rb))
        (y (integer_product (numerator_of b) ra))
        (n (integer_sum x y flip))
        (h (if (= g ONE) g (integer_gcd n g)))
        (above (exact_quotient n h))
        (below (integer_product ra (exact_quotient db h))))
    (reduced_ratio above below)))

(define (ratio_product a b)
  (when (small_parts a b)
    (return (small_ratio (* (above a) (above b)) (* (below a) (below b)))))
  (product_of_parts (numerator_of a) (denominator_of a) (numerator_of b) (denominator_of b)))

; b is not zero.
(define (ratio_quotient a b)
  (when (small_parts a b)
    (return (small_ratio (* (above a) (below b)) (* (below a) (above b)))))
  (let ((n (numerator_of b)) (d (denominator_of b)))
    (when (negative n)
      (set! n (negated n))
      (set! d (negated d)))
    (product_of_parts (numerator_of a) (denominator_of a) d n)))

(define (product_of_parts na da nb db)
  (let ((g (integer_gcd na db)) (h (integer_gcd nb da))
        (above (integer_product (exact_quotient na g) (exact_quotient nb h)))
        (below (integer_product (exact_quotient da h) (exact_quotient db g))))
    (reduced_ratio above below)))

; -1, 0, 1.
(define (compare_rationals a b) i32
  (when (small_parts a b)
    (let ((x (* (above a) (below b))) (y (* (above b) (below a))))
      (return (- (> x y) (< x y)))))
  (integer_compare (integer_product (numerator_of a) (denominator_of b))
                   (integer_product (numerator_of b) (denominator_of a))))

; Rounding to an integer.
(define-constant FLOORING 0)
(define-constant CEILING_UP 1)
(define-constant TRUNCATING 2)
(define-constant TO_NEAREST 3)

(define (round_ratio x (how i32))
  (let ((n (word0 x)) (d (word1 x)))
    (cond ((= how TRUNCATING) (integer_divide n d QUOTIENT))
          ((= how FLOORING) (integer_floor_divide n d QUOTIENT))
          ((= how CEILING_UP) (integer_sum (integer_floor_divide n d QUOTIENT) ONE 0))
          ((= d 8)
           ; a half: the even neighbour
           (let ((down (integer_floor_divide n d QUOTIENT)))
             (if (is_odd down) (integer_sum down ONE 0) down)))
          (else
           (integer_floor_divide (integer_sum (integer_sum n n 0) d 0) (integer_sum d d 0) QUOTIENT)))))

(define (is_odd x) i32
  (if (is_fixnum x)
      (bit-and (low (>>> x 2)) 1)
      (bit-and (low (limb (payload x) 0)) 1)))

(define (bit_length x) i32
  (let ((n (limbs x)))
    (if (= n 0)
        0
        (- (<< n 5)
           (- (low (i64.clz (limb (magnitude x LEFT) (- n 1)))) 32)))))

; The flonum nearest to n / d, n and d positive: a quotient of 65 bits or so whose last bit also stands for the
; remainder is enough to round by.
(define (quotient_to_f64 n d) f64
  (let ((shift (- 66 (- (bit_length n) (bit_length d)))))
    (when (> shift 1200) (return 0.0))
    (when (< shift -1200) (return (f64.div 1.0 0.0)))
    (let ((above (if (> shift 0) (integer_shift_left n shift) n))
          (below (if (< shift 0) (integer_shift_left d (- 0 shift)) d))
          (q (integer_divide above below QUOTIENT))
          (rest (integer_divide above below REMAINDER))
          ; q has 66 or 67 bits, so three limbs
          (a (payload q))
          (wide (- 64 (low (i64.clz (limb a 2)))))
          (s (i64 wide))
          (m (bit-or (>>> (i64.load a) s) (<< (limb a 2) (- (i64 64) s))))
          (lost (bit-or (i64 (!= (<< (i64.load a) (- (i64 64) s)) 0)) (i64 (!= rest 0)))))
      (round_to_f64 (bit-or m lost) (- wide shift)))))

; m * 2^k rounded, where m has its top bit set, and its lowest stands for all that was below it.
(define (round_to_f64 (m i64) (k i32)) f64
  (cond ((> k 960) (f64.div 1.0 0.0))
        ((< k -1138) 0.0)
        ((= k -1138) (f64.reinterpret_i64 (i64 (!= m (<< (i64 1) 63)))))
        ((>= k -1085)
         (let ((f (* (rounded m) (power_of_two -64))))
           (if (> k 900)
               (* (* f (power_of_two 100)) (power_of_two (- k 36)))
               (* f (power_of_two (+ k 64))))))
        (else
         ; a subnormal number, whose bits are those of the integer; rounding may carry into a normal one
         (let ((s (i64 (- -1074 k)))
               (q (>>> m s))
               (rest (bit-and m (- (<< (i64 1) s) 1)))
               (half (<< (i64 1) (- s 1))))
           (when (or (u> rest half) (and (= rest half) (= (bit-and q 1) 1)))
             (set! q (+ q 1)))
           (f64.reinterpret_i64 q)))))

; -1022 to 1023.
(define-inline (power_of_two (k i32)) f64
  (f64.reinterpret_i64 (<< (i64.extend_i32_s (+ k 1023)) 52)))

(define (ratio_to_f64 x) f64
  (if (negative (word0 x))
      (f64.neg (quotient_to_f64 (negated (word0 x)) (word1 x)))
      (quotient_to_f64 (word0 x) (word1 x))))

; The rational that a finite flonum is.
(define (f64_to_exact (f f64))
  (if (is_integral f)
      (f64_to_integer f)
      (let ((bits (i64.reinterpret_f64 f))
            (field (bit-and (low (>>> bits 52)) 2047))
            (mantissa (bit-and bits #xfffffffffffff)))
        (if (= field 0)
            (set! field 1)
            (set! mantissa (bit-or mantissa #x10000000000000)))
        ; mantissa * 2^(field - 1075), made odd
        (let ((zeros (i64.ctz mantissa))
              (below (integer_shift_left ONE (- (- 1075 field) (low zeros))))
              (m (fixnum (>>> mantissa zeros))))
          (new_ratio (if (< bits 0) (- (i64 0) m) m) below)))))

(define (numerator x)
  (cond ((is_exact_integer x) x)
        ((is_ratio x) (word0 x))
        (else (part_of_flonum "numerator" x 1))))
(define (denominator x)
  (cond ((is_exact_integer x) ONE)
        ((is_ratio x) (word1 x))
        (else (part_of_flonum "denominator" x 0))))

(define (part_of_flonum (who i32) x (above i32))
  (if (is_flonum x)
      (let ((f (flonum_value x)))
        (if (is_finite f)
            (let ((r (f64_to_exact f)))
              (flonum (integer_to_f64 (if above (numerator_of r) (denominator_of r)))))
            (wrong_type who "a rational number" x)))
      (wrong_type who "a rational number" x)))
