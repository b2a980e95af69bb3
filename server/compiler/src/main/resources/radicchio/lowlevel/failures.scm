; Conditions that primitives fail with. Messages are built in the scratch area, as code points.

(define-inline (put_code (at i32) (c i32)) i32
  (do (i32.store at c) (+ at 4)))

(define (put_text (at i32) (text i32)) i32
  (let ((n (i32.load text)) (i i32))
    (while (< i n)
      (i32.store at (i32.load8_u (+ text i) 4))
      (set! at (+ at 4))
      (set! i (+ i 1)))
    at))

; At most 1000 code points of it, for scratch is small.
(define (put_string (at i32) string) i32
  (let ((all (length_of string)) (n (select (> all 1000) 1000 all)))
    (memory.copy at (payload string) (<< n 2))
    (+ at (<< n 2))))

(define (put_number (at i32) (n i32)) i32
  (when (u>= n 10) (set! at (put_number at (u/ n 10))))
  (put_code at (+ 48 (u-rem n 10))))

(define (scratch_string (end i32))
  (let ((bytes (- end SCRATCH))
        (s (new_raw K_STRING (>>> bytes 2) bytes)))
    (memory.copy (payload s) SCRATCH bytes)
    s))

(define (text_string (text i32))
  (scratch_string (put_text SCRATCH text)))

(define (text_symbol (text i32)) (intern (text_string text)))

(define (make_condition kind message irritants)
  (let ((c (new_object K_CONDITION 4)))
    (i64.store (low c) WORDS kind)
    (i64.store (low c) WORD1 message)
    (i64.store (low c) WORD2 irritants)
    (i64.store (low c) WORD3 FALSE)
    c))

(define (condition_kind c)
  (if (is_kind c K_CONDITION) (word0 c) (wrong_type "condition-kind" "a condition" c)))
(define (condition_message c)
  (if (is_kind c K_CONDITION) (word1 c) (wrong_type "condition-message" "a condition" c)))
(define (condition_irritants c)
  (if (is_kind c K_CONDITION) (word2 c) (wrong_type "condition-irritants" "a condition" c)))

(define (raise_condition condition)
  (save_1 (code_of resume_raise) 0 condition))

; Before there is a prelude, nobody can handle it.
(define (resume_raise frame value (budget i32))
  (let ((condition (word2 frame)) (raise (i64.load (+ STATE (* 8 STATE_RAISE)))))
    (when (is_procedure raise) (return (call_1 raise condition budget)))
    (end_run OUTCOME_IS_RAISED condition)
    UNSPECIFIED))

; The failure that unwinds, if it is one that has not met a site yet.
(define (unplaced_failure)
  (let ((frame (i64.load FIRST)))
    (when (!= frame NIL)
      (when (= (word1 frame) (i64 (<< (code_of resume_raise) 2)))
        (when (= (word3 (word2 frame)) FALSE)
          (return (word2 frame)))))
    FALSE))

; Notes the site; and the same in the name of a procedure that is made of the operation which failed.
(define (at_as (site i32) who)
  (let ((condition (unplaced_failure)))
    (when (is_kind condition K_CONDITION)
      (let ((message (word1 condition)) (name (word0 who))
            (end (+ (payload message) (<< (length_of message) 2)))
            (colon (position 58 (payload message) end)))
        (when (< colon end)
          (mark (low condition))
          (i64.store (low condition) WORD1
            (text_after name (string_of_codes colon end))))))
    (at site)))

(define (string_of_codes (p i32) (end i32))
  (let ((s (new_raw K_STRING (>>> (- end p) 2) (- end p))))
    (memory.copy (payload s) p (- end p))
    s))

(define (at (site i32))
  (let ((condition (unplaced_failure)))
    (when (is_kind condition K_CONDITION)
      (i64.store (low condition) WORD3 (i64 (<< site 2))))
    SENTINEL))

(define (fail (kind i32) (message i32) irritants)
  (let ((text (scratch_string message)))
    (raise_condition (make_condition (text_symbol kind) text irritants))))

(define (wrong_type (who i32) (expected i32) value)
  (let ((end (put_text SCRATCH who)))
    (set! end (put_text end ": expected "))
    (set! end (put_text end expected))
    (set! end (put_text end ", but got"))
    (fail "wrong-type" end (cons value NIL))))

(define (fail_wrong_type who expected value)
  (let ((end (put_string SCRATCH (word0 who))))
    (set! end (put_text end ": expected "))
    (set! end (put_string end (word0 expected)))
    (set! end (put_text end ", but got"))
    (fail "wrong-type" end (cons value NIL))))

(define (out_of_range (who i32) (length i32) index)
  (let ((end (put_text SCRATCH who)))
    (set! end (put_text end ": index out of range for length "))
    (set! end (put_number end length))
    (set! end (put_text end ":"))
    (fail "out-of-range" end (cons index NIL))))

(define (divide_by_zero (who i32))
  (fail "divide-by-zero"
        (put_text (put_text SCRATCH who) ": division by zero")
        NIL))

(define (fail_not_procedure value)
  (fail "not-procedure" (put_text SCRATCH "not a procedure:") (cons value NIL)))

(define (fail_unbound symbol)
  (fail "unbound-variable" (put_text SCRATCH "unbound variable:") (cons symbol NIL)))

(define (fail_uninitialized symbol)
  (fail "uninitialized-variable"
        (put_text SCRATCH "variable used before its definition:")
        (cons symbol NIL)))

(define (put_count (end i32) (least i32) (most i32)) i32
  (when (= most -1) (set! end (put_text end "at least ")))
  (set! end (put_number end least))
  (when (> most least)
    (set! end (put_number (put_text end " to ") most)))
  end)

(define (fail_wrong_arity procedure (given i32) (least i32) (most i32))
  (let ((name (procedure_name procedure))
        (end (if (= name FALSE)
                 (put_text SCRATCH "procedure")
                 (put_string SCRATCH (word0 name)))))
    (set! end (put_count (put_text end ": expected ") least most))
    (set! end (put_text end (if (= (select (= most -1) least most) 1) " argument" " arguments")))
    (set! end (put_text end ", but got "))
    (set! end (put_number end given))
    (fail "wrong-arity" end NIL)))

(define (fail_wrong_values value (least i32) (most i32))
  (let ((end (put_count (put_text SCRATCH "expected ") least most))
        (given (if (is_kind value K_VALUES) (length_of value) 1)))
    (set! end (put_text end (if (= (select (= most -1) least most) 1) " value" " values")))
    (set! end (put_text end ", but got "))
    (set! end (put_number end given))
    (fail "wrong-values" end (values_to_list value))))

; Calls that wait, and the bytes they take, tell runaway recursion from too much data.
(define (out_of_memory_condition)
  (let ((frame (i64.load FRAMES)) (calls i32) (bytes i32)
        (end (put_text SCRATCH "out of memory")))
    (while (!= frame NIL)
      (set! calls (+ calls 1))
      (set! bytes (+ bytes (<< (+ 1 (length_of frame)) 3)))
      (set! frame (word0 frame)))
    (when (u> bytes (>>> (- (i32.load HP) (i32.load SPACE)) 1))
      (set! end (put_number (put_text end ": ") calls))
      (set! end (put_text end " calls were pending")))
    (let ((message (scratch_string end)))
      (make_condition (text_symbol "out-of-memory") message NIL))))

; A collection may help the next one who asks.
(define (fail_no_room (who i32))
  (ask_for_full)
  (fail "out-of-memory" (put_text (put_text SCRATCH who) ": out of memory") NIL))
