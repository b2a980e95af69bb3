; Division of exact integers: digit by digit (Knuth, The Art of Computer Programming, 4.3.1, algorithm D), and large
; ones half by half, so that most of the work is products (Burnikel and Ziegler, 1998; here after Brent and Zimmermann,
; Modern Computer Arithmetic, 1.4.3).

(define-constant QUOTIENT 0)
(define-constant REMAINDER 1)

; x / y truncated, or its remainder; y is not zero.
(define (integer_divide x y (which i32))
  (if (both_fixnums x y)
      (if (= which QUOTIENT)
          (integer (i64.div_s (untag x) (untag y)))
          (fixnum (i64.rem_s (untag x) (untag y))))
      (divide_large x y which)))

; BOTH yields the quotient and leaves the remainder in REST, until the next division.
(define-constant BOTH 2)
(define-constant REST (+ SCRATCH 16))

(define (divide_large x y (which i32))
  (let ((a (magnitude x LEFT)) (la (limbs x))
        (b (magnitude y RIGHT)) (lb (limbs y))
        (na (negative x)) (nb (negative y)))
    (when (< (compare_magnitudes a la b lb) 0)
      (i64.store REST x)
      (return (if (= which REMAINDER) x 0)))
    (let ((p (new_limbs (+ la 1)))
          (q (+ p 8)))
      (if (= lb 1)
          (let ((rest (divide_by_limb q a la (limb b 0))))
            (i64.store REST (fixnum (if na (- (i64 0) rest) rest)))
            (if (= which REMAINDER)
                (do (i32.store HP p) (i64.load REST))
                (finish_integer p la (bit-xor na nb))))
          (let ((r (+ 8 (new_limbs (+ la 1)))) (m (+ (- la lb) 1)))
            (divide_magnitudes q r a la b lb which)
            (cond ((= which QUOTIENT) (finish_integer p m (bit-xor na nb)))
                  ((= which REMAINDER)
                   (memory.copy q r (<< lb 2))
                   (finish_integer p lb na))
                  (else
                   ; the remainder goes to its own object behind, the quotient ends where it is stripped
                   (let ((used (stripped q m)))
                     (i64.store REST (finish_integer (- r 8) lb na))
                     (keep_integer p used (bit-xor na nb))))))))))

; q, of la - lb + 1 limbs, becomes a / b, and r, which has room for la + 1 limbs, in the lower lb of them the remainder
; (unless only the quotient is wanted); a is not less than b, and lb >= 2.
(define (divide_magnitudes (q i32) (r i32) (a i32) (la i32) (b i32) (lb i32) (which i32)) void
  (let ((hp (i32.load HP)) (v (temporary lb))
        (shift (i32.wrap_i64 (- (i64.clz (limb b (- lb 1))) 32))))
    (set_limb r la (shift_left r a la shift))
    (shift_left v b lb shift) ; nothing is shifted out
    (divide_pieces q r (+ (- la lb) 1) v lb)
    (when (!= which QUOTIENT) (shift_right r r lb shift))
    (i32.store HP hp)))

; Makes a value of limbs that others follow in memory.
(define (keep_integer (p i32) (n i32) (negate i32))
  (let ((copy (new_limbs n)))
    (memory.copy (+ copy 8) (+ p 8) (<< n 2))
    (finish_integer copy n negate)))

; q = a / m over n >= 1 limbs; yields the remainder. q may be a.
(define (divide_by_limb (q i32) (a i32) (n i32) (m i64)) i64
  (if (i64.eqz (bit-and m (- m 1)))
      (let ((rest (bit-and (limb a 0) (- m 1))))
        (shift_right q a n (i32.wrap_i64 (i64.ctz m)))
        rest)
      (divide_downwards q a n m)))

; Most significant limb first.
(define (divide_downwards (q i32) (a i32) (n i32) (m i64)) i64
  (let ((rest i64) (i n) (t i64))
    (while (> i 0)
      (set! i (- i 1))
      (set! t (bit-or (<< rest 32) (limb a i)))
      (let ((digit (u/ t m)))
        (set! rest (- t (* digit m)))
        (set_limb q i digit)))
    rest))

; r = a << shift, shift < 32, n limbs each; yields what is shifted out.
(define (shift_left (r i32) (a i32) (n i32) (shift i32)) i64
  (let ((carry i64) (end (+ a (<< n 2))) (s (i64.extend_i32_u shift)))
    (while (!= a end)
      (set! carry (bit-or (<< (i64.load32_u a) s) carry))
      (i64.store32 r carry)
      (set! carry (>>> carry 32))
      (set! a (+ a 4))
      (set! r (+ r 4)))
    carry))

; r = a >> shift, shift < 32, n limbs each.
(define (shift_right (r i32) (a i32) (n i32) (shift i32)) void
  (when (> n 0)
    (let ((last (+ a (<< (- n 1) 2))) (s (i64.extend_i32_u shift)))
      (while (!= a last)
        (i64.store32 r (>>> (i64.load a) s))
        (set! a (+ a 4))
        (set! r (+ r 4)))
      (i64.store32 r (>>> (i64.load32_u a) s)))))

; Quotients of fewer limbs are found digit by digit (measured, see docs/numbers.md).
(define-constant DIVIDE_BY_HALVES 64)

; q, of m limbs, becomes u / v, and u, of m + n limbs, the remainder, with zeros above n limbs. v has n >= 2 limbs, the top
; bit set, and the upper n limbs of u are less than v; that holds for all of the following.
(define (divide_pieces (q i32) (u i32) (m i32) (v i32) (n i32)) void
  (if (< n DIVIDE_BY_HALVES)
      (divide_limbs q u m v n)
      (let ((left m) (size (u-rem m n)))
        (when (= size 0) (set! size n))
        (while (> left 0)
          (stop_if_asked m)
          (set! left (- left size))
          (divide_short (+ q (<< left 2)) (+ u (<< left 2)) size v n)
          (set! size n)))))

; Where m <= n.
(define (divide_short (q i32) (u i32) (m i32) (v i32) (n i32)) void
  (cond ((< m DIVIDE_BY_HALVES) (divide_limbs q u m v n))
        ((< m n) (divide_by_top q u m v n))
        (else
         (let ((h (>>> m 1)) (bytes (<< h 2)))
           (divide_by_top (+ q bytes) (+ u bytes) (- m h) v n)
           (divide_by_top q u h v n)))))

; Divides by the upper m limbs of v, m < n, which gives at most 2 too much; then subtracts what the others come to.
(define (divide_by_top (q i32) (u i32) (m i32) (v i32) (n i32)) void
  (let ((hp (i32.load HP)) (s (- n m)) (bytes (<< s 2))
        (product (temporary n)) (top i64))
    (stop_if_asked n)
    (if (< (compare_magnitudes (+ u (<< n 2)) m (+ v bytes) m) 0)
        (divide_short q (+ u bytes) m (+ v bytes) m)
        (divide_at_most q (+ u bytes) m (+ v bytes)))
    (if (< m s)
        (multiply_limbs product v s q m)
        (multiply_limbs product q m v s))
    (i32.store HP hp)
    (set! top (+ (limb u n) (subtract_limbs u product n)))
    (while (< top 0)
      (decrement q)
      (set! top (+ top (add_limbs u v n))))
    (set_limb u n top)))

; Where the upper m limbs of u, of 2 m limbs, are those of v, the quotient would not fit: it is the greatest that does.
(define (divide_at_most (q i32) (u i32) (m i32) (v i32)) void
  (let ((bytes (<< m 2)))
    (memory.fill q 255 bytes)
    (memory.fill (+ u bytes) 0 bytes)
    (set_limb u m (add_limbs u v m))))

(define (decrement (q i32)) void
  (while (i64.eqz (i64.load32_u q))
    (i64.store32 q LIMB)
    (set! q (+ q 4)))
  (i64.store32 q (- (i64.load32_u q) (i64 1))))

; Digit by digit.
(define (divide_limbs (q i32) (u i32) (m i32) (v i32) (n i32)) void
  (let ((j (- m 1)) (v1 (limb v (- n 1))) (v2 (limb v (- n 2))))
    (while (>= j 0)
      (let ((top (bit-or (<< (limb u (+ j n)) 32) (limb u (- (+ j n) 1))))
            (guess (u/ top v1))
            (rest (- top (* guess v1))))
        (block good void
          (loop correct
            (when (u<= guess LIMB)
              (when (u<= (* guess v2) (bit-or (<< rest 32) (limb u (- (+ j n) 2))))
                (break good)))
            (set! guess (- guess 1))
            (set! rest (+ rest v1))
            (when (u> rest LIMB) (break good))))
        (stop_if_asked n)
        (when (subtract_row (+ u (<< j 2)) v n guess)
          (set! guess (- guess 1))
          (add_back (+ u (<< j 2)) v n))
        (set_limb q j guess))
      (set! j (- j 1)))))

; u -= v * m over n + 1 limbs; 1 if the result is negative. The complement of u is added to, for that has one carry.
(define (subtract_row (u i32) (v i32) (n i32) (m i64)) i32
  (let ((carry i64) (end (+ v (<< n 2))))
    (while (< v end)
      (set! carry (+ (+ (* (i64.load32_u v) m) (bit-xor (i64.load32_u u) LIMB)) carry))
      (i64.store32 u (bit-xor carry (i64 -1)))
      (set! carry (>>> carry 32))
      (set! v (+ v 4))
      (set! u (+ u 4)))
    (set! carry (+ (bit-xor (i64.load32_u u) LIMB) carry))
    (i64.store32 u (bit-xor carry (i64 -1)))
    (!= (>>> carry 32) 0)))

(define (add_back (u i32) (v i32) (n i32)) void
  (set_limb u n (+ (add_limbs u v n) (limb u n))))

; Rounds towards minus infinity.
(define (integer_floor_divide x y (which i32))
  (if (= which REMAINDER)
      (let ((rest (integer_divide x y REMAINDER)))
        (if (or (= rest 0) (= (negative rest) (negative y))) rest (integer_sum rest y 0)))
      (let ((q (integer_divide_both x y)) (rest (i64.load REST)))
        (if (or (= rest 0) (= (negative rest) (negative y))) q (integer_sum q (fixnum (i64 1)) 1)))))

(define (integer_divide_both x y)
  (if (both_fixnums x y)
      (do (i64.store REST (fixnum (i64.rem_s (untag x) (untag y))))
          (integer (i64.div_s (untag x) (untag y))))
      (divide_large x y BOTH)))

; Largest integer whose square is not above x >= 0: Newton, from above, beginning with the root of the upper half.
(define (integer_root x)
  (when (is_fixnum x) (return (fixnum_root x)))
  (let ((k (>>> (bit_length x) 2))
        (above (integer_root (integer_shift_right x (<< k 1))))
        (guess (integer_shift_left (integer_sum above (fixnum (i64 1)) 0) k)))
    (loop again
      (let ((next (integer_shift_right (integer_sum guess (integer_divide x guess QUOTIENT) 0) 1)))
        (when (>= (integer_compare next guess) 0) (return guess))
        (set! guess next)))))

; Through a flonum, which is near enough to be mended.
(define (fixnum_root x)
  (let ((n (untag x)) (r (i64.trunc_f64_s (f64.sqrt (f64.convert_i64_s n)))))
    (while (> (* r r) n) (set! r (- r 1)))
    (while (<= (* (+ r 1) (+ r 1)) n) (set! r (+ r 1)))
    (fixnum r)))
