; Comparison of numbers, exact even between an integer and a flonum, and equivalence.

(define-constant UNORDERED 2)

; Of reals: -1, 0, 1, or UNORDERED if one is not a number in the sense of IEEE 754.
(define (compare_reals a b) i32
  (let ((fa (is_flonum a)) (fb (is_flonum b)))
    (cond ((and fa fb) (compare_f64 (flonum_value a) (flonum_value b)))
          (fa (let ((c (compare_exact_f64 b (flonum_value a))))
                (if (= c UNORDERED) c (- 0 c))))
          (fb (compare_exact_f64 a (flonum_value b)))
          ((or (is_ratio a) (is_ratio b)) (compare_rationals a b))
          (else (integer_compare a b)))))

(define (compare_exact_f64 x (f f64)) i32
  (cond ((not (is_ratio x)) (compare_integer_f64 x f))
        ((is_finite f) (compare_rationals x (f64_to_exact f)))
        ((> f 0.0) -1)
        ((< f 0.0) 1)
        (else UNORDERED)))

(define (compare_f64 (x f64) (y f64)) i32
  (cond ((< x y) -1)
        ((> x y) 1)
        ((= x y) 0)
        (else UNORDERED)))

; Rounding keeps order, so the rounded integer decides unless it equals the flonum; a large one may
; round to infinity, which it is less than.
(define (compare_integer_f64 n (f f64)) i32
  (let ((c (compare_f64 (integer_to_f64 n) f)))
    (if (= c 0)
        (cond ((is_finite f) (integer_compare n (f64_to_integer f)))
              ((> f 0.0) -1)
              (else 1))
        c)))

(define (num_eq a b)
  (if (both_fixnums a b)
      (boolean (= a b))
      (let ((r (common_rank a b)))
        (cond ((= r NO_NUMBER) (not_a_number "=" a b))
              ((not (room_to_compare a b)) (fail_no_room "="))
              ((is_real_rank r) (boolean (= (compare_reals a b) 0)))
              (else
               (boolean (and (= (compare_reals (real_part_of a) (real_part_of b)) 0)
                             (= (compare_reals (imag_part_of a) (imag_part_of b)) 0))))))))

; What compare_reals says, or that there is no order and the condition is on its way.
(define-constant NO_ORDER 3)
(define (order_of (who i32) a b) i32
  (cond ((not (is_real_rank (common_rank a b))) (do (not_real who a b) NO_ORDER))
        ((not (room_to_compare a b)) (do (fail_no_room who) NO_ORDER))
        (else (compare_reals a b))))

; Rationals are compared by products.
(define (room_to_compare a b) i32 (room_for a b FOR_PRODUCT))

(define (lt a b)
  (if (both_fixnums a b)
      (boolean (< a b))
      (let ((order (order_of "<" a b)))
        (if (= order NO_ORDER) SENTINEL (boolean (= order -1))))))
(define (gt a b)
  (if (both_fixnums a b)
      (boolean (> a b))
      (let ((order (order_of ">" a b)))
        (if (= order NO_ORDER) SENTINEL (boolean (= order 1))))))
(define (le a b)
  (if (both_fixnums a b)
      (boolean (<= a b))
      (let ((order (order_of "<=" a b)))
        (if (= order NO_ORDER) SENTINEL (boolean (<= order 0))))))
(define (ge a b)
  (if (both_fixnums a b)
      (boolean (>= a b))
      (let ((order (order_of ">=" a b)))
        (if (= order NO_ORDER) SENTINEL (boolean (u<= order 1))))))

; Numbers are the same if no operation can tell them apart; all not-a-numbers are the same.
(define (eqv a b)
  (cond ((= a b) TRUE)
        ((not (and (is_object a) (is_object b))) FALSE)
        ((!= (kind_of a) (kind_of b)) FALSE)
        ((= (kind_of a) K_BIGNUM) (boolean (= (integer_compare a b) 0)))
        ((= (kind_of a) K_FLONUM)
         (let ((x (flonum_value a)) (y (flonum_value b)))
           (boolean (or (i64.eq (i64.reinterpret_f64 x) (i64.reinterpret_f64 y))
                        (and (!= x x) (!= y y))))))
        ((or (= (kind_of a) K_RATIO) (= (kind_of a) K_COMPLEX))
         (boolean (and (= (eqv (word0 a) (word0 b)) TRUE) (= (eqv (word1 a) (word1 b)) TRUE))))
        (else FALSE)))
