; Exact integers of any size: sign and magnitude, 32-bit limbs, least significant first. A fixnum operand
; is spilled to two limbs of scratch, so that all of this sees magnitudes only: address and length.

(define-constant LEFT SCRATCH)
(define-constant RIGHT (+ SCRATCH 8))

(define-inline (is_bignum x) i32 (is_kind x K_BIGNUM))
(define-inline (is_exact_integer x) i32 (or (is_fixnum x) (is_bignum x)))
(define-inline (limb (p i32) (i i32)) i64 (i64.load32_u (+ p (<< i 2))))
(define-inline (set_limb (p i32) (i i32) (v i64)) void (i64.store32 (+ p (<< i 2)) v))

(define-inline (absolute (n i64)) i64 (select (< n (i64 0)) (- (i64 0) n) n))

(define (magnitude x (spill i32)) i32
  (if (is_fixnum x)
      (do (i64.store spill (absolute (untag x))) spill)
      (payload x)))

(define (limbs x) i32
  (if (is_fixnum x)
      (let ((n (absolute (untag x))))
        (if (i64.eqz n) 0 (if (i64.eqz (>>> n 32)) 1 2)))
      (length_of x)))

(define (negative x) i32
  (if (is_fixnum x)
      (< x 0)
      (low (>>> (i64.load (low x) OBJECT_HEADER) 48))))

; Memory for a result of n limbs at most, not to be kept as it is: see finish.
(define (new_limbs (n i32)) i32
  (alloc (+ 8 (round8 (<< n 2)))))

; Makes the value whose limbs are at p + 8, the last thing allocated or followed by what is not needed any more.
(define (finish_integer (p i32) (n i32) (negate i32))
  (let ((a (+ p 8)))
    (block stripped void
      (loop strip
        (when (= n 0) (break stripped))
        (unless (i64.eqz (limb a (- n 1))) (break stripped))
        (set! n (- n 1))))
    (when (<= n 2)
      (let ((m (cond ((= n 0) (i64 0)) ((= n 1) (limb a 0)) (else (i64.load a)))))
        (when (u<= m (+ MAX_FIXNUM (i64 negate)))
          (i32.store HP p)
          (return (fixnum (if negate (- (i64 0) m) m))))))
    (i32.store HP (+ a (round8 (<< n 2))))
    (i64.store p (bit-or (header K_BIGNUM n) (<< (i64 negate) 48)))
    (object_at p)))

; Any i64.
(define (integer (n i64))
  (if (and (<= n MAX_FIXNUM) (>= n MIN_FIXNUM))
      (fixnum n)
      (let ((p (new_limbs 2)))
        (i64.store p 8 (absolute n))
        (finish_integer p 2 (< n 0)))))

(define (compare_magnitudes (a i32) (la i32) (b i32) (lb i32)) i32
  (when (!= la lb) (return (if (> la lb) 1 -1)))
  (let ((i la))
    (while (> i 0)
      (set! i (- i 1))
      (let ((x (limb a i)) (y (limb b i)))
        (when (!= x y) (return (if (u> x y) 1 -1)))))
    0))

(define (add_magnitudes (a i32) (la i32) (b i32) (lb i32) (negate i32))
  (if (< la lb)
      (add_magnitudes b lb a la negate)
      (let ((p (new_limbs (+ la 1))) (r (+ p 8)))
        (memory.copy r a (<< la 2))
        (set_limb r la (i64 0))
        (add_to r b lb)
        (finish_integer p (+ la 1) negate))))

; a >= b.
(define (subtract_magnitudes (a i32) (la i32) (b i32) (lb i32) (negate i32))
  (let ((p (new_limbs la)) (r (+ p 8)))
    (memory.copy r a (<< la 2))
    (subtract_from r b lb)
    (finish_integer p la negate)))

; x + y, or x - y if flip is 1.
(define (integer_sum x y (flip i32))
  (when (both_fixnums x y)
    (return (integer (if flip (- (untag x) (untag y)) (+ (untag x) (untag y))))))
  (let ((a (magnitude x LEFT)) (la (limbs x)) (na (negative x))
        (b (magnitude y RIGHT)) (lb (limbs y)) (nb (bit-xor flip (negative y))))
    (cond ((= na nb) (add_magnitudes a la b lb na))
          ((>= (compare_magnitudes a la b lb) 0) (subtract_magnitudes a la b lb na))
          (else (subtract_magnitudes b lb a la nb)))))

; Long loops inside the runtime ask now and then whether to stop; what they have made so far is garbage.

(define-inline (stop_if_asked (limbs i32)) void
  (when (> limbs 2048) (interruption)))

; -1, 0, 1.
(define (integer_compare x y) i32
  (if (both_fixnums x y)
      (- (> x y) (< x y))
      (let ((nx (negative x)))
        (if (!= nx (negative y))
            (if nx -1 1)
            (let ((c (compare_magnitudes (magnitude x LEFT) (limbs x) (magnitude y RIGHT) (limbs y))))
              (if nx (- 0 c) c))))))

; Correctly rounded: 64 leading bits, the last of which also stands for all that follow.
(define (integer_to_f64 x) f64
  (if (is_fixnum x)
      (f64.convert_i64_s (untag x))
      (let ((a (payload x)) (n (length_of x))
            (lead (i32.wrap_i64 (i64.clz (limb a (- n 1)))))
            (shift (- lead 32))
            (top (bit-or (<< (limb a (- n 1)) 32) (limb a (- n 2))))
            (rest (if (> n 2) (limb a (- n 3)) (i64 0)))
            (i 0))
        (set! top (<< top (i64.extend_i32_u shift)))
        (set! top (bit-or top (>>> rest (i64.extend_i32_u (- 32 shift)))))
        (let ((sticky (!= (bit-and rest (- (<< (i64 1) (i64.extend_i32_u (- 32 shift))) (i64 1))) (i64 0))))
          (while (< i (- n 3))
            (when (!= (limb a i) (i64 0)) (set! sticky 1))
            (set! i (+ i 1)))
          (let ((bits (- (- (<< n 5) 64) shift))
                (f (scale_up (rounded (bit-or top (i64 sticky))) bits)))
            (if (negative x) (f64.neg f) f))))))

; An unsigned number. Not by f64.convert_i64_u, which not every engine rounds right.
(define-inline (rounded (n i64)) f64
  (* 2.0 (f64.convert_i64_s (bit-or (>>> n 1) (bit-and n 1)))))

; f * 2^k for k >= 0.
(define (scale_up (f f64) (k i32)) f64
  (while (> k 1000)
    (set! f (* f (f64.reinterpret_i64 (<< (i64 2023) 52))))
    (set! k (- k 1000))
    (unless (is_finite f) (return f)))
  (* f (f64.reinterpret_i64 (<< (i64.extend_i32_u (+ k 1023)) 52))))

; The integer that an integral finite flonum is.
(define (f64_to_integer (f f64))
  (if (and (< f 2305843009213693952.0) (> f -2305843009213693952.0))
      (fixnum (i64.trunc_f64_s f))
      (let ((bits (i64.reinterpret_f64 f))
            (exponent (- (bit-and (low (>>> bits 52)) 2047) 1075))
            (mantissa (bit-or (bit-and bits #xfffffffffffff) #x10000000000000))
            (words (>>> exponent 5))
            (part (i64.extend_i32_u (bit-and exponent 31)))
            (n (+ words 3))
            (p (new_limbs n)) (a (+ p 8)))
        (memory.fill a 0 (<< n 2))
        (let ((lower (<< (bit-and mantissa #xffffffff) part))
              (upper (+ (<< (>>> mantissa 32) part) (>>> lower 32))))
          (set_limb a words lower)
          (set_limb a (+ words 1) upper)
          (set_limb a (+ words 2) (>>> upper 32)))
        (finish_integer p n (< bits 0)))))
