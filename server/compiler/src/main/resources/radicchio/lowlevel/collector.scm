; A precise copying collector (Cheney, 1970) over a space that mixes pairs and objects, see
; docs/values.md. Two spaces: one at HEAP, one behind it, wherever there is room.

(define-constant NURSERY (<< 16 20))
(define-constant SLACK (<< 512 10))
(define-constant LEAST_ROOM (<< 256 10))

(define-inline (is_pointer (w i64)) i32
  (bit-and (>>> #x62 (tag w)) 1))

(define (object_bytes (h i64)) i32
  (let ((kind (bit-and (low (>>> h 8)) 255))
        (length (low (>>> h 16))))
    (cond ((or (= kind K_STRING) (= kind K_BIGNUM)) (+ 8 (round8 (<< length 2))))
          ((= kind K_BYTEVECTOR) (+ 8 (round8 length)))
          (else (+ 8 (<< length 3))))))

(define-inline (is_raw (kind i32)) i32
  (and (>= kind K_STRING)
       (and (<= kind K_FLONUM) (!= kind K_SYMBOL))))

(define (copy_object (from i32) (to i32) (bytes i32)) void
  (if (> bytes 96)
      (memory.copy to from bytes)
      (let ((end (+ from bytes)))
        (while (< from end)
          (i64.store to (i64.load from))
          (set! from (+ from 8))
          (set! to (+ to 8))))))

; Copies what the words from p to end refer to, to free and on; yields the new free.
(define (scan_words (p i32) (end i32) (free i32)) i32
  (while (< p end)
    (let ((w (i64.load p)))
      (when (is_pointer w)
        (let ((t (tag w))
              (from (+ (- (low w) t) 8))
              (first (i64.load from)))
          (if (= (bit-and (low first) 255) FORWARD)
              (i64.store p (>>> first 8))
              (let ((new (i64 (+ (- free 8) t))))
                (i64.store p new)
                (i64.store free first)
                (if (= t PAIR)
                    (do (i64.store free 8 (i64.load from 8))
                        (set! free (+ free 16)))
                    (let ((bytes (object_bytes first)))
                      (copy_object (+ from 8) (+ free 8) (- bytes 8))
                      (set! free (+ free bytes))))
                (i64.store from (bit-or (<< new 8) FORWARD)))))))
    (set! p (+ p 8)))
  free)

(define (scan_object (p i32) (h i64) (free i32)) i32
  (let ((kind (bit-and (low (>>> h 8)) 255))
        (end (+ p (object_bytes h))))
    (cond ((is_raw kind) free)
          ((= kind K_FRAME)
           (mark_code (i64.load p 16))
           (scan_words (+ p 8) (- end (<< (low (>>> h 48)) 3)) free))
          ((= kind K_PROCEDURE)
           (mark_code (i64.load p 8))
           (scan_words (+ p 16) end free))
          (else (scan_words (+ p 8) end free)))))

; Everything that has been copied but not looked at lies between p and free.
(define (scan_copies (p i32) (free i32)) i32
  (while (< p free)
    (let ((h (i64.load p)))
      (if (= (bit-and (low h) 255) HEADER)
          (do (set! free (scan_object p h free))
              (set! p (+ p (object_bytes h))))
          (do (set! free (scan_words p (+ p 16) free))
              (set! p (+ p 16))))))
  free)

(define (mark_code code) void
  (let ((index (low (>>> code 2))) (byte (>>> index 3)))
    (when (u< byte LIVE_CODES_BYTES)
      (i32.store8 byte LIVE_CODES
        (bit-or (i32.load8_u byte LIVE_CODES) (<< 1 (bit-and index 7))))
      (when (u>= byte (i32.load LIVE_CODES_END))
        (i32.store LIVE_CODES_END (+ byte 1))))))

; The other space: below this one if all of it fits there, else behind it.
(define (other_space) i32
  (let ((space (i32.load SPACE)) (hp (i32.load HP)))
    (if (u>= (- space HEAP) (- hp space))
        HEAP
        (do (ensure_memory (+ hp (- hp space)))
            hp))))

; Module constants come last, and the procedures among them are copied but not scanned: they have no
; free variables, and a module that nothing but its own constants refers to must not look alive.
(define (copy_procedures (p i32) (end i32) (free i32)) i32
  (while (< p end)
    (when (is_procedure (i64.load p))
      (set! free (scan_words p (+ p 8) free)))
    (set! p (+ p 8)))
  free)

; Yields 1 when too much is alive.
(define (collect_garbage) i32
  (let ((to (other_space)) (free to))
    (memory.fill LIVE_CODES 0 (i32.load LIVE_CODES_END))
    (i32.store LIVE_CODES_END 0)
    (set! free (scan_words ROOTS ROOTS_END free))
    (set! free (scan_words CELLS (i32.load CELLS_END) free))
    (set! free (scan_copies to free))
    (set! free (copy_procedures CONSTANTS (i32.load CONSTANTS_END) free))
    (let ((rest free))
      (set! free (scan_words CONSTANTS (i32.load CONSTANTS_END) free))
      (set! free (scan_copies rest free)))
    (i32.store SPACE to)
    (i32.store HP free)
    (i32.store COLLECTIONS (+ 1 (i32.load COLLECTIONS)))
    (set_soft free)
    (let ((live (- free to)))
      (when (u< live (normal_most_live)) (reset_most_live))
      (u> live (i32.load MOST_LIVE)))))

; When to collect next: when as much again has been allocated, but while a copy still finds room.
(define (set_soft (hp i32)) void
  (let ((space (i32.load SPACE))
        (limit (- (i32.load LIMIT) SLACK))
        (live (- hp space))
        (wish (+ hp (select (u> live NURSERY) live NURSERY)))
        (below (- (+ space (- space HEAP)) SLACK))
        (behind (>>> (+ limit space) 1))
        (soft i32))
    (set! below (select (< below limit) below limit))
    (set! soft
      (if (> (- below hp) (+ LEAST_ROOM (>>> live 1)))
          below
          (select (> below behind) below behind)))
    (set! soft (select (< soft wish) soft wish))
    (when (< (- soft hp) LEAST_ROOM) (set! soft (+ hp LEAST_ROOM)))
    (i32.store SOFT (if (i32.load STRESS) hp soft))))

(define (normal_most_live) i32
  (* 7 (>>> (- (i32.load LIMIT) HEAP) 4)))
(define (reset_most_live) void
  (i32.store MOST_LIVE (normal_most_live)))

; Room for whoever handles out-of-memory; not for ever.
(define (more_slack) i32
  (let ((slack (>>> (- (i32.load LIMIT) HEAP) 6))
        (more (+ slack (- (i32.load HP) (i32.load SPACE)))))
    (i32.store MOST_LIVE more)
    (u< more (>>> (- (i32.load LIMIT) HEAP) 1))))

(define (collect) void (i32.eqz (collect_garbage)))

(define (request_collection)
  (i32.store SOFT 0)
  UNSPECIFIED)
