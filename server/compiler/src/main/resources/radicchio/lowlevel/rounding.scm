; Rounding, roots and the transcendental functions.

(define-host (math (op i32) (x f64) (y f64)) f64)

(define-inline (round_with (who i32) (x i64) (rounded f64)) i64
  (if (is_flonum x)
      (flonum rounded)
      (if (is_exact_integer x) x (wrong_type who "a number" x))))

(define-inline (flonum_or_zero (x i64)) f64
  (if (is_flonum x) (flonum_value x) 0.0))

(define (floor x) (round_with "floor" x (f64.floor (flonum_or_zero x))))
(define (ceiling x) (round_with "ceiling" x (f64.ceil (flonum_or_zero x))))
(define (truncate x) (round_with "truncate" x (f64.trunc (flonum_or_zero x))))
(define (round x) (round_with "round" x (f64.nearest (flonum_or_zero x))))

(define (sqrt x)
  (cond ((is_flonum x)
         (let ((f (flonum_value x)))
           (if (< f 0.0) (no_root x) (flonum (f64.sqrt f)))))
        ((is_exact_integer x)
         (if (negative x)
             (no_root x)
             (let ((root (exact_root x)))
               (if (= (integer_compare (integer_product root root) x) 0)
                   root
                   (let ((f (integer_to_f64 x)))
                     (flonum (if (is_finite f) (f64.sqrt f) (integer_to_f64 root))))))))
        (else (wrong_type "sqrt" "a number" x))))

(define (no_root x)
  (not_supported "sqrt: complex numbers are not supported yet, so no root of" (cons x NIL)))

; Through a flonum where that is near enough to be mended.
(define (exact_root x)
  (if (is_fixnum x)
      (let ((n (untag x)) (r (i64.trunc_f64_s (f64.sqrt (f64.convert_i64_s n)))))
        (while (> (* r r) n) (set! r (- r 1)))
        (while (<= (* (+ r 1) (+ r 1)) n) (set! r (+ r 1)))
        (fixnum r))
      (integer_root x)))

(define (by_math (who i32) (op i32) x)
  (if (< (inexactness x) 0)
      (wrong_type who "a number" x)
      (flonum (math op (to_f64 x) 0.0))))

; Exact at the one point where the answer is an integer.
(define-inline (by_math_from (point i64) (value i64) (who i32) (op i32) (x i64)) i64
  (if (= x point) value (by_math who op x)))

(define (exp x) (by_math_from 0 4 "exp" 0 x))
(define (log x)
  (if (= x 0) (divide_by_zero "log") (by_math_from 4 0 "log" 1 x)))
(define (sin x) (by_math_from 0 0 "sin" 2 x))
(define (cos x) (by_math_from 0 4 "cos" 3 x))
(define (tan x) (by_math_from 0 0 "tan" 4 x))
(define (asin x) (by_math_from 0 0 "asin" 5 x))
(define (acos x) (by_math_from 4 0 "acos" 6 x))
(define (atan x) (by_math_from 0 0 "atan" 7 x))

(define (atan2 y x)
  (cond ((< (common_kind y x) 0) (not_a_number "atan" y x))
        ((and (= y 0) (is_exact_integer x))
         (cond ((= x 0) (divide_by_zero "atan"))
               ((negative x) (flonum (math 8 0.0 -1.0)))
               (else 0)))
        (else (flonum (math 8 (to_f64 y) (to_f64 x))))))

(define (flexpt x y)
  (if (< (common_kind x y) 0)
      (not_a_number "expt" x y)
      (flonum (math 9 (to_f64 x) (to_f64 y)))))
