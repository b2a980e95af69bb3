; Self-tagged flonums, see Tags.

(define-private (flonum (x f64)) i64
  (let ((t (- (i64.rotl (i64.reinterpret_f64 x) 4) 1)))
    (if (= (bit-and t 6) 2) t (box_flonum x))))

(define-private (is_flonum x) i32
  (or (= (bit-and (low x) 6) 2) (is_kind x K_FLONUM)))

(define-private (flonum_value x) f64
  (cond ((= (bit-and (low x) 6) 2) (f64.reinterpret_i64 (i64.rotl (+ x 1) 60)))
        ((= (i32.load8_u (low x) (+ OBJECT_HEADER 1)) K_FLONUM) (f64.load (low x) WORDS))
        (else (raw_complex x))))

(define (box_flonum (x f64)) i64
  (let ((bits (i64.reinterpret_f64 x)))
    (cond ((i64.eqz bits) (i64.load FLONUM_ZERO))
          ((is_raw_complex x) (bit-and bits #xffffffff))
          (else (box_raw_flonum x)))))

(define (box_raw_flonum (x f64)) i64
  (let ((p (alloc 16)))
    (i64.store p (header K_FLONUM 1))
    (f64.store p 8 x)
    (object_at p)))

(define-inline (is_finite (x f64)) i32 (f64.eq (f64.sub x x) 0.0))
(define-inline (is_integral (x f64)) i32 (and (is_finite x) (= (f64.trunc x) x)))
