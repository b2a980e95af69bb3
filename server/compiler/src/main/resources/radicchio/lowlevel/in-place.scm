; Arithmetic that compiled code does itself, where it knows nothing of the operands and they are
; not both fixnums: with flonums, and with flonums and fixnums. All else is the runtime's.

(define-inline (is_small (x i64)) i32 (and (is_fixnum x) (= (i64.extend32_s x) x)))
(define-inline (as_f64 (x i64)) f64
  (if (is_fixnum x) (f64.convert_i64_s (untag x)) (flonum_value x)))

; A flonum, and a flonum or a fixnum.
(define-inline (in_f64 (a i64) (b i64)) i32
  (if (is_flonum a) (or (is_flonum b) (is_fixnum b)) (and (is_fixnum a) (is_flonum b))))

; The same, where rounding the fixnum would be wrong.
(define-inline (exactly_in_f64 (a i64) (b i64)) i32
  (if (is_flonum a) (or (is_flonum b) (is_small b)) (and (is_small a) (is_flonum b))))

(define-private (add_in_place a b)
  (if (in_f64 a b) (flonum (+ (as_f64 a) (as_f64 b))) (add a b)))
(define-private (sub_in_place a b)
  (if (in_f64 a b) (flonum (- (as_f64 a) (as_f64 b))) (sub a b)))
(define-private (mul_in_place a b)
  (if (in_f64 a b) (flonum (* (as_f64 a) (as_f64 b))) (mul a b)))
(define-private (div_in_place a b)
  (if (and (in_f64 a b) (!= b 0)) (flonum (/ (as_f64 a) (as_f64 b))) (div a b)))

(define-private (sqrt_in_place x)
  (let ((f (if (is_flonum x) (flonum_value x) -1.0)))
    (if (< f 0.0) (sqrt x) (flonum (f64.sqrt f)))))

(define-private (num_eq_in_place a b)
  (if (exactly_in_f64 a b) (boolean (= (as_f64 a) (as_f64 b))) (num_eq a b)))
(define-private (lt_in_place a b)
  (if (exactly_in_f64 a b) (boolean (< (as_f64 a) (as_f64 b))) (lt a b)))
(define-private (gt_in_place a b)
  (if (exactly_in_f64 a b) (boolean (> (as_f64 a) (as_f64 b))) (gt a b)))
(define-private (le_in_place a b)
  (if (exactly_in_f64 a b) (boolean (<= (as_f64 a) (as_f64 b))) (le a b)))
(define-private (ge_in_place a b)
  (if (exactly_in_f64 a b) (boolean (>= (as_f64 a) (as_f64 b))) (ge a b)))

; A fixnum shifted by less than a word, if the result is a fixnum.
(define-private (bit_shift_in_place x k)
  (when (both_fixnums x k)
    (let ((n (untag k)))
      (if (<= n 0)
          (when (> n -64) (return (fixnum (>> (untag x) (- (i64 0) n)))))
          (when (< n 61)
            (let ((r (<< x n)))
              (when (= (>> r n) x) (return r)))))))
  (bit_shift x k))
