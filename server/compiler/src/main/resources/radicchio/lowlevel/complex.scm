; Complex numbers that are not real: two exact parts, the imaginary one not zero, or two flonums.

(define-inline (is_complex x) i32 (is_kind x K_COMPLEX))

(define (real_part_of x) (if (is_complex x) (word0 x) x))
(define (imag_part_of x) (if (is_complex x) (word1 x) 0))
(define (real_f64 x) f64 (to_f64 (real_part_of x)))
(define (imag_f64 x) f64 (to_f64 (imag_part_of x)))

(define (new_complex re im)
  (let ((x (new_object K_COMPLEX 2)))
    (i64.store (low x) WORDS re)
    (i64.store (low x) WORD1 im)
    x))

(define (complex_of (re f64) (im f64))
  (let ((x (flonum re)) (y (flonum im))) (new_complex x y)))

; Of two reals.
(define (rectangular re im)
  (cond ((= im 0) re)
        ((or (is_flonum re) (is_flonum im)) (complex_of (to_f64 re) (to_f64 im)))
        (else (new_complex re im))))

(define (both_exact a b) i32
  (not (or (is_flonum (real_part_of a)) (is_flonum (real_part_of b)))))

; Where one operand is inexact, so is every step; a real number's imaginary part is 0.0 then.

(define (inexact_sum (ra f64) (ia f64) (rb f64) (ib f64)) (complex_of (+ ra rb) (+ ia ib)))
(define (inexact_difference (ra f64) (ia f64) (rb f64) (ib f64)) (complex_of (- ra rb) (- ia ib)))
(define (inexact_product (ra f64) (ia f64) (rb f64) (ib f64))
  (complex_of (- (* ra rb) (* ia ib)) (+ (* ra ib) (* ia rb))))

(define (complex_sum a b (flip i32))
  (unless (both_exact a b)
    (return (if flip
                (inexact_difference (real_f64 a) (imag_f64 a) (real_f64 b) (imag_f64 b))
                (inexact_sum (real_f64 a) (imag_f64 a) (real_f64 b) (imag_f64 b)))))
  (let ((ra (real_part_of a)) (ia (imag_part_of a)) (rb (real_part_of b)) (ib (imag_part_of b)))
    (if flip
        (rectangular (sub ra rb) (sub ia ib))
        (rectangular (add ra rb) (add ia ib)))))

; A real operand multiplies both parts, so that infinities make no more NaNs than they must.
(define (complex_product a b)
  (let ((ra (real_part_of a)) (ia (imag_part_of a)) (rb (real_part_of b)) (ib (imag_part_of b)))
    (cond ((not (is_complex a)) (rectangular (mul a rb) (mul a ib)))
          ((not (is_complex b)) (rectangular (mul ra b) (mul ia b)))
          ((not (both_exact a b)) (inexact_product (to_f64 ra) (to_f64 ia) (to_f64 rb) (to_f64 ib)))
          (else
           (rectangular (sub (mul ra rb) (mul ia ib)) (add (mul ra ib) (mul ia rb)))))))

; b is not an exact zero.
(define (complex_quotient a b)
  (let ((ra (real_part_of a)) (ia (imag_part_of a)) (rb (real_part_of b)) (ib (imag_part_of b)))
    (cond ((not (is_complex b)) (rectangular (div ra b) (div ia b)))
          ((both_exact a b)
           (let ((d (add (mul rb rb) (mul ib ib))))
             (rectangular (div (add (mul ra rb) (mul ia ib)) d)
                          (div (sub (mul ia rb) (mul ra ib)) d))))
          (else (flonum_quotient (to_f64 ra) (to_f64 ia) (to_f64 rb) (to_f64 ib))))))

; By the greater part first (Smith, 1962), so that nothing overflows on the way.
(define (flonum_quotient (a f64) (b f64) (c f64) (d f64))
  (if (>= (f64.abs c) (f64.abs d))
      (let ((r (/ d c)) (e (+ c (* d r))))
        (complex_of (/ (+ a (* b r)) e) (/ (- b (* a r)) e)))
      (let ((r (/ c d)) (e (+ d (* c r))))
        (complex_of (/ (+ (* a r) b) e) (/ (- (* b r) a) e)))))

(define (real_part x)
  (if (is_number x) (real_part_of x) (wrong_type "real-part" "a number" x)))
(define (imag_part x)
  (if (is_number x) (imag_part_of x) (wrong_type "imag-part" "a number" x)))

(define (make_rectangular re im)
  (if (is_real_rank (common_rank re im))
      (rectangular re im)
      (not_real "make-rectangular" re im)))

(define (make_polar m a)
  (cond ((not (is_real_rank (common_rank m a))) (not_real "make-polar" m a))
        ((or (= a 0) (= m 0)) m)
        (else
         (let ((f (to_f64 m)) (angle (to_f64 a)))
           (complex_of (* f (math COS angle 0.0)) (* f (math SIN angle 0.0)))))))

; Where no square is out of range, at once.
(define (hypot (x f64) (y f64)) f64
  (let ((s (+ (* x x) (* y y))))
    (if (and (> s 1e-279) (< s 1e300))
        (f64.sqrt s)
        (scaled_hypot x y))))

(define (scaled_hypot (x f64) (y f64)) f64
  (let ((a (f64.abs x)) (b (f64.abs y)) (more (f64.max a b)) (less (f64.min a b)))
    (cond ((or (= a (f64.div 1.0 0.0)) (= b (f64.div 1.0 0.0))) (f64.div 1.0 0.0))
          ((= less 0.0) more)
          ((> more 1e150) (* (power_of_two 600) (hypot (* x (power_of_two -600)) (* y (power_of_two -600)))))
          ((< more 1e-140) (* (power_of_two -600) (hypot (* x (power_of_two 600)) (* y (power_of_two 600)))))
          (else (f64.sqrt (+ (* a a) (* b b)))))))

(define (magnitude_of x)
  (let ((r (rank x)))
    (cond ((= r COMPLEX_NUMBER)
           (if (is_flonum (word0 x))
               (flonum (hypot (flonum_value (word0 x)) (flonum_value (word1 x))))
               (exact_magnitude x)))
          ((= r NO_NUMBER) (wrong_type "magnitude" "a number" x))
          ((= (compare_reals x 0) -1) (negate x))
          (else (add x 0)))))

(define (exact_magnitude x)
  (if (room_for x x FOR_RATIOS)
      (positive_root (square_sum x))
      (fail_no_room "magnitude")))

; Of the parts of an exact complex number.
(define (square_sum x)
  (add (mul (word0 x) (word0 x)) (mul (word1 x) (word1 x))))

(define (angle x)
  (let ((r (rank x)))
    (cond ((= r NO_NUMBER) (wrong_type "angle" "a number" x))
          ((= r COMPLEX_NUMBER) (flonum (math ATAN2 (imag_f64 x) (real_f64 x))))
          ((is_flonum x) (flonum (math ATAN2 0.0 (flonum_value x))))
          ((negative (numerator_of x)) (flonum (math ATAN2 0.0 -1.0)))
          (else 0))))
