; Which old objects may refer to young ones, see docs/collector.md. Memory is cut into cards, and each has two bytes:
; at CARDS whether it has been marked, at STARTS where the last old object that begins in it does.

(define-constant CARD_BYTES (<< 1 CARD_SHIFT))

; A mark stands for whole objects, by the address 8 bytes before them, and for words of vectors, by that 16 bytes before.
; Each word belongs to one card: an updated one looks as if it were to be updated.
(define-constant OBJECT_BIAS 8)

(define-constant NO_START 255)

(define-inline (note_start (starts i32) (p i32)) void
  (i32.store8 (+ starts (>>> p CARD_SHIFT))
              (>>> (bit-and p (- CARD_BYTES 1)) 3)))

; In cards that lie wholly within an object nothing begins.
(define (note_middle (starts i32) (p i32) (end i32)) void
  (let ((first (+ 1 (>>> p CARD_SHIFT))) (behind (>>> end CARD_SHIFT)))
    (when (u< first behind)
      (memory.fill (+ starts first) NO_START (- behind first)))))

(define (clean_cards (from i32) (to i32)) void
  (let ((first (>>> (- from VECTOR_BIAS) CARD_SHIFT)))
    (memory.fill (+ CARDS first) 0 (- (+ 1 (>>> to CARD_SHIFT)) first))))

(define-inline (object_end (p i32)) i32
  (let ((h (i64.load p)))
    (+ p (if (= (bit-and (low h) 255) HEADER) (object_bytes h) 16))))

; Notes where copies begin that nobody scans.
(define (note_starts (p i32) (end i32) (shift i32)) void
  (let ((starts (i32.load STARTS)))
    (while (u< p end)
      (note_start starts (- p shift))
      (set! p (object_end p)))))

; The last old object that begins before a card, or the first of all.
(define (object_before (card i32)) i32
  (let ((starts (i32.load STARTS)) (first (i32.load SPACE)))
    (loop back
      (when (u<= card (>>> first CARD_SHIFT)) (return first))
      (set! card (- card 1))
      (let ((start (i32.load8_u (+ starts card))))
        (when (!= start NO_START)
          (return (+ (<< card CARD_SHIFT) (<< start 3))))))))

; Scans what the marked cards stand for, and cleans them.
(define (scan_cards (free i32) (bound i32) (shift i32)) i32
  (let ((space (i32.load SPACE)) (young (i32.load YOUNG)) (object space) (next i32)
        (p (+ CARDS (>>> (- space VECTOR_BIAS) CARD_SHIFT))) (end (+ CARDS (+ 1 (>>> young CARD_SHIFT)))))
    (when (= space young) (return free))
    (while (u< p end)
      (cond ((i64.eqz (i64.load p)) (set! p (+ p 8)))
            ((i32.load8_u p)
             (i32.store8 p 0)
             (let ((card (- p CARDS)) (from (<< card CARD_SHIFT)) (reach (+ from (+ CARD_BYTES VECTOR_BIAS))))
               (when (u> reach young) (set! reach young))
               ; the object from before may be a large one that goes on
               (when (u<= (object_end object) from)
                 (let ((before (object_before card)))
                   (when (u> before object) (set! object before))))
               (set! next object)
               (while (u< next reach)
                 (set! object next)
                 (set! next (object_end object))
                 (set! free (scan_part object next card free bound shift))))
             (set! p (+ p 1)))
            (else (set! p (+ p 1)))))
    free))

; What the mark of a card stands for in an object. Frames, procedures and numbers are never changed.
(define (scan_part (object i32) (end i32) (card i32) (free i32) (bound i32) (shift i32)) i32
  (let ((h (i64.load object)) (kind (header_kind h))
        (here (= card (>>> (- object OBJECT_BIAS) CARD_SHIFT))))
    (cond ((!= (bit-and (low h) 255) HEADER)
           (if here (scan_words object end free bound shift) free))
          ((is_raw kind) free)
          ((= kind K_VECTOR)
           (let ((first (+ object 8)) (from (+ (<< card CARD_SHIFT) VECTOR_BIAS)) (to (+ from CARD_BYTES)))
             (scan_words (select (u> from first) from first) (select (u< to end) to end) free bound shift)))
          ((or (not here) (or (= kind K_FRAME) (= kind K_PROCEDURE))) free)
          (else (scan_words (+ object 8) end free bound shift)))))

; For tests: whether each old word that refers to something young is one that a mark stands for. Not so is our bug.
(define (verify_cards) void
  (let ((object (i32.load SPACE)) (young (i32.load YOUNG)) (starts (i32.load STARTS)))
    (while (u< object young)
      (let ((h (i64.load object)) (end (object_end object)) (kind (header_kind h))
            (start (i32.load8_u (+ starts (>>> object CARD_SHIFT))))
            (p object))
        (when (or (= start NO_START) (u< (+ (<< (>>> object CARD_SHIFT) CARD_SHIFT) (<< start 3)) object))
          (unreachable))
        (when (= (bit-and (low h) 255) HEADER)
          (set! p (if (is_raw kind) end (+ object 8)))
          (when (= kind K_FRAME) (set! end (- end (low (>>> h 45))))))
        (while (u< p end)
          (when (and (is_pointer (i64.load p)) (u>= (low (i64.load p)) (- young 8)))
            (let ((at (if (and (= (bit-and (low h) 255) HEADER) (= kind K_VECTOR))
                          (- p VECTOR_BIAS)
                          (- object OBJECT_BIAS))))
              (when (i32.eqz (i32.load8_u (+ CARDS (>>> at CARD_SHIFT)))) (unreachable))))
          (set! p (+ p 8))))
      (set! object (object_end object)))))
