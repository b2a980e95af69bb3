; Greatest common divisors of exact integers: of large ones by the method of Lehmer (Knuth, The Art of
; Computer Programming, 4.5.2, algorithm L). The leading 62 bits of both tell most of the quotients of
; about 17 steps of Euclid's algorithm, which are then done at once.

(define-constant MOST_COFACTOR (<< 1 30))

(define (integer_gcd x y)
  (if (both_fixnums x y)
      (integer (small_gcd (absolute (untag x)) (absolute (untag y))))
      (gcd_limbs x y)))

; Of what has no sign bit.
(define (small_gcd (a i64) (b i64)) i64
  (while (!= b 0)
    (let ((r (i64.rem_s a b)))
      (set! a b)
      (set! b r)))
  a)

(define (word_gcd (a i64) (b i64)) i64
  (while (!= b 0)
    (let ((r (u-rem a b)))
      (set! a b)
      (set! b r)))
  a)

(define (stripped (a i32) (n i32)) i32
  (block done void
    (while (> n 0)
      (unless (i64.eqz (limb a (- n 1))) (break done))
      (set! n (- n 1))))
  n)

; A number of at most two limbs.
(define (word_of (a i32) (n i32)) i64
  (cond ((= n 0) (i64 0)) ((= n 1) (limb a 0)) (else (i64.load a))))

(define (gcd_limbs x y)
  (let ((lu (limbs x)) (lv (limbs y))
        (most (+ 2 (select (> lu lv) lu lv)))
        (p (new_limbs most))
        (u (+ 8 (new_limbs most))) (v (+ 8 (new_limbs most)))
        (s (+ 8 (new_limbs most))) (t (+ 8 (new_limbs most))) (q (+ 8 (new_limbs most)))
        (swap i32))
    (memory.copy u (magnitude x LEFT) (<< lu 2))
    (memory.copy v (magnitude y RIGHT) (<< lv 2))
    (loop step
      (when (< (compare_magnitudes u lu v lv) 0)
        (set! swap u) (set! u v) (set! v swap)
        (set! swap lu) (set! lu lv) (set! lv swap))
      (when (= lv 0)
        (memory.copy (+ p 8) u (<< lu 2))
        (return (finish_integer p lu 0)))
      (when (<= lu 2)
        (i64.store p 8 (word_gcd (word_of u lu) (word_of v lv)))
        (return (finish_integer p 2 0)))
      (stop_if_asked lu)
      (memory.fill (+ v (<< lv 2)) 0 (<< (- lu lv) 2))
      (if (cofactors u v lu lv)
          (do
            (combine_rows s u v lu (i64.load COFACTORS) (i64.load COFACTORS 8))
            (combine_rows t u v lu (i64.load COFACTORS 16) (i64.load COFACTORS 24))
            (set! swap u) (set! u s) (set! s swap)
            (set! swap v) (set! v t) (set! t swap)
            (set! lv (stripped v lu))
            (set! lu (stripped u lu)))
          (do
            (remainder_limbs u lu v lv s q)
            (set! lu (stripped u lv)))))))

; u becomes u mod v, of as many limbs as v has; s and q are scratch.
(define (remainder_limbs (u i32) (lu i32) (v i32) (lv i32) (s i32) (q i32)) void
  (if (= lv 1)
      (set_limb u 0 (divide_by_limb q u lu (limb v 0)))
      (do
        (divide_magnitudes q s u lu v lv REMAINDER)
        (memory.copy u s (<< lv 2)))))

; r = a u + b v over n limbs; not negative, and no longer than n.
(define (combine_rows (r i32) (u i32) (v i32) (n i32) (a i64) (b i64)) void
  (let ((carry i64) (i i32))
    (while (< i n)
      (set! carry (+ carry (+ (* a (limb u i)) (* b (limb v i)))))
      (set_limb r i carry)
      (set! carry (>> carry 32))
      (set! i (+ i 1)))))

; Limbs n - 1 down of a, as 62 bits, of which the topmost is that of a number with `lead` leading zeros.
(define (leading_bits (a i32) (n i32) (lead i32)) i64
  (let ((shift (i64 lead)))
    (>>> (bit-or (<< (bit-or (<< (limb a (- n 1)) 32) (limb a (- n 2))) shift)
                 (>>> (<< (limb a (- n 3)) shift) 32))
         2)))

(define-constant COFACTORS (+ SCRATCH 64))

; What a number of steps of Euclid's algorithm come to: four cofactors; 0 if not one step is certain. u >= v, n >= 3.
(define (cofactors (u i32) (v i32) (n i32) (lv i32)) i32
  (let ((lead (- (i32.wrap_i64 (i64.clz (limb u (- n 1)))) 32))
        (x (leading_bits u n lead)) (y (leading_bits v n lead))
        (a i64 1) (b i64) (c i64) (d i64 1) (steps i32) (q i64) (e i64) (f i64))
    (block certain void
      (loop step
        (when (or (<= (+ y c) 0) (<= (+ y d) 0)) (break certain))
        (set! q (/ (+ x a) (+ y c)))
        (when (!= q (/ (+ x b) (+ y d))) (break certain))
        (when (>= q MOST_COFACTOR) (break certain))
        (set! e (- a (* q c)))
        (set! f (- b (* q d)))
        (when (or (>= (absolute e) MOST_COFACTOR) (>= (absolute f) MOST_COFACTOR)) (break certain))
        (set! a c)
        (set! c e)
        (set! b d)
        (set! d f)
        (set! e (- x (* q y)))
        (set! x y)
        (set! y e)
        (set! steps (+ steps 1))))
    (i64.store COFACTORS a)
    (i64.store COFACTORS 8 b)
    (i64.store COFACTORS 16 c)
    (i64.store COFACTORS 24 d)
    (> steps 0)))
