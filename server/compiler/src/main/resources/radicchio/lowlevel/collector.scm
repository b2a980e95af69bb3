; A precise copying collector (Cheney, 1970) over a space that mixes pairs and objects, see
; docs/values.md. Two spaces: one at HEAP, one behind it, wherever there is room.

(define-host (interruption) void)
(define-host (interrupted) i32)

(define-constant NURSERY (<< 16 20))
(define-constant SLACK (<< 512 10))
(define-constant LEAST_ROOM (<< 256 10))
(define-constant LEAST_GAP (<< 1 20))

(define-inline (is_pointer (w i64)) i32
  (bit-and (>>> #x62 (tag w)) 1))

(define-constant RAW_KINDS
  (+ (+ (<< 1 K_STRING) (<< 1 K_BYTEVECTOR)) (+ (<< 1 K_BIGNUM) (<< 1 K_FLONUM))))

(define-inline (header_kind (h i64)) i32 (bit-and (low (>>> h 8)) 255))
(define-inline (is_raw (kind i32)) i32 (bit-and (>>> RAW_KINDS kind) 1))

(define (object_bytes (h i64)) i32
  (let ((kind (header_kind h)) (length (low (>>> h 16))))
    (cond ((not (is_raw kind)) (+ 8 (<< length 3)))
          ((= kind K_BYTEVECTOR) (+ 8 (round8 length)))
          ((= kind K_FLONUM) 16)
          (else (+ 8 (round8 (<< length 2)))))))

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
                    (set! free (copy_rest from free (+ free (object_bytes first)))))
                (i64.store from (bit-or (<< new 8) FORWARD)))))))
    (set! p (+ p 8)))
  free)

; All of an object but its header; yields where the copy ends.
(define (copy_rest (from i32) (to i32) (end i32)) i32
  (if (> (- end to) 96)
      (memory.copy (+ to 8) (+ from 8) (- (- end to) 8))
      (do (set! to (+ to 8))
          (while (< to end)
            (set! from (+ from 8))
            (i64.store to (i64.load from))
            (set! to (+ to 8)))))
  end)

; Everything that has been copied but not looked at lies between p and free. Where it may be abandoned, the
; host is asked now and then whether anybody still waits for the end; if nobody does, the new free is yielded negated.
(define (scan_copies (p i32) (free i32) (may_abandon i32)) i32
  (let ((last_code i64) (ask (+ p (<< 1 20))))
    (while (< p free)
      (when (u> p ask)
        (when (and may_abandon (interrupted)) (return (- 0 free)))
        (set! ask (+ p (<< 1 20))))
      (let ((h (i64.load p)))
        (if (!= (bit-and (low h) 255) HEADER)
            (do (set! free (scan_words p (+ p 16) free))
                (set! p (+ p 16)))
            (let ((kind (header_kind h)) (end (+ p (object_bytes h))))
              (unless (is_raw kind)
                (let ((code (if (= kind K_FRAME)
                                (i64.load p 16)
                                (if (= kind K_PROCEDURE) (i64.load p 8) last_code))))
                  (when (!= code last_code)
                    (mark_code code)
                    (set! last_code code)))
                ; the flags of a frame, and of nothing else that is not raw, count the raw words at its end
                (let ((raw (- end (low (>>> h 45)))))
                  (set! free (scan_words (+ p 8) raw free))
                  (set! free (scan_raw_words raw end free))))
              (set! p end)))))
    free))

(define (mark_code code) void
  (let ((index (low (>>> code 2))) (byte (+ LIVE_CODES (>>> index 3))))
    (when (u< byte (+ LIVE_CODES LIVE_CODES_BYTES))
      (i32.store8 byte (bit-or (i32.load8_u byte) (<< 1 (bit-and index 7))))
      (when (u>= byte (i32.load LIVE_CODES_END))
        (i32.store LIVE_CODES_END (+ byte 1))))))

; Where a copy goes: below this space if all of it fits there, else behind it. Behind means with a gap, so that
; below will have room again, even if nothing dies and more is allocated.
(define (other_space) i32
  (let ((space (i32.load SPACE)) (hp (i32.load HP)) (used (- hp space)))
    (if (u>= (- space HEAP) used)
        HEAP
        (let ((to (+ hp (gap used))))
          (ensure_memory (+ to used))
          to))))

(define-inline (gap (used i32)) i32 (+ LEAST_GAP (bit-and (>>> used 2) -8)))

; The largest HP from which a copy behind ends below the limit: hp + gap + used = limit.
(define (last_behind (space i32) (limit i32)) i32
  (+ space (* 4 (/ (- (- limit LEAST_GAP) space) 9))))

; The procedures among the module constants are copied but not scanned: they have no free variables, and a
; module that nothing but its own constants refers to must not look alive.
(define (scan_constants (procedures i32) (free i32)) i32
  (let ((p CONSTANTS) (end (i32.load CONSTANTS_END)))
    (while (< p end)
      (when (= (is_procedure (i64.load p)) procedures)
        (set! free (scan_words p (+ p 8) free)))
      (set! p (+ p 8)))
    free))

; What stays when the evaluation ends: all but its frames, and the value on its way to them.
(define (scan_lasting (to i32)) i32
  (let ((frames (i64.load FRAMES)) (result (i64.load RESULT)) (free to))
    (i64.store FRAMES NIL)
    (i64.store RESULT UNSPECIFIED)
    (set! free (scan_words ROOTS ROOTS_END free))
    (set! free (scan_words CELLS (i32.load CELLS_END) free))
    (set! free (scan_constants 0 free))
    (set! free (scan_copies to free 0))
    (i64.store FRAMES frames)
    (i64.store RESULT result)
    free))

; The frames, last of all: an interrupt drops them, and what has been copied for them is garbage then. It is
; complete for what lasts, since that has been copied before. Yields the new free, negated if they are to be dropped.
(define (scan_frames (to i32) (may_abandon i32)) i32
  (let ((free to))
    (set! free (scan_words RESULT (+ RESULT 8) free))
    (set! free (scan_words FRAMES (+ FRAMES 8) free))
    (scan_copies to free may_abandon)))

(define-constant ALL_IS_WELL 0)
(define-constant TOO_MUCH_LIVES 1)
(define-constant ABANDONED 2)

; Collects, and yields how that went. Where it may be abandoned, an interrupt drops the frames and the rest of the work.
(define (collect_garbage (may_abandon i32)) i32
  (let ((to (other_space)) (free i32))
    (memory.fill LIVE_CODES 0 (- (i32.load LIVE_CODES_END) LIVE_CODES))
    (i32.store LIVE_CODES_END LIVE_CODES)
    (set! free (scan_frames (scan_lasting to) may_abandon))
    (when (< free 0)
      ; the copies so far stay where they are, for procedures among the constants may be among them
      (i64.store FRAMES NIL)
      (i64.store RESULT UNSPECIFIED)
      (set_space to (scan_constants 1 (- 0 free)))
      (return ABANDONED))
    (set_space to (scan_constants 1 free))
    (let ((live (- (i32.load HP) to)))
      (when (u< live (normal_most_live)) (reset_most_live))
      (select (u> live (i32.load MOST_LIVE)) TOO_MUCH_LIVES ALL_IS_WELL))))

(define-inline (set_space (to i32) (free i32)) void
  (i32.store SPACE to)
  (i32.store HP free)
  (i32.store COLLECTIONS (+ 1 (i32.load COLLECTIONS)))
  (set_soft free))

; When to collect next: when as much again has been allocated, but while a copy still finds room.
(define (set_soft (hp i32)) void
  (let ((space (i32.load SPACE))
        ; large objects may be made beyond SOFT, up to the limit, so it keeps away from that
        (limit (- (i32.load LIMIT) (+ SLACK (>>> (i32.load LIMIT) 3))))
        (live (- hp space))
        (room (+ LEAST_ROOM (bit-and (>>> live 5) -8)))
        (wish (+ hp (select (u> live NURSERY) live NURSERY)))
        (below (- (+ space (- space HEAP)) SLACK))
        (behind (last_behind space limit))
        (soft i32))
    (set! below (select (< below limit) below limit))
    (set! soft
      (if (> (- below hp) (+ room (>>> live 1)))
          below
          (select (> below behind) below behind)))
    (set! soft (select (< soft wish) soft wish))
    (when (< (- soft hp) room) (set! soft (+ hp room)))
    (i32.store SOFT (if (i32.load STRESS) (soft_under_stress hp) soft))))

; At every safe point for as often as STRESS says, then after 4 KiB each.
(define (soft_under_stress (hp i32)) i32
  (let ((stress (i32.load STRESS)))
    (when (= stress 1) (return (+ hp 4096)))
    (i32.store STRESS (- stress 1))
    hp))

; Of what the heap may take. Copying behind takes 9/4 of what is copied, so 7/16 is the most that ever works.
(define (normal_most_live) i32
  (* 6 (>>> (- (i32.load LIMIT) HEAP) 4)))
(define (reset_most_live) void
  (i32.store MOST_LIVE (normal_most_live)))

; Room for whoever handles out-of-memory; not for ever.
(define (more_slack) i32
  (let ((slack (>>> (- (i32.load LIMIT) HEAP) 6))
        (more (+ slack (- (i32.load HP) (i32.load SPACE)))))
    (i32.store MOST_LIVE more)
    (u< more (* 7 (>>> (- (i32.load LIMIT) HEAP) 4)))))

(define (collect) void (i32.eqz (collect_garbage 0)))

(define (request_collection)
  (i32.store SOFT 0)
  UNSPECIFIED)
