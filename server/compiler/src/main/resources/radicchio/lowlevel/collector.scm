; A precise copying collector (Cheney, 1970) of two generations over a space that mixes pairs and objects, see
; docs/collector.md. What was made since the last collection is young; all else, from SPACE to YOUNG, is old.

(define-host (interruption) void)
(define-host (interrupted) i32)

(define-constant NURSERY (<< 4 20))
(define-constant LEAST_GROWTH (<< 16 20))
(define-constant SLACK (<< 512 10))
(define-constant LEAST_ROOM (<< 256 10))

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

; Copies what the words from p to end refer to, from bound on, to free and on; yields the new free. A copy will at
; last be shift bytes below where it is put.
(define (scan_words (p i32) (end i32) (free i32) (bound i32) (shift i32)) i32
  (while (< p end)
    (let ((w (i64.load p)))
      (when (and (is_pointer w) (u>= (low w) bound))
        (let ((t (tag w))
              (from (+ (- (low w) t) 8))
              (first (i64.load from)))
          (if (= (bit-and (low first) 255) FORWARD)
              (i64.store p (>>> first 8))
              (let ((new (i64 (+ (- (- free shift) 8) t))))
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
(define (scan_copies (p i32) (free i32) (may_abandon i32) (bound i32) (shift i32)) i32
  (let ((last_code i64) (ask (+ p (<< 1 20))) (starts (i32.load STARTS)))
    (while (< p free)
      (when (u> p ask)
        (when (and may_abandon (interrupted)) (return (- 0 free)))
        (set! ask (+ p (<< 1 20))))
      (let ((h (i64.load p)))
        (if (!= (bit-and (low h) 255) HEADER)
            (do (note_start starts (- p shift))
                (set! free (scan_words p (+ p 16) free bound shift))
                (set! p (+ p 16)))
            (let ((kind (header_kind h)) (end (+ p (object_bytes h))))
              (note_start starts (- p shift))
              (when (> (- end p) CARD_BYTES)
                (note_middle starts (- p shift) (- end shift)))
              (unless (is_raw kind)
                (let ((code (if (= kind K_FRAME)
                                (i64.load p 16)
                                (if (= kind K_PROCEDURE) (i64.load p 8) last_code))))
                  (when (!= code last_code)
                    (mark_code code)
                    (set! last_code code)))
                ; the flags of a frame, and of nothing else that is not raw, count the raw words at its end
                (let ((raw (- end (low (>>> h 45)))))
                  (set! free (scan_words (+ p 8) raw free bound shift))
                  (set! free (scan_raw_words raw end free bound shift))))
              (set! p end)))))
    free))

(define (mark_code code) void
  (let ((index (low (>>> code 2))) (byte (+ LIVE_CODES (>>> index 3))))
    (when (u< byte (+ LIVE_CODES LIVE_CODES_BYTES))
      (i32.store8 byte (bit-or (i32.load8_u byte) (<< 1 (bit-and index 7))))
      (when (u>= byte (i32.load LIVE_CODES_END))
        (i32.store LIVE_CODES_END (+ byte 1))))))

; The procedures among the module constants are copied but not scanned: they have no free variables, and a
; module that nothing but its own constants refers to must not look alive.
(define (scan_constants (procedures i32) (free i32) (shift i32)) i32
  (let ((p CONSTANTS) (end (i32.load CONSTANTS_END)))
    (while (< p end)
      (when (= (is_procedure (i64.load p)) procedures)
        (set! free (scan_words p (+ p 8) free 0 shift)))
      (set! p (+ p 8)))
    free))

; What stays when the evaluation ends: all but its frames, and the value on its way to them.
(define (scan_lasting (to i32) (shift i32)) i32
  (let ((frames (i64.load FRAMES)) (result (i64.load RESULT)) (free to))
    (i64.store FRAMES NIL)
    (i64.store RESULT UNSPECIFIED)
    (set! free (scan_words ROOTS ROOTS_END free 0 shift))
    (set! free (scan_words CELLS (i32.load CELLS_END) free 0 shift))
    (set! free (scan_constants 0 free shift))
    (set! free (scan_copies to free 0 0 shift))
    (i64.store FRAMES frames)
    (i64.store RESULT result)
    free))

; The frames, last of all: an interrupt drops them, and what has been copied for them is garbage then. It is
; complete for what lasts, since that has been copied before. Yields the new free, negated if they are to be dropped.
(define (scan_frames (to i32) (may_abandon i32) (shift i32)) i32
  (let ((free to))
    (set! free (scan_words RESULT (+ RESULT 8) free 0 shift))
    (set! free (scan_words FRAMES (+ FRAMES 8) free 0 shift))
    (scan_copies to free may_abandon 0 shift)))

(define-constant ALL_IS_WELL 0)
(define-constant TOO_MUCH_LIVES 1)
(define-constant ABANDONED 2)

; Collects everything, and yields how that went. What is alive is copied behind HP, as if to where the heap begins, and
; then moved there. Where it may be abandoned, an interrupt drops the frames and the rest of the work.
(define (collect_all (may_abandon i32)) i32
  (when may_abandon
    (when (interrupted) (return ABANDONED)))
  (let ((to (i32.load HP)) (used (- to (i32.load SPACE))) (lasting i32) (closed i32) (free i32))
    (ensure_memory (+ to used))
    (memory.fill LIVE_CODES 0 (- (i32.load LIVE_CODES_END) LIVE_CODES))
    (i32.store LIVE_CODES_END LIVE_CODES)
    (set! lasting (scan_lasting to used))
    (set! free (scan_frames lasting may_abandon used))
    (when (< free 0)
      ; the copies so far stay where they are, for procedures among the constants may be among them; they count as
      ; young, so that nobody walks through those that have not been looked at
      (i64.store FRAMES NIL)
      (i64.store RESULT UNSPECIFIED)
      (finish_all to lasting (scan_constants 1 (- 0 free) used))
      (return ABANDONED))
    (set! closed free)
    (set! free (scan_constants 1 free used))
    (note_starts closed free used)
    (finish_all to free free)
    (let ((live (- free to)))
      (when (u< live (normal_most_live)) (reset_most_live))
      (select (u> live (i32.load MOST_LIVE)) TOO_MUCH_LIVES ALL_IS_WELL))))

; Moves the copies from to on, which are old up to young, to where they are said to be.
(define (finish_all (to i32) (young i32) (free i32)) void
  (let ((space (i32.load SPACE)) (used (- to space)))
    (memory.copy space to (- free to))
    (clean_cards space to)
    (i32.store YOUNG (- young used))
    (i32.store HP (- free used))
    (count_collection)
    (i32.store LAST_FULL (i32.load COLLECTIONS))
    (set_full)
    (set_soft)))

(define-inline (count_collection) void
  (i32.store COLLECTIONS (+ 1 (i32.load COLLECTIONS))))

; Collects what is due, and yields how that went.
(define (collect_due (may_abandon i32)) i32
  (let ((hp (i32.load HP)) (made (- hp (i32.load YOUNG))))
    (if (or (u> hp (i32.load FULL))
            (or (u> (+ hp made) (i32.load LIMIT))
                (and (!= (i32.load STRESS) 0) (bit-and (i32.load COLLECTIONS) 1))))
        (collect_all may_abandon)
        (do (collect_young) ALL_IS_WELL))))

; Collects the young objects. They are copied behind themselves, as if to where they begin, and then moved there.
(define (collect_young) void
  (let ((young (i32.load YOUNG)) (to (i32.load HP)) (made (- to young)) (bound (- young 8)) (free to))
    (when (i32.load STRESS)
      (when (= (bit-and (i32.load COLLECTIONS) 15) 0) (verify_cards)))
    (ensure_memory (+ to made))
    (set! free (scan_words ROOTS ROOTS_END free bound made))
    (set! free (scan_words CELLS (i32.load CELLS_END) free bound made))
    (set! free (scan_words CONSTANTS (i32.load CONSTANTS_END) free bound made))
    (set! free (scan_cards free bound made))
    (set! free (scan_copies to free 0 bound made))
    (memory.copy young to (- free to))
    (clean_cards young to)
    (i32.store HP (- free made))
    (i32.store YOUNG (- free made))
    (count_collection)
    (set_soft)))

; When to collect everything next: when as much again is old, but while all of it can still be copied.
(define (set_full) void
  (let ((hp (i32.load HP))
        (live (- hp (i32.load SPACE)))
        (room (+ LEAST_ROOM (bit-and (>>> live 5) -8)))
        (wish (+ hp (select (u> live LEAST_GROWTH) live LEAST_GROWTH)))
        ; large objects may be made beyond FULL, so it keeps away from where they could not be copied
        (most (- (most_used) (bit-and (>>> (i32.load LIMIT) 4) -8)))
        (full (select (u< wish most) wish most)))
    (i32.store FULL (select (< (- full hp) room) (+ hp room) full))))

; The highest HP with which all may be alive and yet be copied behind it.
(define (most_used) i32
  (let ((space (i32.load SPACE)))
    (+ space (bit-and (>>> (- (- (i32.load LIMIT) SLACK) space) 1) -8))))

(define (set_soft) void
  (let ((hp (i32.load HP)) (full (i32.load FULL)) (soft (+ (i32.load YOUNG) NURSERY)))
    (when (u< soft hp) (set! soft hp))
    (i32.store SOFT
      (if (i32.load STRESS) (soft_under_stress hp) (select (u< full soft) full soft)))))

; The next collection is due at once, and is one of everything.
(define (ask_for_full) void
  (i32.store FULL 0)
  (i32.store SOFT 0))

; At every safe point for as often as STRESS says, then after 4 KiB each.
(define (soft_under_stress (hp i32)) i32
  (let ((stress (i32.load STRESS)))
    (when (= stress 1) (return (+ hp 4096)))
    (i32.store STRESS (- stress 1))
    hp))

; Of what the heap may take. A copy takes as much again, so 7/16 is the most that works, with room to go on.
(define (normal_most_live) i32
  (* 6 (>>> (- (i32.load LIMIT) (i32.load SPACE)) 4)))
(define (reset_most_live) void
  (i32.store MOST_LIVE (normal_most_live)))

; Room for whoever handles out-of-memory; not for ever.
(define (more_slack) i32
  (let ((slack (>>> (- (i32.load LIMIT) (i32.load SPACE)) 6))
        (more (+ slack (- (i32.load HP) (i32.load SPACE)))))
    (i32.store MOST_LIVE more)
    (u< more (* 7 (>>> (- (i32.load LIMIT) (i32.load SPACE)) 4)))))

(define (collect) void (i32.eqz (collect_all 0)))

(define (request_collection)
  (ask_for_full)
  UNSPECIFIED)
