; Text to numbers (R7RS 7.1.1).

(define-host (parse_flonum (address i32) (bytes i32)) f64)

(define-constant POINT 46)
(define-constant SLASH 47)
(define-constant PLUS 43)
(define-constant MINUS 45)
(define-constant HASH 35)

(define-inline (code_at (p i32)) i32 (i32.load p))
(define-inline (lower (c i32)) i32
  (if (and (>= c 65) (<= c 90)) (+ c 32) c))

(define (digit_of (c i32)) i32
  (let ((l (lower c)))
    (cond ((and (>= l 48) (<= l 57)) (- l 48))
          ((and (>= l 97) (<= l 122)) (- l 87))
          (else 99))))

; Whether digits in a radix other than ten may have a point among them: not after a prefix, as R7RS has it.
(define-constant POINTED (+ SCRATCH 24))

(define-constant EXACTLY 101)
(define-constant INEXACTLY 105)

; p and end are addresses of code points.
(define (string_to_number s radix)
  (unless (is_kind s K_STRING)
    (return (wrong_type "string->number" "a string" s)))
  (unless (and (is_fixnum radix) (and (>= radix (fixnum (i64 2))) (<= radix (fixnum (i64 36)))))
    (return (wrong_type "string->number" "a radix from 2 to 36" radix)))
  (unless (has_room (<< (i64 (length_of s)) 4))
    (return (fail_no_room "string->number")))
  (parse_number (payload s) (+ (payload s) (<< (length_of s) 2)) (low (untag radix))))

(define (parse_number (p i32) (end i32) (base i32))
  (let ((exactness i32) (seen i32))
    ; prefixes, in any order, each once
    (while (and (< (+ p 4) end) (= (code_at p) HASH))
      (let ((c (lower (code_at (+ p 4)))))
        (cond ((or (= c EXACTLY) (= c INEXACTLY))
               (when exactness (return FALSE))
               (set! exactness c))
              (else
               (when seen (return FALSE))
               (set! seen 1)
               (set! base
                 (cond ((= c 98) 2) ((= c 111) 8) ((= c 100) 10) ((= c 120) 16) (else 0)))
               (when (= base 0) (return FALSE))))
        (set! p (+ p 8))))
    (i32.store POINTED (i32.eqz seen))
    (parse_complex p end base exactness)))

(define-inline (is_sign (p i32)) i32 (or (= (code_at p) PLUS) (= (code_at p) MINUS)))

; real, real @ real, or [real] sign [real] i. Where i is a digit, only a sign inside tells the last.
(define (parse_complex (p i32) (end i32) (base i32) (exactness i32))
  (let ((at (position 64 p end)))
    (cond ((!= at end)
           (let ((m (parse_real p at base exactness)) (a (parse_real (+ at 4) end base exactness)))
             (cond ((or (not_parsed m) (not_parsed a)) (if (= m FALSE) m a))
                   ((= exactness EXACTLY) (exact_polar m a))
                   (else (make_polar m a)))))
          ((and (> end p) (= (lower (code_at (- end 4))) 105))
           (let ((inner (last_sign p (- end 4) base)))
             (cond ((and (= inner p) (or (> base 18) (= (is_sign p) 0)))
                    (parse_real p end base exactness))
                   (else (parse_rectangular p inner (- end 4) base exactness)))))
          (else (parse_real p end base exactness)))))

(define-inline (not_parsed x) i32 (or (= x FALSE) (= x SENTINEL)))

(define (parse_rectangular (p i32) (sign i32) (end i32) (base i32) (exactness i32))
  (let ((im (if (= (- end sign) 4)
                (let ((unit (if (= (code_at sign) MINUS) (- (i64 0) ONE) ONE)))
                  (if (= exactness INEXACTLY) (inexact unit) unit))
                (parse_real sign end base exactness)))
        (re (if (= sign p) (i64 0) (parse_real p sign base exactness))))
    (if (or (not_parsed re) (not_parsed im))
        (if (not_parsed re) re im)
        (rectangular re im))))

(define (exact_polar m a)
  (let ((x (make_polar m a)))
    (if (and (is_complex x)
             (and (not (is_finite (real_f64 x))) (not (is_finite (imag_f64 x)))))
        FALSE
        (exact x))))

(define (position (c i32) (p i32) (end i32)) i32
  (block found void
    (while (< p end)
      (when (= (code_at p) c) (break found))
      (set! p (+ p 4))))
  p)

; e, or what older reports have beside it: s, f, d and l; they all mean the one precision that there is.
(define (is_exponent_mark (c i32)) i32
  (let ((l (lower c)))
    (or (= l 101) (or (= l 115) (or (= l 102) (or (= l 100) (= l 108)))))))

; The last sign that is not an exponent's; p if there is none.
(define (last_sign (p i32) (end i32) (base i32)) i32
  (let ((q (- end 4)))
    (block found void
      (while (> q p)
        (when (is_sign q)
          (unless (and (= base 10) (is_exponent_mark (code_at (- q 4)))) (break found)))
        (set! q (- q 4))))
    (select (< q p) p q)))

(define (parse_real (p i32) (end i32) (base i32) (exactness i32))
  (let ((neg i32) (signed i32) (q i32))
    (when (>= p end) (return FALSE))
    (when (is_sign p)
      (set! neg (= (code_at p) MINUS))
      (set! signed 1)
      (set! p (+ p 4)))
    (when (>= p end) (return FALSE))
    (when signed
      (let ((special (parse_special p end neg)))
        (unless (= special FALSE)
          (return (if (= exactness EXACTLY) FALSE special)))))
    (set! q (skip_digits p end base))
    (when (and (= q end) (> q p))
      (return
       (if (= exactness INEXACTLY)
           (let ((f (integer_to_f64 (parse_integer p end base 0))))
             (flonum (if neg (f64.neg f) f)))
           (parse_integer p end base neg))))
    (when (and (> q p) (= (code_at q) SLASH))
      (return (parse_ratio p q end base neg exactness)))
    (if (= base 10) (parse_decimal p end neg exactness) (parse_pointed p q end base neg exactness))))

; digits . digits, as an exact number that is rounded once; q is the end of the first.
(define (parse_pointed (p i32) (q i32) (end i32) (base i32) (neg i32) (exactness i32))
  (let ((fraction (+ q 4)) (digits (>>> (- end fraction) 2)) (whole (>>> (- q p) 2)))
    (unless (and (i32.load POINTED)
                 (and (< q end) (= (code_at q) POINT)))
      (return FALSE))
    (unless (and (= (skip_digits fraction end base) end) (> (+ whole digits) 0)) (return FALSE))
    (let ((n (joined_digits p whole fraction digits base 0))
          (x (if (= n 0) n (ratio n (integer_power base digits)))))
      (if (= exactness EXACTLY)
          (if neg (negate x) x)
          (let ((f (to_f64 x))) (flonum (if neg (f64.neg f) f)))))))

; inf.0 and nan.0 after a sign.
(define (parse_special (p i32) (end i32) (neg i32))
  (if (and (= (- end p) 20)
           (and (= (code_at (+ p 12)) POINT) (= (code_at (+ p 16)) 48)))
      (let ((a (lower (code_at p))) (b (lower (code_at (+ p 4)))) (c (lower (code_at (+ p 8)))))
        (cond ((and (= a 105) (and (= b 110) (= c 102)))
               (flonum (f64.div (if neg -1.0 1.0) 0.0)))
              ((and (= a 110) (and (= b 97) (= c 110)))
               (flonum (f64.div 0.0 0.0)))
              (else FALSE)))
      FALSE))

(define (skip_digits (p i32) (end i32) (base i32)) i32
  (block done void
    (while (< p end)
      (when (>= (digit_of (code_at p)) base) (break done))
      (set! p (+ p 4))))
  p)

(define (parse_ratio (p i32) (q i32) (end i32) (base i32) (neg i32) (exactness i32))
  (let ((r (+ q 4)))
    (unless (and (< r end) (= (skip_digits r end base) end)) (return FALSE))
    (let ((above (parse_integer p q base 0)) (below (parse_integer r end base 0)))
      (when (= below 0) (return FALSE))
      (let ((x (ratio above below)))
        (if (= exactness INEXACTLY)
            (let ((f (to_f64 x))) (flonum (if neg (f64.neg f) f)))
            (if neg (negate x) x))))))

; digits [. digits] [e [sign] digits], at least one digit before the e; free memory takes the text for the host.
(define (parse_decimal (p i32) (end i32) (neg i32) (exactness i32))
  (let ((start p)
        (q (skip_digits p end 10))
        (whole (>>> (- q p) 2))
        (fraction q) (fraction_end q))
    (when (and (< q end) (= (code_at q) POINT))
      (set! fraction (+ q 4))
      (set! q (skip_digits fraction end 10))
      (set! fraction_end q))
    (when (= (+ whole (- fraction_end fraction)) 0) (return FALSE))
    (let ((exponent (if (= q end) 0 (parse_exponent q end))))
      (when (= exponent 1000000000) (return FALSE))
      (if (= exactness EXACTLY)
          (exact_decimal start whole fraction fraction_end neg exponent)
          (let ((text (temporary (+ 2 (- end start)))) (to text))
            (when neg (i32.store8 to MINUS) (set! to (+ to 1)))
            (set! p start)
            (while (< p end)
              (i32.store8 to (if (is_exponent_mark (code_at p)) 101 (code_at p)))
              (set! p (+ p 4))
              (set! to (+ to 1)))
            (i32.store HP text)
            (flonum (parse_flonum text (- to text))))))))

; 1000000000 if it is none.
(define (parse_exponent (q i32) (end i32)) i32
  (let ((neg i32) (n i32))
    (unless (is_exponent_mark (code_at q)) (return 1000000000))
    (set! q (+ q 4))
    (when (< q end)
      (when (or (= (code_at q) PLUS) (= (code_at q) MINUS))
        (set! neg (= (code_at q) MINUS))
        (set! q (+ q 4))))
    (unless (and (< q end) (= (skip_digits q end 10) end)) (return 1000000000))
    (while (< q end)
      (when (< n 10000000) (set! n (+ (* n 10) (digit_of (code_at q)))))
      (set! q (+ q 4)))
    (if neg (- 0 n) n)))

; The digits as one integer, times ten to the exponent.
(define (exact_decimal (p i32) (whole i32) (fraction i32) (fraction_end i32) (neg i32) (exponent i32))
  (let ((digits (>>> (- fraction_end fraction) 2))
        (n (joined_digits p whole fraction digits 10 neg))
        (scale (- exponent digits)))
    (cond ((= n 0) n)
          ((> scale 1000000) (fail_no_room "string->number"))
          ((>= scale 0) (integer_product n (integer_power 10 scale)))
          ((< scale -1000000) (fail_no_room "string->number"))
          (else (ratio n (integer_power 10 (- 0 scale)))))))

; Digits before a point and those behind it.
(define (joined_digits (p i32) (whole i32) (fraction i32) (digits i32) (base i32) (neg i32))
  (let ((all (+ whole digits))
        (copy (new_raw K_STRING all (<< all 2))))
    (memory.copy (payload copy) p (<< whole 2))
    (memory.copy (+ (payload copy) (<< whole 2)) fraction (<< digits 2))
    (parse_integer (payload copy) (+ (payload copy) (<< all 2)) base neg)))

(define (integer_power (base i32) (n i32))
  (let ((result (fixnum (i64 1))) (square (small base)))
    (while (> n 0)
      (when (bit-and n 1) (set! result (integer_product result square)))
      (set! n (>>> n 1))
      (when (> n 0) (set! square (integer_product square square))))
    result))
