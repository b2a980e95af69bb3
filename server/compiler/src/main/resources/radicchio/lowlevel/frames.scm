; Frames, see docs/control.md. The address of a new frame comes in, its words are in place.

(define-private (append_frame (p i32))
  (let ((frame (object_at p)))
    (if (= (i64.load FIRST) NIL)
        (i64.store FIRST frame)
        (i64.store (low (i64.load LAST)) WORDS frame))
    (i64.store LAST frame)
    SENTINEL))

; What a procedure that allocates out of line does then: with a budget below 0 the next procedure that
; makes calls suspends at its entry, the next tail call bounces, the loop or the return suspends.
(define-private (polled_budget (budget i32)) i32
  (if (u> (i32.load HP) (i32.load SOFT)) -1024 budget))

; A raw result, or the raw sentinel, on its way out of a procedure whose own result is tagged: polls
; if it has to be boxed.
(define-private (returned_flonum (x f64)) i64
  (let ((value (flonum x)))
    (if (= (bit-and (low value) 6) 2) value (polled_value value))))
(define (polled_value value)
  (if (and (u> (i32.load HP) (i32.load SOFT)) (!= value SENTINEL)) (suspend_value value) value))

; A tagged result, or the sentinel, of a call on its way out of a procedure whose own result is raw.
(define-private (raw_result x) f64
  (if (= x SENTINEL) (f64.reinterpret_i64 RAW_SENTINEL) (flonum_value x)))

(define (suspend_value value)
  (save_1 (code_of resume_value) 0 value))
(define (resume_value frame value (budget i32))
  (word2 frame))

(define-private (push_frame (p i32)) void
  (i64.store p 8 (i64.load FRAMES))
  (i64.store FRAMES (object_at p)))

(define (frame_of_scratch (code i32) (raw i32) (n i32)) i32
  (let ((p (alloc (+ 24 (<< n 3)))))
    (i64.store p (bit-or (header K_FRAME (+ n 2)) (<< (i64 raw) 48)))
    (i64.store p 8 NIL)
    (i64.store p 16 (i64 (<< code 2)))
    (memory.copy (+ p 24) SCRATCH (<< n 3))
    p))

(define-private (save_many (code i32) (raw i32) (n i32))
  (append_frame (frame_of_scratch code raw n)))

(define-private (push_many (code i32) (raw i32) (n i32)) void
  (push_frame (frame_of_scratch code raw n)))
