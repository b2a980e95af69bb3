; Division of exact integers (Knuth, The Art of Computer Programming, 4.3.1, algorithm D).

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
          (let ((u (+ 8 (new_limbs (+ la 1))))
                (v (+ 8 (new_limbs lb)))
                (shift (i32.wrap_i64 (- (i64.clz (limb b (- lb 1))) 32))))
            (shift_left u a la shift)
            (shift_left_exactly v b lb shift)
            (divide_limbs q u la v lb)
            (cond ((= which QUOTIENT) (finish_integer p (+ (- la lb) 1) (bit-xor na nb)))
                  ((= which REMAINDER)
                   (shift_right q u lb shift)
                   (finish_integer p lb na))
                  (else
                   (let ((quotient_limbs (+ (- la lb) 1)) (used (stripped q quotient_limbs)))
                     ; the remainder goes to its own object behind, the quotient ends where it is stripped
                     (shift_right v u lb shift)
                     (i64.store REST (finish_integer (- v 8) lb na))
                     (keep_integer p used (bit-xor na nb))))))))))

; Makes a value of limbs that others follow in memory.
(define (keep_integer (p i32) (n i32) (negate i32))
  (let ((copy (new_limbs n)))
    (memory.copy (+ copy 8) (+ p 8) (<< n 2))
    (finish_integer copy n negate)))

; q = a / m over n limbs, most significant first; yields the remainder. q may be a.
(define (divide_by_limb (q i32) (a i32) (n i32) (m i64)) i64
  (let ((rest i64) (i n) (t i64))
    (while (> i 0)
      (set! i (- i 1))
      (set! t (bit-or (<< rest 32) (limb a i)))
      (set! rest (u-rem t m))
      (set_limb q i (u/ t m)))
    rest))

; r = a << shift, shift < 32; r has n + 1 limbs.
(define (shift_left (r i32) (a i32) (n i32) (shift i32)) void
  (let ((carry i64) (i i32) (s (i64.extend_i32_u shift)))
    (while (< i n)
      (set! carry (bit-or (<< (limb a i) s) carry))
      (set_limb r i carry)
      (set! carry (>>> carry 32))
      (set! i (+ i 1)))
    (set_limb r n carry)))

; The same where nothing is shifted out.
(define (shift_left_exactly (r i32) (a i32) (n i32) (shift i32)) void
  (let ((carry i64) (i i32) (s (i64.extend_i32_u shift)))
    (while (< i n)
      (set! carry (bit-or (<< (limb a i) s) carry))
      (set_limb r i carry)
      (set! carry (>>> carry 32))
      (set! i (+ i 1)))))

; r = a >> shift, shift < 32, n limbs each.
(define (shift_right (r i32) (a i32) (n i32) (shift i32)) void
  (let ((i i32) (s (i64.extend_i32_u shift)))
    (while (< i (- n 1))
      (set_limb r i (>>> (bit-or (<< (limb a (+ i 1)) 32) (limb a i)) s))
      (set! i (+ i 1)))
    (when (> n 0)
      (set_limb r i (>>> (limb a i) s)))))

; u has m + 1 limbs, v n >= 2 limbs with the top bit set. q gets m - n + 1 limbs, u the remainder.
(define (divide_limbs (q i32) (u i32) (m i32) (v i32) (n i32)) void
  (let ((j (- m n)) (v1 (limb v (- n 1))) (v2 (limb v (- n 2))))
    (while (>= j 0)
      (let ((top (bit-or (<< (limb u (+ j n)) 32) (limb u (- (+ j n) 1))))
            (guess (u/ top v1))
            (rest (u-rem top v1)))
        (block good void
          (loop correct
            (when (u<= guess #xffffffff)
              (when (u<= (* guess v2) (bit-or (<< rest 32) (limb u (- (+ j n) 2))))
                (break good)))
            (set! guess (- guess 1))
            (set! rest (+ rest v1))
            (when (u> rest #xffffffff) (break good))))
        (stop_if_asked n)
        (when (subtract_row (+ u (<< j 2)) v n guess)
          (set! guess (- guess 1))
          (add_back (+ u (<< j 2)) v n))
        (set_limb q j guess))
      (set! j (- j 1)))))

; u -= v * m over n + 1 limbs; 1 if the result is negative.
(define (subtract_row (u i32) (v i32) (n i32) (m i64)) i32
  (let ((carry i64) (borrow i64) (i i32))
    (while (< i n)
      (set! carry (+ carry (* (limb v i) m)))
      (set! borrow (+ borrow (- (limb u i) (bit-and carry #xffffffff))))
      (set_limb u i borrow)
      (set! borrow (>> borrow 32))
      (set! carry (>>> carry 32))
      (set! i (+ i 1)))
    (set! borrow (+ borrow (- (limb u n) carry)))
    (set_limb u n borrow)
    (< borrow 0)))

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

; Largest integer whose square is not above x >= 0 (Newton, from above).
(define (integer_root x)
  (let ((bits (<< (limbs x) 5))
        (guess (integer_shift (fixnum (i64 1)) (+ 1 (>>> bits 1)))))
    (loop again
      (let ((next (integer_shift (integer_sum guess (integer_divide x guess QUOTIENT) 0) -1)))
        (when (>= (integer_compare next guess) 0) (return guess))
        (set! guess next)))))
