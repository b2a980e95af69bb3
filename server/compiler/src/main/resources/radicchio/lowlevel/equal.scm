; equal? (R7RS 6.1). The pairs still to be compared are on a stack, first in scratch, then in the heap. What is large
; may be circular: then pairs of objects that were met together before are taken to be equal.

(define-constant MET SCRATCH)               ; table of what was met: address, mask, count
(define-constant MET_MASK (+ SCRATCH 4))
(define-constant MET_COUNT (+ SCRATCH 8))
(define-constant EQUAL_STACK (+ SCRATCH 64))

(define-constant DIFFERENT 0)
(define-constant SAME 1)
(define-constant TOO_LARGE 2)
(define-constant NO_ROOM 3)
(define-constant PATIENCE 100000)

(define (equal a b)
  (let ((n (if (= a b) 0 (parts_alike a b))))
    (cond ((= n 0) TRUE)
          ((= n -1) FALSE)
          (else (equal_parts a b)))))

(define (equal_parts a b)
  (let ((r (compare_deep a b 0)))
    (when (= r TOO_LARGE)
      (i32.store MET (zeroed_table 4096))
      (i32.store MET_MASK 4095)
      (i32.store MET_COUNT 0)
      (set! r (compare_deep a b 1)))
    (if (= r NO_ROOM)
        (fail_no_room "equal?")
        (boolean r))))

(define (compare_deep a b (remember i32)) i32
  (let ((base EQUAL_STACK) (top EQUAL_STACK) (end (+ SCRATCH SCRATCH_BYTES)) (steps i32))
    (loop next
      (when (!= a b)
        (let ((n (parts_alike a b)))
          (when (= n -1) (return DIFFERENT))
          (when (> n 0)
            (set! steps (+ steps n))
            (when (= (bit-and steps #xffff) 0) (interruption))
            (if remember
                (let ((known (met a b)))
                  (when (= known NO_ROOM) (return NO_ROOM))
                  (when known (set! n 0)))
                (when (> steps PATIENCE) (return TOO_LARGE)))
            (when (> (<< n 4) (- end top))
              (let ((bytes (+ (<< (- top base) 1) (<< n 5))))
                (unless (has_room (i64 bytes)) (return NO_ROOM))
                (let ((more (buffer bytes)))
                  (memory.copy more base (- top base))
                  (set! top (+ more (- top base)))
                  (set! base more)
                  (set! end (+ more bytes)))))
            (set! top (push_parts top a b n)))))
      (when (= top base) (return SAME))
      (set! top (- top 16))
      (set! a (i64.load top))
      (set! b (i64.load top 8)))))

; How many parts of two different words are to be compared: 0 if the words are equal by themselves, -1 if they cannot be.
(define (parts_alike a b) i32
  (cond ((!= (tag a) (tag b)) -1)
        ((is_pair a) 2)
        ((not (is_object a)) -1)
        ((!= (kind_of a) (kind_of b)) -1)
        ((= (kind_of a) K_STRING) (- (same_string a b) 1))
        ((= (kind_of a) K_VECTOR) (if (= (length_of a) (length_of b)) (length_of a) -1))
        ((= (kind_of a) K_BYTEVECTOR) (- (same_bytes a b) 1))
        (else (if (= (eqv a b) TRUE) 0 -1))))

(define (same_bytes a b) i32
  (and (= (length_of a) (length_of b))
       (same_bytes_at (payload a) (payload b) (length_of a))))

; The first part on top.
(define (push_parts (top i32) a b (n i32)) i32
  (if (= n 0)
      top
      (let ((p (+ (low a) (if (is_pair a) CAR WORDS)))
            (q (+ (low b) (if (is_pair a) CAR WORDS)))
            (i n))
        (while (> i 0)
          (set! i (- i 1))
          (i64.store top (i64.load (+ p (<< i 3))))
          (i64.store top 8 (i64.load (+ q (<< i 3))))
          (set! top (+ top 16)))
        top)))

(define (zeroed_table (entries i32)) i32
  (let ((p (buffer (<< entries 4))))
    (memory.fill p 0 (<< entries 4))
    p))

(define (met_entry (table i32) (mask i32) a b) i32
  (let ((i (low (>>> (* (+ (* a 31) b) #x1e3779b97f4a7c15) 40))))
    (loop probe
      (let ((p (+ table (<< (bit-and i mask) 4))))
        (when (i64.eqz (i64.load p)) (return p))
        (when (and (= (i64.load p) a) (= (i64.load p 8) b)) (return p)))
      (set! i (+ i 1)))))

; Whether the two were met together before; they are from now on.
(define (met a b) i32
  (let ((p (met_entry (i32.load MET) (i32.load MET_MASK) a b)))
    (unless (i64.eqz (i64.load p)) (return 1))
    (i64.store p a)
    (i64.store p 8 b)
    (i32.store MET_COUNT (+ 1 (i32.load MET_COUNT)))
    (if (u> (<< (i32.load MET_COUNT) 1) (i32.load MET_MASK))
        (grow_met)
        0)))

(define (grow_met) i32
  (let ((old (i32.load MET)) (n (+ 1 (i32.load MET_MASK))) (p old) (end (+ old (<< n 4))))
    (unless (has_room (i64 (<< n 5))) (return NO_ROOM))
    (let ((new (zeroed_table (<< n 1))) (mask (- (<< n 1) 1)))
      (while (< p end)
        (unless (i64.eqz (i64.load p))
          (let ((q (met_entry new mask (i64.load p) (i64.load p 8))))
            (i64.store q (i64.load p))
            (i64.store q 8 (i64.load p 8))))
        (set! p (+ p 16)))
      (i32.store MET new)
      (i32.store MET_MASK mask)
      0)))
