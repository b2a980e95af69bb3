; Words, objects and their allocation.

(define-inline (low (x i64)) i32 (i32.wrap_i64 x))
(define-inline (tag (x i64)) i32 (bit-and (i32.wrap_i64 x) 7))

(define-inline (is_fixnum (x i64)) i32 (i64.eqz (bit-and x 3)))
(define-inline (both_fixnums (a i64) (b i64)) i32 (i64.eqz (bit-and (bit-or a b) 3)))
(define-inline (fixnum (n i64)) i64 (<< n 2))
(define-inline (small (n i32)) i64 (<< (i64.extend_i32_s n) 2))
(define-inline (untag (x i64)) i64 (>> x 2))
(define-inline (boolean (test i32)) i64 (select test TRUE FALSE))
(define-inline (is_pair (x i64)) i32 (= (tag x) PAIR))
(define-inline (is_procedure (x i64)) i32 (= (tag x) PROCEDURE))
(define-inline (is_char (x i64)) i32 (= (bit-and (low x) 255) CHAR))
(define-inline (char_code (x i64)) i32 (low (>>> x 8)))
(define-inline (make_char (c i32)) i64 (bit-or (<< (i64.extend_i32_u c) 8) CHAR))
(define-inline (pair_car (x i64)) i64 (i64.load (low x) CAR))
(define-inline (pair_cdr (x i64)) i64 (i64.load (low x) CDR))
(define-inline (word0 (x i64)) i64 (i64.load (low x) WORDS))
(define-inline (word1 (x i64)) i64 (i64.load (low x) WORD1))
(define-inline (word2 (x i64)) i64 (i64.load (low x) WORD2))
(define-inline (word3 (x i64)) i64 (i64.load (low x) WORD3))

; Kind byte and length of an object, which must be one.
(define-inline (kind_of (x i64)) i32 (i32.load8_u (low x) (+ OBJECT_HEADER 1)))
(define-inline (length_of (x i64)) i32 (i32.load (low x) LENGTH))
(define-inline (is_object (x i64)) i32 (= (tag x) OBJECT))
(define-inline (is_kind (x i64) (kind i32)) i32
  (and (= (tag x) OBJECT) (= (i32.load8_u (low x) (+ OBJECT_HEADER 1)) kind)))
(define-inline (payload (x i64)) i32 (+ (low x) WORDS))

; From the address of an object to its word.
(define-inline (object_at (p i32)) i64 (i64.extend_i32_u (- p 3)))
(define-inline (header (kind i32) (length i32)) i64
  (bit-or (<< (i64.extend_i32_u length) 16)
          (i64.extend_i32_u (bit-or (<< kind 8) HEADER))))

(define-inline (round8 (bytes i32)) i32 (bit-and (+ bytes 7) -8))

; The barrier: whoever stores a value into an object that a collection may have made old says so, with the object's
; word, and for a vector with that and eight times the index. See docs/collector.md.
(define-inline (mark (p i32)) void (i32.store8 (>>> p CARD_SHIFT) CARDS 1))

; The same for words of a vector by their addresses.
(define-constant VECTOR_BIAS 16)

(define (mark_words (p i32) (end i32)) void
  (when (u< p end)
    (let ((first (>>> (- p VECTOR_BIAS) CARD_SHIFT)) (last (>>> (- (- end 8) VECTOR_BIAS) CARD_SHIFT)))
      (memory.fill (+ CARDS first) 1 (- (+ 1 last) first)))))

(define-private (alloc (bytes i32)) i32
  (let ((p (i32.load HP)) (end (+ p bytes)))
    (when (u> end (i32.load HARD))
      (set! p (more_memory bytes))
      (set! end (+ p bytes)))
    (i32.store HP end)
    p))

(define-private (cons a d)
  (let ((p (alloc 16)))
    (i64.store p a)
    (i64.store p 8 d)
    (i64.extend_i32_u (- p 7))))

(define-private (box v)
  (let ((p (alloc 16)))
    (i64.store p (+ (<< 1 16) (+ (<< K_BOX 8) HEADER)))
    (i64.store p 8 v)
    (object_at p)))

; An object of tagged words; the caller fills them at once.
(define-inline (new_object (kind i32) (words i32)) i64
  (let ((p (alloc (+ 8 (<< words 3)))))
    (i64.store p (header kind words))
    (object_at p)))

; Raw objects: length in the unit of the kind, and bytes of payload.
(define-inline (new_raw (kind i32) (length i32) (bytes i32)) i64
  (let ((p (alloc (+ 8 (round8 bytes)))))
    (i64.store p (header kind length))
    (object_at p)))

(define (more_memory (bytes i32)) i32
  (let ((hp (i32.load HP)))
    (ensure_memory (+ hp bytes))
    hp))

; The memory grows in large steps, since that copies it; towards its limit in ever smaller ones.
(define (ensure_memory (end i32)) void
  (let ((have (<< (memory.size) 16)))
    (when (u> end have)
      (let ((need (- end have))
            (step (select (u> (>>> have 1) #x10000000) #x10000000 (>>> have 1)))
            (bytes (select (u> need step) need step)))
        (while (= (memory.grow (>>> (+ bytes 65535) 16)) -1)
          (when (= bytes need) (unreachable))
          (set! bytes (>>> bytes 1))
          (when (u< bytes need) (set! bytes need)))))
    (i32.store HARD (<< (memory.size) 16))))

; Whether an object of so many bytes may be made now: the collector must be able to copy it. What is small
; may as long as there is memory at all, for there will be a poll soon.
(define (has_room (bytes i64)) i32
  (let ((end (+ (i64 (i32.load HP)) bytes)))
    (if (<= bytes SMALL)
        (or (<= end (i64 (i32.load HARD))) (<= (+ end SMALL) (i64 (all_memory))))
        (<= end (i64 (most_used))))))

(define-constant SMALL 65536)

; What boot was told: LIMIT and the reserve.
(define (all_memory) i32
  (let ((limit (i32.load LIMIT)) (seventh (u/ limit 7)))
    (+ limit (select (u> seventh RESERVE) RESERVE seventh))))

; What the memory may grow beyond LIMIT for what is allocated between two polls.
(define-constant RESERVE (<< 64 20))

(define (boot (limit i32)) void
  (let ((most (<< 32767 16))
        (all (select (u> limit most) most limit))
        (eighth (>>> all 3))
        (reserve (select (u> eighth RESERVE) RESERVE eighth))
        (cards (+ 1 (>>> all CARD_SHIFT)))
        (heap (bit-and (+ (+ CARDS (<< cards 1)) 4095) -4096))
        (p ROOTS))
    (i32.store LIMIT (- all reserve))
    (i32.store STARTS (+ CARDS cards))
    (i32.store HP heap)
    (i32.store SPACE heap)
    (i32.store YOUNG heap)
    (i32.store LAST_FULL 0)
    (i32.store CELLS_END CELLS)
    (i32.store CONSTANTS_END CONSTANTS)
    (i32.store BUDGET FIRST_BUDGET)
    (i32.store STRESS 0)
    (i32.store COLLECTIONS 0)
    (i32.store LIVE_CODES_END LIVE_CODES)
    (reset_most_live)
    (while (< p ROOTS_END)
      (i64.store p FALSE)
      (set! p (+ p 8)))
    (ensure_memory (+ heap (<< 1 20)))
    (set_full)
    (set_soft)
    (reset_run)
    (i64.store FLONUM_ZERO (box_raw_flonum 0.0))
    (i64.store SYMBOLS (new_vector 1024 FALSE))
    (i64.store SYMBOL_COUNT 0)
    (i64.store CODE_NAMES (new_vector 256 FALSE))))

(define (buffer (bytes i32)) i32
  (+ 8 (alloc_bytes K_BYTEVECTOR bytes bytes)))

(define (alloc_bytes (kind i32) (length i32) (bytes i32)) i32
  (let ((p (alloc (+ 8 (round8 bytes)))))
    (i64.store p (header kind length))
    p))
