; Exponential, logarithm and the trigonometric functions: of reals where the result is real, else of complex
; numbers (R7RS 6.2.6; Kahan, Branch cuts for complex elementary functions, 1987).

(define-host (math (op i32) (x f64) (y f64)) f64)

(define-constant EXP 0)
(define-constant LOG 1)
(define-constant SIN 2)
(define-constant COS 3)
(define-constant TAN 4)
(define-constant ASIN 5)
(define-constant ACOS 6)
(define-constant ATAN 7)
(define-constant ATAN2 8)
(define-constant POW 9)

; Parts of the complex number that one of the functions below yields.
(define-constant RE (+ SCRATCH 128))
(define-constant IM (+ SCRATCH 136))
(define-inline (set_parts (re f64) (im f64)) void
  (do (f64.store RE re) (f64.store IM im)))
(define (complex_of_parts)
  (complex_of (f64.load RE) (f64.load IM)))

(define (not_a_number_1 (who i32) x) (wrong_type who "a number" x))

(define-inline (real_function (op i32) (x i64)) i64 (flonum (math op (to_f64 x) 0.0)))

; Exact at the one point where the answer is an integer.
(define (exp x)
  (let ((r (rank x)))
    (cond ((= x 0) ONE)
          ((is_real_rank r) (real_function EXP x))
          ((= r NO_NUMBER) (not_a_number_1 "exp" x))
          (else
           (let ((e (math EXP (real_f64 x) 0.0)) (y (imag_f64 x)))
             (complex_of (* e (math COS y 0.0)) (* e (math SIN y 0.0))))))))

(define (log x)
  (let ((r (rank x)))
    (cond ((= x ONE) 0)
          ((= x 0) (divide_by_zero "log"))
          ((= r NO_NUMBER) (not_a_number_1 "log" x))
          ((= r COMPLEX_NUMBER)
           (complex_of (log_of_hypot (real_f64 x) (imag_f64 x)) (math ATAN2 (imag_f64 x) (real_f64 x))))
          ((= r INEXACT_REAL)
           (let ((f (flonum_value x)))
             (if (and (<= f 0.0) (< (f64.copysign 1.0 f) 0.0)) ; -0.0 is on the negative side
                 (complex_of (math LOG (f64.neg f) 0.0) (math ATAN2 0.0 -1.0))
                 (flonum (math LOG f 0.0)))))
          ((negative (numerator_of x))
           (complex_of (log_of_rational (negate x)) (math ATAN2 0.0 -1.0)))
          (else (flonum (log_of_rational x))))))

; Also of what is too large or too small for a flonum.
(define (log_of_rational x) f64
  (let ((f (to_f64 x)))
    (if (and (is_finite f) (> f 1e-300))
        (math LOG f 0.0)
        (- (log_of_integer (numerator_of x)) (log_of_integer (denominator_of x))))))
(define (log_of_integer x) f64
  (let ((excess (- (bit_length x) 512)))
    (if (<= excess 0)
        (math LOG (integer_to_f64 x) 0.0)
        (+ (math LOG (integer_to_f64 (integer_shift_right x excess)) 0.0)
           (* (f64.convert_i32_s excess) (math LOG 2.0 0.0))))))

(define (log_of_hypot (x f64) (y f64)) f64
  (let ((a (f64.abs x)) (b (f64.abs y)) (more (f64.max a b)) (less (f64.min a b)))
    ; near the unit circle the square is near 1, and the logarithm of the difference is what counts
    (if (and (> more 0.5) (< more 1.5))
        (* 0.5 (log_1p (+ (* (- more 1.0) (+ more 1.0)) (* less less))))
        (math LOG (hypot x y) 0.0))))

; The logarithm of 1 + x, and the area sine, exact also near zero.
(define (log_1p (x f64)) f64
  (let ((u (+ 1.0 x)))
    (if (= u 1.0)
        x
        (* (math LOG u 0.0) (/ x (- u 1.0))))))
(define (area_sine (x f64)) f64
  (let ((a (f64.abs x)))
    (f64.copysign
     (if (> a 1e8)
         (+ (math LOG a 0.0) (math LOG 2.0 0.0))
         (log_1p (+ a (/ (* a a) (+ 1.0 (f64.sqrt (+ 1.0 (* a a))))))))
     x)))

(define (sinh (x f64)) f64
  (if (< (f64.abs x) 0.25)
      ; its series
      (let ((s (* x x)))
        (* x (+ 1.0 (* s (+ (f64.div 1.0 6.0)
          (* s (+ (f64.div 1.0 120.0) (* s (+ (f64.div 1.0 5040.0)
            (* s (+ (f64.div 1.0 362880.0) (* s (f64.div 1.0 39916800.0)))))))))))))
      (let ((e (math EXP (* 0.5 x) 0.0)) (d (math EXP (* -0.5 x) 0.0)))
        (* 0.5 (* (- e d) (+ e d))))))
(define (cosh (x f64)) f64
  (let ((e (math EXP (* 0.5 x) 0.0)) (d (math EXP (* -0.5 x) 0.0)))
    (* 0.5 (+ (* e e) (* d d)))))

(define (sin x)
  (let ((r (rank x)))
    (cond ((= x 0) 0)
          ((is_real_rank r) (real_function SIN x))
          ((= r NO_NUMBER) (not_a_number_1 "sin" x))
          (else
           (let ((a (real_f64 x)) (b (imag_f64 x)))
             (complex_of (* (math SIN a 0.0) (cosh b)) (* (math COS a 0.0) (sinh b))))))))

(define (cos x)
  (let ((r (rank x)))
    (cond ((= x 0) ONE)
          ((is_real_rank r) (real_function COS x))
          ((= r NO_NUMBER) (not_a_number_1 "cos" x))
          (else
           (let ((a (real_f64 x)) (b (imag_f64 x)))
             (complex_of (* (math COS a 0.0) (cosh b))
                         (f64.neg (* (math SIN a 0.0) (sinh b)))))))))

(define (tan x)
  (let ((r (rank x)))
    (cond ((= x 0) 0)
          ((is_real_rank r) (real_function TAN x))
          ((= r NO_NUMBER) (not_a_number_1 "tan" x))
          (else (complex_tan (real_f64 x) (imag_f64 x))))))

(define (complex_tan (a f64) (b f64))
  (if (> (f64.abs b) 20.0)
      (complex_of (* (* 4.0 (* (math SIN a 0.0) (math COS a 0.0))) (math EXP (* -2.0 (f64.abs b)) 0.0))
                  (f64.copysign 1.0 b))
      (let ((c (math COS a 0.0)) (s (sinh b)) (d (+ (* c c) (* s s))))
        (complex_of (/ (* (math SIN a 0.0) c) d) (/ (* s (cosh b)) d)))))

; Square roots of f64 parts, into RE and IM.
(define (root_of_parts (x f64) (y f64)) void
  (cond ((and (= x 0.0) (= y 0.0)) (set_parts 0.0 y))
        ((= (f64.abs y) (f64.div 1.0 0.0)) (set_parts (f64.abs y) y))
        (else
         (let ((t (f64.sqrt (+ (* 0.5 (hypot x y)) (* 0.5 (f64.abs x))))))
           (if (>= x 0.0)
               (set_parts t (/ y (* 2.0 t)))
               (set_parts (/ (f64.abs y) (* 2.0 t)) (f64.copysign t y)))))))

(define (complex_sqrt x)
  (let ((exact i64 (if (is_flonum (word0 x)) FALSE (exact_complex_root x))))
    (if (= exact FALSE)
        (do (root_of_parts (real_f64 x) (imag_f64 x)) (complex_of_parts))
        exact)))

; Of an exact complex number, if its root is one: (m + re) / 2 has an exact root then, m being the magnitude.
(define (exact_complex_root x)
  (unless (room_for x x FOR_RATIOS) (return FALSE))
  (let ((m (rational_root (square_sum x))))
    (if (= m FALSE)
        FALSE
        (let ((a (rational_root (div (add m (word0 x)) 8))))
          (cond ((= a FALSE) FALSE)
                (else (rectangular a (div (word1 x) (mul 8 a)))))))))

(define (asin x)
  (let ((r (rank x)))
    (cond ((= x 0) 0)
          ((= r NO_NUMBER) (not_a_number_1 "asin" x))
          ((= r COMPLEX_NUMBER) (complex_asin (real_f64 x) (imag_f64 x)))
          (else
           (let ((f (to_f64 x)))
             (if (> (f64.abs f) 1.0)
                 (complex_asin f (beside_cut f))
                 (flonum (math ASIN f 0.0))))))))

(define (acos x)
  (let ((r (rank x)))
    (cond ((= x ONE) 0)
          ((= r NO_NUMBER) (not_a_number_1 "acos" x))
          ((= r COMPLEX_NUMBER) (complex_acos (real_f64 x) (imag_f64 x)))
          (else
           (let ((f (to_f64 x)))
             (if (> (f64.abs f) 1.0)
                 (complex_acos f (beside_cut f))
                 (flonum (math ACOS f 0.0))))))))

; The side that a real number beyond 1 or -1 belongs to: that where the formulas of R7RS put it.
(define (beside_cut (f f64)) f64 (if (> f 0.0) -0.0 0.0))

(define (complex_asin (x f64) (y f64))
  (root_of_parts (- 1.0 x) (f64.neg y))
  (let ((a (f64.load RE)) (b (f64.load IM)))
    (root_of_parts (+ 1.0 x) y)
    (let ((c (f64.load RE)) (d (f64.load IM)))
      ; (a + bi) (c + di), and the conjugate of the first times the second
      (complex_of (math ATAN2 x (- (* a c) (* b d)))
                  (area_sine (- (* a d) (* b c)))))))

(define (complex_acos (x f64) (y f64))
  (root_of_parts (- 1.0 x) (f64.neg y))
  (let ((a (f64.load RE)) (b (f64.load IM)))
    (root_of_parts (+ 1.0 x) y)
    (let ((c (f64.load RE)) (d (f64.load IM)))
      (complex_of (* 2.0 (math ATAN2 a c))
                  (area_sine (- (* b c) (* a d)))))))

(define (atan x)
  (let ((r (rank x)))
    (cond ((= x 0) 0)
          ((is_real_rank r) (real_function ATAN x))
          ((= r NO_NUMBER) (not_a_number_1 "atan" x))
          (else
           (let ((a (real_f64 x)) (b (imag_f64 x)))
             (if (and (not (is_flonum (word0 x))) (and (= a 0.0) (= (f64.abs b) 1.0)))
                 (divide_by_zero "atan")
                 (complex_atan a b)))))))

(define (complex_atan (x f64) (y f64))
  (let ((xx (* x x)) (above (+ y 1.0)) (below (- y 1.0))
        (low (+ xx (* below below))))
    (complex_of
     (* 0.5 (math ATAN2 (* 2.0 x) (- (* (- 1.0 y) (+ 1.0 y)) xx)))
     (if (< (* 4.0 (f64.abs y)) (* 0.5 low))
         (* 0.25 (log_1p (/ (* 4.0 y) low)))
         (* 0.25 (math LOG (/ (+ xx (* above above)) low) 0.0))))))

(define (atan2 y x)
  (cond ((not (is_real_rank (common_rank y x))) (not_real "atan" y x))
        ((and (= y 0) (!= (is_flonum x) 1))
         (cond ((= x 0) (divide_by_zero "atan"))
               ((negative (numerator_of x)) (flonum (math ATAN2 0.0 -1.0)))
               (else 0)))
        (else (flonum (math ATAN2 (to_f64 y) (to_f64 x))))))

(define (flexpt x y)
  (if (is_real_rank (common_rank x y))
      (flonum (math POW (to_f64 x) (to_f64 y)))
      (not_real "expt" x y)))
