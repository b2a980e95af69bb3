; A module's constants, see docs/values.md. The decoder's stack is a list.

(define-inline (u32_at (p i32)) i32 (i32.load p))

(define (load_constants (p i32) (bytes i32) (cell i32)) void
  (let ((end (+ p bytes)) (first cell) (stack i64 NIL) (op i32) (n i32))
    (i64.store CLOSED NIL)
    (while (< p end)
      (set! op (i32.load8_u p))
      (set! n (if (and (!= op 1) (!= op 2)) (i32.load p 1) 0))
      (cond ((= op 1) (set! stack (cons (i64.load p 1) stack)) (set! p (+ p 9)))
            ((= op 2) (set! stack (cons (flonum (f64.load p 1)) stack)) (set! p (+ p 9)))
            ((= op 3) (set! stack (cons (codes_string (+ p 5) n) stack))
                      (set! p (+ p (+ 5 (<< n 2)))))
            ((= op 4) (set! stack (cons (intern (codes_string (+ p 5) n)) stack))
                      (set! p (+ p (+ 5 (<< n 2)))))
            ((= op 5) (set! stack (cons (bytes_of (+ p 5) n) stack))
                      (set! p (+ p (+ 5 n))))
            ((= op 6) (set! stack (pop_vector stack n)) (set! p (+ p 5)))
            ((= op 7) (set! stack (pop_list stack n)) (set! p (+ p 5)))
            ((= op 8) (let ((limbs (i32.load p 2)))
                        (set! stack (cons (limbs_integer (+ p 6) limbs (i32.load8_u p 1)) stack))
                        (set! p (+ p (+ 6 (<< limbs 2))))))
            ((= op 9) (set! stack (pop_two K_RATIO stack)) (set! p (+ p 1)))
            ((= op 10) (set! stack (pop_two K_COMPLEX stack)) (set! p (+ p 1)))
            ((= op 11) (i64.store (+ first (<< n 3)) (pair_car stack))
                       (set! stack (pair_cdr stack)) (set! p (+ p 5)))
            ((= op 12) (set! stack (cons (closed_procedure n (i32.load p 5)) stack))
                       (set! p (+ p 9)))
            ((= op 13) (set! stack (cons (i64.load (+ first (<< n 3))) stack)) (set! p (+ p 5)))
            ((= op 14) (patch_all (pair_car stack) (placeholder n)) (set! p (+ p 5)))
            ((= op 15) (set! stack (cons (placeholder n) stack)) (set! p (+ p 5)))
            (else (unreachable))))
    ; what is left: one result a cell, the last pushed last
    (let ((left (list_length stack)) (at (+ first (<< left 3))))
      (while (is_pair stack)
        (set! at (- at 8))
        (i64.store at (pair_car stack))
        (set! stack (pair_cdr stack))))))

(define (codes_string (p i32) (n i32))
  (let ((s (new_raw K_STRING n (<< n 2))))
    (memory.copy (payload s) p (<< n 2))
    s))

(define (bytes_of (p i32) (n i32))
  (let ((v (new_raw K_BYTEVECTOR n n)))
    (memory.copy (payload v) p n)
    v))

(define (pop_vector stack (n i32))
  (let ((v (new_vector n FALSE)) (at (+ (payload v) (<< n 3))))
    (while (> n 0)
      (set! at (- at 8))
      (i64.store at (pair_car stack))
      (set! stack (pair_cdr stack))
      (set! n (- n 1)))
    (cons v stack)))

(define (pop_list stack (n i32))
  (let ((list (pair_car stack)))
    (set! stack (pair_cdr stack))
    (while (> n 1)
      (set! list (cons (pair_car stack) list))
      (set! stack (pair_cdr stack))
      (set! n (- n 1)))
    (cons list stack)))

(define (pop_two (kind i32) stack)
  (let ((x (new_object kind 2)))
    (i64.store (low x) WORDS (pair_car (pair_cdr stack)))
    (i64.store (low x) WORD1 (pair_car stack))
    (cons x (pair_cdr (pair_cdr stack)))))

(define (limbs_integer (p i32) (n i32) (neg i32))
  (let ((object (new_limbs n)))
    (memory.copy (+ object 8) p (<< n 2))
    (finish_integer object n neg)))

(define (closed_procedure (code i32) (arity i32))
  (let ((p (alloc 16)))
    (i64.store p (header K_PROCEDURE 1))
    (i64.store p 8 (<< (bit-or (<< (i64 arity) 32) (i64 code)) 2))
    (i64.extend_i32_u (- p 2))))

; Words that are nothing else: a mark in the place of FORWARD, which no value has.
(define (placeholder (depth i32)) (bit-or (<< (i64 depth) 8) FORWARD))

; Replaces a placeholder everywhere in a datum. Cycles are closed here only, so a walk that does not enter
; the value of a label twice comes to an end. Scratch holds two lists: values of labels, and those entered.
(define-constant CLOSED SCRATCH)
(define-constant ENTERED (+ SCRATCH 8))

(define (patch_all x mark) void
  (i64.store CLOSED (cons x (i64.load CLOSED)))
  (i64.store ENTERED NIL)
  (patch x mark x))

(define (holds list x) i32
  (while (is_pair list)
    (when (= (pair_car list) x) (return 1))
    (set! list (pair_cdr list)))
  0)

; Whether x has been walked through already; if it could be met again, that is noted.
(define (entered x) i32
  (when (holds (i64.load ENTERED) x) (return 1))
  (when (holds (i64.load CLOSED) x)
    (i64.store ENTERED (cons x (i64.load ENTERED))))
  0)

(define (patch x mark value) void
  (while (is_pair x)
    (when (entered x) (return))
    (if (= (pair_car x) mark)
        (i64.store (low x) CAR value)
        (patch (pair_car x) mark value))
    (when (= (pair_cdr x) mark)
      (i64.store (low x) CDR value)
      (return))
    (set! x (pair_cdr x)))
  (when (is_kind x K_VECTOR)
    (when (entered x) (return))
    (let ((p (payload x)) (end (+ p (<< (length_of x) 3))))
      (while (< p end)
        (if (= (i64.load p) mark)
            (i64.store p value)
            (patch (i64.load p) mark value))
        (set! p (+ p 8))))))
