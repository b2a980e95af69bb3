; Products of exact integers: row by row, and from a certain size on by Karatsuba's three half-size
; products in place of four (Knuth, The Art of Computer Programming, 4.3.3).

; Below so many limbs rows are faster (measured, see docs/numbers.md).
(define-constant KARATSUBA 48)
(define-constant KARATSUBA_SQUARE 72)
(define-constant LIMB #xffffffff)

(define (integer_product x y)
  (when (both_fixnums x y)
    (let ((n (untag x)) (m (untag y)))
      (when (>= (+ (i64.clz (absolute n)) (i64.clz (absolute m))) 66)
        (return (integer (* n m))))))
  (let ((a (magnitude x LEFT)) (la (limbs x))
        (b (magnitude y RIGHT)) (lb (limbs y))
        (p (new_limbs (+ la lb))))
    (if (< la lb)
        (multiply_limbs (+ p 8) b lb a la)
        (multiply_limbs (+ p 8) a la b lb))
    (finish_integer p (+ la lb) (bit-xor (negative x) (negative y)))))

; r, of la + lb limbs, becomes a b; la >= lb. What it allocates meanwhile is free again afterwards.
(define (multiply_limbs (r i32) (a i32) (la i32) (b i32) (lb i32)) void
  (cond ((and (= a b) (= la lb)) (square_limbs r a la))
        ((< lb KARATSUBA) (multiply_rows r a la b lb))
        ((<= (<< lb 1) (+ la 1)) (multiply_pieces r a la b lb))
        (else (multiply_halves r a la b lb))))

(define (multiply_rows (r i32) (a i32) (la i32) (b i32) (lb i32)) void
  (let ((i i32))
    (memory.fill r 0 (<< (+ la lb) 2))
    (while (< i lb)
      (stop_if_asked la)
      (multiply_row (+ r (<< i 2)) a la (limb b i))
      (set! i (+ i 1)))))

; r += a * m, over n limbs of a; the carry goes to r[n].
(define (multiply_row (r i32) (a i32) (n i32) (m i64)) void
  (let ((carry i64) (end (+ a (<< n 2))))
    (while (< a end)
      (set! carry (+ (+ (* (i64.load32_u a) m) (i64.load32_u r)) carry))
      (i64.store32 r carry)
      (set! carry (>>> carry 32))
      (set! a (+ a 4))
      (set! r (+ r 4)))
    (i64.store32 r carry)))

; A long a, in pieces as long as b.
(define (multiply_pieces (r i32) (a i32) (la i32) (b i32) (lb i32)) void
  (let ((hp (i32.load HP)) (part (temporary (<< lb 1))) (at i32) (n i32))
    (memory.fill r 0 (<< (+ la lb) 2))
    (while (< at la)
      (set! n (- la at))
      (if (>= n lb)
          (do (set! n lb)
              (multiply_limbs part (+ a (<< at 2)) lb b lb))
          (multiply_limbs part b lb (+ a (<< at 2)) n))
      (add_to (+ r (<< at 2)) part (+ n lb))
      (set! at (+ at n)))
    (i32.store HP hp)))

; With a = a1 B + a0 and b = b1 B + b0: the middle part is (a0 + a1)(b0 + b1) - a0 b0 - a1 b1.
(define (multiply_halves (r i32) (a i32) (la i32) (b i32) (lb i32)) void
  (let ((hp (i32.load HP)) (h (>>> (+ la 1) 1)) (bytes (<< h 2))
        (la1 (- la h)) (lb1 (- lb h)) (n (+ h 1))
        (s (temporary n)) (t (temporary n)) (m (temporary (<< n 1))))
    (stop_if_asked la)
    (multiply_limbs r a h b h)
    (multiply_limbs (+ r (<< h 3)) (+ a bytes) la1 (+ b bytes) lb1)
    (add_halves s a h la1)
    (add_halves t b h lb1)
    (multiply_limbs m s n t n)
    (subtract_from m r (<< h 1))
    (subtract_from m (+ r (<< h 3)) (+ la1 lb1))
    (add_to (+ r bytes) m (stripped m (<< n 1)))
    (i32.store HP hp)))

; Squares need half of the products.

(define (square_limbs (r i32) (a i32) (n i32)) void
  (if (< n KARATSUBA_SQUARE)
      (square_rows r a n)
      (square_halves r a n)))

; The products of different limbs first, once each; then twice that and the squares of the limbs.
(define (square_rows (r i32) (a i32) (n i32)) void
  (let ((at r) (i n) (carry i64))
    (memory.fill r 0 (<< n 3))
    (while (> i 0)
      (set! i (- i 1))
      (multiply_row (+ at 4) (+ a 4) i (i64.load32_u a))
      (set! a (+ a 4))
      (set! at (+ at 8)))
    (set! a (- a (<< n 2)))
    (while (< r at)
      (let ((x (i64.load32_u a)) (square (* x x)) (w (i64.load r)) (low_limb i64))
        (set! carry (+ carry (+ (<< (bit-and w LIMB) 1) (bit-and square LIMB))))
        (set! low_limb (bit-and carry LIMB))
        (set! carry (+ (>>> carry 32) (+ (<< (>>> w 32) 1) (>>> square 32))))
        (i64.store r (bit-or low_limb (<< carry 32)))
        (set! carry (>>> carry 32)))
      (set! a (+ a 4))
      (set! r (+ r 8)))))

(define (square_halves (r i32) (a i32) (n i32)) void
  (let ((hp (i32.load HP)) (h (>>> (+ n 1) 1)) (n1 (- n h)) (k (+ h 1))
        (s (temporary k)) (m (temporary (<< k 1))))
    (stop_if_asked n)
    (square_limbs r a h)
    (square_limbs (+ r (<< h 3)) (+ a (<< h 2)) n1)
    (add_halves s a h n1)
    (square_limbs m s k)
    (subtract_from m r (<< h 1))
    (subtract_from m (+ r (<< h 3)) (<< n1 1))
    (add_to (+ r (<< h 2)) m (stripped m (<< k 1)))
    (i32.store HP hp)))

(define (temporary (n i32)) i32 (alloc (round8 (<< n 2))))

; s, of h + 1 limbs, becomes the h lower limbs of a plus the n others.
(define (add_halves (s i32) (a i32) (h i32) (n i32)) void
  (memory.copy s a (<< h 2))
  (set_limb s h (i64 0))
  (add_to s (+ a (<< h 2)) n))

; The lower n limbs of r += a, of n limbs; yields the carry.
(define (add_limbs (r i32) (a i32) (n i32)) i64
  (let ((carry i64) (end (+ a (<< n 2))))
    (while (!= a end)
      (set! carry (+ carry (+ (i64.load32_u r) (i64.load32_u a))))
      (i64.store32 r carry)
      (set! carry (>>> carry 32))
      (set! a (+ a 4))
      (set! r (+ r 4)))
    carry))

; r += a, of n limbs; r is long enough for the carry.
(define (add_to (r i32) (a i32) (n i32)) void
  (let ((carry (add_limbs r a n)) (i n))
    (while (!= carry 0)
      (set! carry (+ carry (limb r i)))
      (set_limb r i carry)
      (set! carry (>>> carry 32))
      (set! i (+ i 1)))))

; The lower n limbs of r -= a, of n limbs; yields the borrow, 0 or -1.
(define (subtract_limbs (r i32) (a i32) (n i32)) i64
  (let ((borrow i64) (end (+ a (<< n 2))))
    (while (!= a end)
      (set! borrow (+ borrow (- (i64.load32_u r) (i64.load32_u a))))
      (i64.store32 r borrow)
      (set! borrow (>> borrow 32))
      (set! a (+ a 4))
      (set! r (+ r 4)))
    borrow))

; r -= a, of n limbs; r is not less than a.
(define (subtract_from (r i32) (a i32) (n i32)) void
  (let ((borrow (subtract_limbs r a n)) (i n))
    (while (!= borrow 0)
      (set! borrow (+ borrow (limb r i)))
      (set_limb r i borrow)
      (set! borrow (>> borrow 32))
      (set! i (+ i 1)))))
