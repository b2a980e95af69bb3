; The generic operations: fixnum or flonum at once, all else by rank.

(define-constant EXACT_INTEGER 0)
(define-constant EXACT_RATIO 1)
(define-constant INEXACT_REAL 2)
(define-constant COMPLEX_NUMBER 3)
(define-constant NO_NUMBER -1)

(define-inline (is_number x) i32
  (or (is_fixnum x)
      (= (bit-and (low x) 6) 2)
      (and (is_object x) (and (>= (kind_of x) K_BIGNUM) (<= (kind_of x) K_COMPLEX)))))

; An operation on two numbers is that of the higher rank.
(define (rank x) i32
  (cond ((is_fixnum x) EXACT_INTEGER)
        ((= (bit-and (low x) 6) 2) INEXACT_REAL)
        ((is_object x)
         (let ((kind (kind_of x)))
           (cond ((= kind K_BIGNUM) EXACT_INTEGER)
                 ((= kind K_RATIO) EXACT_RATIO)
                 ((= kind K_FLONUM) INEXACT_REAL)
                 ((= kind K_COMPLEX) COMPLEX_NUMBER)
                 (else NO_NUMBER))))
        (else NO_NUMBER)))
(define (common_rank a b) i32
  (let ((ra (rank a)) (rb (rank b)))
    (if (or (< ra 0) (< rb 0)) NO_NUMBER (select (> ra rb) ra rb))))

(define-inline (is_real_rank (r i32)) i32 (u< r COMPLEX_NUMBER))

; Of a real.
(define (to_f64 x) f64
  (cond ((is_fixnum x) (f64.convert_i64_s (untag x)))
        ((is_flonum x) (flonum_value x))
        ((is_ratio x) (ratio_to_f64 x))
        (else (integer_to_f64 x))))

(define (not_a_number (who i32) a b)
  (wrong_type who "a number" (if (< (rank a) 0) a b)))
(define (not_real (who i32) a b)
  (wrong_type who "a real number" (if (is_real_rank (rank a)) b a)))

; Whether so many words for each limb of the two numbers find room.
(define-constant FOR_SUM 2)
(define-constant FOR_PRODUCT 4)
(define-constant FOR_RATIOS 16)
(define (room_for a b (words i32)) i32
  (has_room (* (+ (i64 (size_of a)) (i64 (size_of b))) (i64 (<< words 2)))))
(define (size_of x) i32
  (cond ((is_fixnum x) 2)
        ((is_bignum x) (length_of x))
        ((or (is_ratio x) (is_complex x)) (+ (size_of (word0 x)) (size_of (word1 x))))
        (else 2)))

(define (add a b)
  (when (both_fixnums a b) (return (integer (+ (untag a) (untag b)))))
  (let ((r (common_rank a b)))
    (cond ((= r INEXACT_REAL) (flonum (+ (to_f64 a) (to_f64 b))))
          ((= r EXACT_INTEGER)
           (if (room_for a b FOR_SUM) (integer_sum a b 0) (fail_no_room "+")))
          ((= r NO_NUMBER) (not_a_number "+" a b))
          ((not (room_for a b FOR_RATIOS)) (fail_no_room "+"))
          ((= r EXACT_RATIO) (ratio_sum a b 0))
          (else (complex_sum a b 0)))))

(define (sub a b)
  (when (both_fixnums a b) (return (integer (- (untag a) (untag b)))))
  (let ((r (common_rank a b)))
    (cond ((= r INEXACT_REAL) (flonum (- (to_f64 a) (to_f64 b))))
          ((= r EXACT_INTEGER)
           (if (room_for a b FOR_SUM) (integer_sum a b 1) (fail_no_room "-")))
          ((= r NO_NUMBER) (not_a_number "-" a b))
          ((not (room_for a b FOR_RATIOS)) (fail_no_room "-"))
          ((= r EXACT_RATIO) (ratio_sum a b 1))
          (else (complex_sum a b 1)))))

(define (mul a b)
  (when (both_fixnums a b) (return (integer_product a b)))
  (let ((r (common_rank a b)))
    (cond ((= r INEXACT_REAL) (flonum (* (to_f64 a) (to_f64 b))))
          ((= r NO_NUMBER) (not_a_number "*" a b))
          ((= r EXACT_INTEGER)
           (if (room_for a b FOR_PRODUCT) (integer_product a b) (fail_no_room "*")))
          ((not (room_for a b FOR_RATIOS)) (fail_no_room "*"))
          ((= r EXACT_RATIO) (ratio_product a b))
          (else (complex_product a b)))))

(define (div a b)
  (when (both_fixnums a b)
    (return (if (= b 0) (divide_by_zero "/") (small_ratio (untag a) (untag b)))))
  (let ((r (common_rank a b)))
    (cond ((= r NO_NUMBER) (not_a_number "/" a b))
          ((= b 0) (divide_by_zero "/"))
          ((= r INEXACT_REAL) (flonum (/ (to_f64 a) (to_f64 b))))
          ((not (room_for a b FOR_RATIOS)) (fail_no_room "/"))
          ((= r EXACT_INTEGER) (ratio a b))
          ((= r EXACT_RATIO) (ratio_quotient a b))
          (else (complex_quotient a b)))))

(define (negate x)
  (let ((r (rank x)))
    (cond ((is_fixnum x) (integer (- (i64 0) (untag x))))
          ((= r INEXACT_REAL) (flonum (f64.neg (flonum_value x))))
          ((= r NO_NUMBER) (wrong_type "-" "a number" x))
          ((not (room_for x x FOR_SUM)) (fail_no_room "-"))
          ((= r EXACT_INTEGER) (negated x))
          ((= r EXACT_RATIO) (new_ratio (negated (word0 x)) (word1 x)))
          (else (new_complex (negate (word0 x)) (negate (word1 x)))))))

; Of an exact integer.
(define (negated x) (integer_sum 0 x 1))

; Integer division. Integral flonums go through exact integers and back.
(define-constant TRUNCATING_QUOTIENT 0)
(define-constant TRUNCATING_REMAINDER 1)
(define-constant FLOORING_QUOTIENT 2)
(define-constant FLOORING_REMAINDER 3)

(define (integral_divide (who i32) a b (how i32))
  (unless (integral a) (return (wrong_type who "an integer" a)))
  (unless (integral b) (return (wrong_type who "an integer" b)))
  (let ((inexact (= (common_rank a b) INEXACT_REAL)) (x (integral_exact a)) (y (integral_exact b)))
    (when (= y 0) (return (divide_by_zero who)))
    (unless (room_for x y FOR_PRODUCT) (return (fail_no_room who)))
    (let ((r (if (>= how FLOORING_QUOTIENT)
                 (integer_floor_divide x y (- how FLOORING_QUOTIENT))
                 (integer_divide x y how))))
      (if inexact (flonum (integer_to_f64 r)) r))))

(define (integral x) i32
  (or (is_fixnum x)
      (if (is_flonum x) (is_integral (flonum_value x)) (is_bignum x))))
(define (integral_exact x)
  (if (is_flonum x) (f64_to_integer (flonum_value x)) x))

(define (quotient a b)
  (when (and (both_fixnums a b) (!= b 0))
    (return (integer (i64.div_s (untag a) (untag b)))))
  (integral_divide "quotient" a b TRUNCATING_QUOTIENT))

(define (remainder a b)
  (when (and (both_fixnums a b) (!= b 0))
    (return (i64.rem_s a b)))
  (integral_divide "remainder" a b TRUNCATING_REMAINDER))

(define (modulo a b)
  (when (and (both_fixnums a b) (!= b 0))
    (let ((r (i64.rem_s a b)))
      (return (if (and (!= r 0) (< (bit-xor r b) 0)) (+ r b) r))))
  (integral_divide "modulo" a b FLOORING_REMAINDER))

(define (floor_quotient a b)
  (integral_divide "floor-quotient" a b FLOORING_QUOTIENT))

(define (is_integer x) (boolean (integral x)))

(define (gcd a b)
  (cond ((both_fixnums a b) (integer_gcd a b))
        ((not (integral a)) (wrong_type "gcd" "an integer" a))
        ((not (integral b)) (wrong_type "gcd" "an integer" b))
        (else
         (let ((x (integral_exact a)) (y (integral_exact b)))
           (cond ((not (room_for x y FOR_RATIOS)) (fail_no_room "gcd"))
                 ((= (common_rank a b) INEXACT_REAL)
                  (flonum (integer_to_f64 (integer_gcd x y))))
                 (else (integer_gcd x y)))))))

(define (exact x)
  (let ((r (rank x)))
    (cond ((u<= r EXACT_RATIO) x)
          ((= r INEXACT_REAL)
           (let ((f (flonum_value x)))
             (if (is_finite f) (f64_to_exact f) (wrong_type "exact" "a finite number" x))))
          ((= r COMPLEX_NUMBER)
           (if (and (is_finite (to_f64 (word0 x))) (is_finite (to_f64 (word1 x))))
               (rectangular (exact (word0 x)) (exact (word1 x)))
               (if (is_flonum (word0 x)) (wrong_type "exact" "a finite number" x) x)))
          (else (wrong_type "exact" "a number" x)))))

(define (inexact x)
  (when (is_fixnum x) (return (flonum (f64.convert_i64_s (untag x)))))
  (let ((r (rank x)))
    (cond ((= r INEXACT_REAL) x)
          ((= r COMPLEX_NUMBER) (complex_of (to_f64 (word0 x)) (to_f64 (word1 x))))
          ((= r NO_NUMBER) (wrong_type "inexact" "a number" x))
          ((not (room_for x x FOR_RATIOS)) (fail_no_room "inexact"))
          (else (flonum (to_f64 x))))))
