; Inexact complex numbers where compiled code holds flonums as f64: not-a-numbers of a kind that no
; operation makes of flonums, with the word of the object in the low half. All arithmetic on one of them is
; not a number either, which sends the code here. The collector looks for them in frames.

(define-inline (is_raw_complex (x f64)) i32
  (= (>>> (i64.reinterpret_f64 x) 32) RAW_COMPLEX))

(define (raw_complex x) f64
  (f64.reinterpret_i64 (bit-or (<< (i64 RAW_COMPLEX) 32) x)))

(define (neither_complex (a f64) (b f64)) i32
  (not (or (is_raw_complex a) (is_raw_complex b))))

; The parts of a raw flonum or complex number. Parts of either are never complex themselves.
(define-inline (raw_object (x f64)) i64 (bit-and (i64.reinterpret_f64 x) #xffffffff))
(define-inline (raw_real (x f64)) f64 (if (is_raw_complex x) (flonum_value (word0 (raw_object x))) x))
(define-inline (raw_imag (x f64)) f64 (if (is_raw_complex x) (flonum_value (word1 (raw_object x))) 0.0))

(define (raw_add (a f64) (b f64)) f64
  (if (neither_complex a b)
      (+ a b)
      (raw_complex (inexact_sum (raw_real a) (raw_imag a) (raw_real b) (raw_imag b)))))
(define (raw_sub (a f64) (b f64)) f64
  (if (neither_complex a b)
      (- a b)
      (raw_complex (inexact_difference (raw_real a) (raw_imag a) (raw_real b) (raw_imag b)))))
(define (raw_mul (a f64) (b f64)) f64
  (cond ((is_raw_complex a)
         (if (is_raw_complex b)
             (raw_complex (inexact_product (raw_real a) (raw_imag a) (raw_real b) (raw_imag b)))
             (raw_complex (complex_of (* (raw_real a) b) (* (raw_imag a) b)))))
        ((is_raw_complex b) (raw_complex (complex_of (* a (raw_real b)) (* a (raw_imag b)))))
        (else (* a b))))
(define (raw_div (a f64) (b f64)) f64
  (cond ((is_raw_complex b)
         (raw_complex (flonum_quotient (raw_real a) (raw_imag a) (raw_real b) (raw_imag b))))
        ((is_raw_complex a) (raw_complex (complex_of (/ (raw_real a) b) (/ (raw_imag a) b))))
        (else (/ a b))))
(define (raw_negate (a f64)) f64
  (if (is_raw_complex a) (flonum_value (negate (flonum a))) (f64.neg a)))
(define (raw_sqrt (a f64)) f64
  (if (or (is_raw_complex a) (< a 0.0)) (flonum_value (sqrt (flonum a))) (f64.sqrt a)))

; Of flonums and complex numbers.
(define (is_not_a_number (v i64)) i32
  (if (is_flonum v) (let ((f (flonum_value v))) (!= f f)) 1))
(define (not_a_number_among (a i64) (b i64)) i32
  (or (is_not_a_number a) (is_not_a_number b)))

; Those among the raw words of a frame: what they refer to is copied to free and on; yields the new free.
(define (scan_raw_words (p i32) (end i32) (free i32) (bound i32) (shift i32)) i32
  (while (< p end)
    (let ((w (i64.load p)))
      (when (= (>>> w 32) RAW_COMPLEX)
        (i64.store p (bit-and w #xffffffff))
        (set! free (scan_words p (+ p 8) free bound shift))
        (i64.store p (bit-or (<< (i64 RAW_COMPLEX) 32) (i64.load p)))))
    (set! p (+ p 8)))
  free)
