; Rounding to integers, and square roots.

(define-inline (round_with (who i32) (how i32) (x i64) (rounded f64)) i64
  (cond ((is_flonum x) (flonum rounded))
        ((is_exact_integer x) x)
        ((not (is_ratio x)) (wrong_type who "a real number" x))
        ((room_for x x FOR_PRODUCT) (round_ratio x how))
        (else (fail_no_room who))))

(define-inline (flonum_or_zero (x i64)) f64
  (if (is_flonum x) (flonum_value x) 0.0))

(define (floor x) (round_with "floor" FLOORING x (f64.floor (flonum_or_zero x))))
(define (ceiling x) (round_with "ceiling" CEILING_UP x (f64.ceil (flonum_or_zero x))))
(define (truncate x) (round_with "truncate" TRUNCATING x (f64.trunc (flonum_or_zero x))))
(define (round x) (round_with "round" TO_NEAREST x (f64.nearest (flonum_or_zero x))))

(define (sqrt x)
  (when (and (is_fixnum x) (>= x 0))
    (let ((root (fixnum_root x)) (r (untag root)))
      (return (if (= (* r r) (untag x)) root (flonum (f64.sqrt (f64.convert_i64_s (untag x))))))))
  (let ((r (rank x)))
    (cond ((= r NO_NUMBER) (wrong_type "sqrt" "a number" x))
          ((= r COMPLEX_NUMBER) (complex_sqrt x))
          ((= r INEXACT_REAL)
           (let ((f (flonum_value x)))
             (if (< f 0.0)
                 (complex_of 0.0 (f64.sqrt (f64.neg f)))
                 (flonum (f64.sqrt f)))))
          ((not (room_for x x FOR_RATIOS)) (fail_no_room "sqrt"))
          ((negative (numerator_of x)) (rectangular 0 (positive_root (negate x))))
          (else (positive_root x)))))

; Of an exact rational that is not negative: exact if that can be.
(define (positive_root x)
  (let ((root (rational_root x)))
    (if (= root FALSE) (flonum (ininteger_root x)) root)))

; Exact, or #f.
(define (rational_root x)
  (let ((n (square_root (numerator_of x))) (d (square_root (denominator_of x))))
    (if (or (= n FALSE) (= d FALSE)) FALSE (reduced_ratio n d))))

(define (square_root x)
  (let ((root (integer_root x)))
    (if (= (integer_compare (integer_product root root) x) 0) root FALSE)))

; Where the flonum is out of range, the root is not.
(define (ininteger_root x) f64
  (let ((f (to_f64 x)))
    (if (and (is_finite f) (> f 1e-300))
        (f64.sqrt f)
        (let ((n (numerator_of x)) (d (denominator_of x)))
          (if (> f 1.0)
              (integer_to_f64 (integer_root (integer_divide n d QUOTIENT)))
              (f64.div 1.0 (integer_to_f64 (integer_root (integer_divide d n QUOTIENT)))))))))

(define (integer_square_root x)
  (cond ((and (is_fixnum x) (>= x 0)) (fixnum_root x))
        ((not (if (is_exact_integer x) (not (negative x)) 0))
         (wrong_type "exact-integer-sqrt" "an exact integer that is not negative" x))
        ((room_for x x FOR_RATIOS) (integer_root x))
        (else (fail_no_room "exact-integer-sqrt"))))
