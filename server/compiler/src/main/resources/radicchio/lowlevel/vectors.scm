; Vectors and bytevectors.

(define (new_vector (n i32) fill)
  (let ((p (alloc (+ 8 (<< n 3)))) (at (+ p 8)) (end (+ at (<< n 3))))
    (i64.store p (header K_VECTOR n))
    (while (< at end)
      (i64.store at fill)
      (set! at (+ at 8)))
    (object_at p)))

(define (vector_length v)
  (if (is_kind v K_VECTOR) (small (length_of v)) (wrong_type "vector-length" "a vector" v)))

(define (vector_ref v i)
  (cond ((not (is_kind v K_VECTOR)) (wrong_type "vector-ref" "a vector" v))
        ((index_in i (length_of v)) (i64.load (+ (low v) (<< (low i) 1)) WORDS))
        (else (bad_index "vector-ref" (length_of v) i))))

(define (vector_set v i x)
  (unless (is_kind v K_VECTOR) (return (wrong_type "vector-set!" "a vector" v)))
  (unless (index_in i (length_of v)) (return (bad_index "vector-set!" (length_of v) i)))
  (i64.store (+ (low v) (<< (low i) 1)) WORDS x)
  UNSPECIFIED)

(define (bad_index (who i32) (length i32) i)
  (if (is_fixnum i)
      (out_of_range who length i)
      (wrong_type who "an index" i)))

; Whether a length is one, and there is room for as many units; fails if not.
(define (check_length (who i32) n (unit i32))
  (cond ((not (and (is_fixnum n) (>= n 0))) (wrong_type who "a length" n))
        ((> (untag n) #x3fffffff) (fail_no_room who))
        ((has_room (* (untag n) (i64 unit))) 0)
        (else (fail_no_room who))))

; Whether from and to are a range of length; fails if not.
(define (check_range (who i32) (length i32) from to)
  (cond ((not (end_in to length)) (bad_index who length to))
        ((not (end_in from length)) (bad_index who length from))
        ((> from to)
         (fail "out-of-range"
               (put_text (put_text SCRATCH who) ": start after end:")
               (cons from (cons to NIL))))
        (else 0)))

(define (make_vector n fill)
  (let ((failed (check_length "make-vector" n 8)))
    (if (= failed SENTINEL) failed (new_vector (low (untag n)) fill))))

; The copies below are of any kind, told by the kind and by log2 of the bytes of a unit.
(define (copy_part (who i32) (expected i32) (kind i32) (shift i32) x from to)
  (unless (is_kind x kind) (return (wrong_type who expected x)))
  (when (= (check_range who (length_of x) from to) SENTINEL) (return SENTINEL))
  (let ((n (low (untag (- to from)))) (bytes (<< n shift)))
    (unless (has_room (i64 bytes)) (return (fail_no_room who)))
    (let ((new (new_raw kind n bytes)))
      (memory.copy (payload new) (+ (payload x) (<< (low (untag from)) shift)) bytes)
      new)))

; (copy! target at source from to); memory.copy allows overlap.
(define (copy_to (who i32) (expected i32) (kind i32) (shift i32) target at source from to)
  (unless (is_kind target kind) (return (wrong_type who expected target)))
  (unless (is_kind source kind) (return (wrong_type who expected source)))
  (when (= (check_range who (length_of source) from to) SENTINEL) (return SENTINEL))
  (unless (end_in at (length_of target)) (return (bad_index who (length_of target) at)))
  (let ((n (low (untag (- to from)))))
    (when (> n (- (length_of target) (low (untag at))))
      (return (out_of_range who (length_of target) (+ at (small n)))))
    (memory.copy (+ (payload target) (<< (low (untag at)) shift))
                 (+ (payload source) (<< (low (untag from)) shift))
                 (<< n shift))
    UNSPECIFIED))

(define (vector_copy v from to)
  (copy_part "vector-copy" "a vector" K_VECTOR 3 v from to))
(define (vector_copy_to target at source from to)
  (copy_to "vector-copy!" "a vector" K_VECTOR 3 target at source from to))

(define (vector_fill v x from to)
  (unless (is_kind v K_VECTOR) (return (wrong_type "vector-fill!" "a vector" v)))
  (when (= (check_range "vector-fill!" (length_of v) from to) SENTINEL) (return SENTINEL))
  (let ((p (+ (payload v) (<< (low (untag from)) 3))) (end (+ (payload v) (<< (low (untag to)) 3))))
    (while (< p end)
      (i64.store p x)
      (set! p (+ p 8)))
    UNSPECIFIED))

(define (list_to_vector list)
  (let ((n (list_length list)))
    (cond ((< n 0) (wrong_type "list->vector" "a list" list))
          ((has_room (i64 (<< n 3))) (object_of_list K_VECTOR n list))
          (else (fail_no_room "list->vector")))))

(define-inline (is_byte (x i64)) i32 (and (is_fixnum x) (u< x 1024)))

(define (bytevector_length v)
  (if (is_kind v K_BYTEVECTOR)
      (small (length_of v))
      (wrong_type "bytevector-length" "a bytevector" v)))

(define (bytevector_ref v i)
  (cond ((not (is_kind v K_BYTEVECTOR)) (wrong_type "bytevector-u8-ref" "a bytevector" v))
        ((index_in i (length_of v)) (small (i32.load8_u (+ (low v) (low (untag i))) WORDS)))
        (else (bad_index "bytevector-u8-ref" (length_of v) i))))

(define (bytevector_set v i x)
  (unless (is_kind v K_BYTEVECTOR) (return (wrong_type "bytevector-u8-set!" "a bytevector" v)))
  (unless (index_in i (length_of v)) (return (bad_index "bytevector-u8-set!" (length_of v) i)))
  (unless (is_byte x) (return (wrong_type "bytevector-u8-set!" "a byte" x)))
  (i32.store8 (+ (low v) (low (untag i))) WORDS (low (untag x)))
  UNSPECIFIED)

(define (make_bytevector n fill)
  (unless (is_byte fill) (return (wrong_type "make-bytevector" "a byte" fill)))
  (when (= (check_length "make-bytevector" n 1) SENTINEL) (return SENTINEL))
  (let ((bytes (low (untag n))) (v (new_raw K_BYTEVECTOR bytes bytes)))
    (memory.fill (payload v) (low (untag fill)) bytes)
    v))

(define (bytevector_copy v from to)
  (copy_part "bytevector-copy" "a bytevector" K_BYTEVECTOR 0 v from to))
(define (bytevector_copy_to target at source from to)
  (copy_to "bytevector-copy!" "a bytevector" K_BYTEVECTOR 0 target at source from to))

(define (bytevector_fill v x from to)
  (unless (is_kind v K_BYTEVECTOR) (return (wrong_type "bytevector-fill!" "a bytevector" v)))
  (unless (is_byte x) (return (wrong_type "bytevector-fill!" "a byte" x)))
  (when (= (check_range "bytevector-fill!" (length_of v) from to) SENTINEL) (return SENTINEL))
  (memory.fill (+ (payload v) (low (untag from))) (low (untag x)) (low (untag (- to from))))
  UNSPECIFIED)
