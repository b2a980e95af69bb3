; The generic operations: fixnum or flonum at once, all else by kind.

(define-inline (is_number x) i32
  (or (is_fixnum x)
      (= (bit-and (low x) 6) 2)
      (and (is_object x) (and (>= (kind_of x) K_BIGNUM) (<= (kind_of x) K_COMPLEX)))))

; Both of real kinds that we have: 0 exact, 1 inexact, -1 not.
(define (common_kind a b) i32
  (let ((ia (inexactness a)) (ib (inexactness b)))
    (if (or (< ia 0) (< ib 0)) -1 (bit-or ia ib))))
(define (inexactness x) i32
  (cond ((is_fixnum x) 0)
        ((is_flonum x) 1)
        ((is_bignum x) 0)
        (else -1)))

(define (to_f64 x) f64
  (if (is_flonum x) (flonum_value x) (integer_to_f64 x)))

(define (not_a_number (who i32) a b)
  (wrong_type who "a number" (if (= (inexactness a) -1) a b)))

(define (add a b)
  (when (both_fixnums a b) (return (integer (+ (untag a) (untag b)))))
  (let ((kind (common_kind a b)))
    (cond ((= kind 1) (flonum (+ (to_f64 a) (to_f64 b))))
          ((= kind 0) (integer_sum a b 0))
          (else (not_a_number "+" a b)))))

(define (sub a b)
  (when (both_fixnums a b) (return (integer (- (untag a) (untag b)))))
  (let ((kind (common_kind a b)))
    (cond ((= kind 1) (flonum (- (to_f64 a) (to_f64 b))))
          ((= kind 0) (integer_sum a b 1))
          (else (not_a_number "-" a b)))))

(define (mul a b)
  (when (both_fixnums a b)
    (let ((x (untag a)) (y (untag b)) (r (* x y)))
      (when (< (+ (i64.clz (absolute x)) (i64.clz (absolute y))) 66)
        (return (integer_product a b)))
      (return (integer r))))
  (let ((kind (common_kind a b)))
    (cond ((= kind 1) (flonum (* (to_f64 a) (to_f64 b))))
          ((= kind -1) (not_a_number "*" a b))
          ((has_room (<< (+ (i64 (limbs a)) (i64 (limbs b))) 2)) (integer_product a b))
          (else (fail_no_room "*")))))

(define (div a b)
  (let ((kind (common_kind a b)))
    (cond ((= kind 1)
           (if (= b 0) (divide_by_zero "/") (flonum (/ (to_f64 a) (to_f64 b)))))
          ((= kind -1) (not_a_number "/" a b))
          ((= b 0) (divide_by_zero "/"))
          ((= (integer_divide a b REMAINDER) 0) (integer_divide a b QUOTIENT))
          (else
           (not_supported "/: rationals are not supported yet:" (cons a (cons b NIL)))))))

(define (negate x)
  (cond ((is_fixnum x) (integer (- (i64 0) (untag x))))
        ((is_flonum x) (flonum (f64.neg (flonum_value x))))
        ((is_bignum x) (integer_sum 0 x 1))
        (else (wrong_type "-" "a number" x))))

; Integer division. Integral flonums go through exact integers and back.
(define-constant TRUNCATING_QUOTIENT 0)
(define-constant TRUNCATING_REMAINDER 1)
(define-constant FLOORING_QUOTIENT 2)
(define-constant FLOORING_REMAINDER 3)

(define (integral_divide (who i32) a b (how i32))
  (unless (integral a) (return (wrong_type who "an integer" a)))
  (unless (integral b) (return (wrong_type who "an integer" b)))
  (let ((kind (common_kind a b)) (x (to_exact a)) (y (to_exact b)))
    (when (= y 0) (return (divide_by_zero who)))
    (let ((r (if (>= how FLOORING_QUOTIENT)
                 (integer_floor_divide x y (- how FLOORING_QUOTIENT))
                 (integer_divide x y how))))
      (if kind (flonum (integer_to_f64 r)) r))))

(define (integral x) i32
  (or (is_fixnum x)
      (if (is_flonum x) (is_integral (flonum_value x)) (is_bignum x))))
(define (to_exact x)
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

(define (exact x)
  (cond ((is_exact_integer x) x)
        ((is_flonum x)
         (let ((f (flonum_value x)))
           (cond ((is_integral f) (f64_to_integer f))
                 ((is_finite f)
                  (not_supported "exact: rationals are not supported yet:" (cons x NIL)))
                 (else (wrong_type "exact" "a finite number" x)))))
        (else (wrong_type "exact" "a number" x))))

(define (inexact x)
  (cond ((is_flonum x) x)
        ((is_exact_integer x) (flonum (integer_to_f64 x)))
        (else (wrong_type "inexact" "a number" x))))
