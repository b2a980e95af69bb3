; The bottom of the wasm stack: runs code, and resumes frames until none is left.

(define (reset_run) void
  (i64.store FRAMES NIL)
  (i64.store FIRST NIL)
  (i64.store LAST NIL)
  (i64.store RESULT UNSPECIFIED)
  (i64.store OUTCOME 0)
  (i64.store OUTCOME_VALUE UNSPECIFIED)
  (i64.store OUTCOME_FRAMES NIL)
  (i64.store (+ STATE (* 8 STATE_WINDERS)) NIL)
  (i64.store (+ STATE (* 8 STATE_HANDLERS)) NIL)
  (i64.store (+ STATE (* 8 STATE_PARAMETERS)) NIL))

; What the evaluation before has left is collected now if it is due: not all allocation waits for a poll.
(define (start (code i32))
  (reset_run)
  (when (u> (i32.load HP) (i32.load SOFT)) (i32.eqz (collect_due 0)))
  (drive (call_code 1 code UNSPECIFIED UNSPECIFIED (i32.load BUDGET))))

(define (start_call procedure arguments)
  (reset_run)
  (when (u> (i32.load HP) (i32.load SOFT))
    (i64.store RESULT (cons procedure arguments))
    (i32.eqz (collect_due 0))
    (set! procedure (pair_car (i64.load RESULT)))
    (set! arguments (pair_cdr (i64.load RESULT)))
    (i64.store RESULT UNSPECIFIED))
  (drive (call_list procedure arguments (i32.load BUDGET))))

(define (drive (value i64))
  (loop next
    (when (= value SENTINEL)
      (set! value UNSPECIFIED)
      (link_frames))
    (when (u> (i32.load HP) (i32.load SOFT))
      (i64.store RESULT value)
      (poll)
      (set! value (i64.load RESULT)))
    (let ((frame (i64.load FRAMES)))
      (when (= frame NIL) (return (finish value)))
      (i64.store FRAMES (word0 frame))
      (set! value
        (call_code 1 (low (>>> (word1 frame) 2)) frame value (i32.load BUDGET))))))

(define-inline (link_frames) void
  (i64.store (low (i64.load LAST)) WORDS (i64.load FRAMES))
  (i64.store FRAMES (i64.load FIRST))
  (i64.store FIRST NIL)
  (i64.store LAST NIL))

(define (finish value)
  (when (= (i64.load OUTCOME) (* 4 OUTCOME_IS_VALUE))
    (i64.store OUTCOME_VALUE value))
  (i64.store RESULT UNSPECIFIED)
  ; memory ran out in between: much of it may be garbage now
  (when (u> (i32.load MOST_LIVE) (normal_most_live)) (ask_for_full))
  (i64.load OUTCOME_VALUE))

; Collects; where that does not help, the next thing to do is to raise the condition.
(define (poll) void
  (let ((how (collect_due 1)))
    (when (= how ABANDONED) (interruption))
    (when (= how TOO_MUCH_LIVES)
      (let ((condition (out_of_memory_condition)))
        (if (more_slack)
            (push_1 (code_of resume_raise) 0 condition)
            (end_run OUTCOME_IS_RAISED condition))))))

(define (end_run (how i32) object) void
  (i64.store OUTCOME (small how))
  (i64.store OUTCOME_VALUE object)
  (i64.store OUTCOME_FRAMES (i64.load FRAMES))
  (i64.store FRAMES NIL))

(define (halt_raised object (budget i32))
  (save_1 (code_of resume_halt_raised) 0 object))

(define (resume_halt_raised frame value (budget i32))
  (end_run OUTCOME_IS_RAISED (word2 frame))
  UNSPECIFIED)

(define (halt_exit object (budget i32))
  (save_1 (code_of resume_halt_exit) 0 object))

(define (resume_halt_exit frame value (budget i32))
  (end_run OUTCOME_IS_EXIT (word2 frame))
  (i64.store OUTCOME_FRAMES NIL)
  UNSPECIFIED)

; Requests to the session: nothing is on the stack while it answers, so it may do what it likes.
(define (host_request request (budget i32))
  (save_1 (code_of resume_host_request) 0 request))

(define (resume_host_request frame value (budget i32))
  (end_run OUTCOME_IS_REQUEST (word2 frame))
  UNSPECIFIED)

(define (take_up_frames) void
  (i64.store FRAMES (i64.load OUTCOME_FRAMES))
  (i64.store OUTCOME (small OUTCOME_IS_VALUE))
  (i64.store OUTCOME_VALUE UNSPECIFIED)
  (i64.store OUTCOME_FRAMES NIL))

; The answer is a value,
(define (answer_value value)
  (take_up_frames)
  (drive value))

; or that of evaluating code,
(define (answer_code (code i32))
  (take_up_frames)
  (drive (call_code 1 code UNSPECIFIED UNSPECIFIED (i32.load BUDGET))))

; or a condition to raise.
(define (answer_failure condition)
  (take_up_frames)
  (push_1 (code_of resume_raise) 0 condition)
  (drive UNSPECIFIED))

; A continuation is a procedure of one argument whose free values are the frames that remain and the dynamic
; state at the capture. Any other number of arguments gets to `throw_list` (see `call_slow_n`).
(define-constant K_FRAMES (+ PROCEDURE_CODE 8))
(define-constant K_WINDERS (+ PROCEDURE_CODE 16))
(define-constant K_HANDLERS (+ PROCEDURE_CODE 24))
(define-constant K_PARAMETERS (+ PROCEDURE_CODE 32))

(define (call_cc f (budget i32))
  (save_1 (code_of resume_call_cc) 0 f))

(define (resume_call_cc frame value (budget i32))
  (let ((p (alloc 48)) (k (- p 2)))
    (i64.store p (header K_PROCEDURE 5))
    (i64.store k PROCEDURE_CODE (<< (bit-or (<< (i64 1) 32) (i64 (code_of throw_1))) 2))
    (i64.store k K_FRAMES (i64.load FRAMES))
    (i64.store k K_WINDERS (i64.load (+ STATE (* 8 STATE_WINDERS))))
    (i64.store k K_HANDLERS (i64.load (+ STATE (* 8 STATE_HANDLERS))))
    (i64.store k K_PARAMETERS (i64.load (+ STATE (* 8 STATE_PARAMETERS))))
    (call_1 (word2 frame) (i64.extend_i32_u k) budget)))

; The code of a continuation. Leaving and entering dynamic-winds is the prelude's.
(define (throw_1 k value (budget i32))
  (let ((winders (i64.load (low k) K_WINDERS)))
    (if (= winders (i64.load (+ STATE (* 8 STATE_WINDERS))))
        (save_2 (code_of resume_reinstate) 0 k value)
        (call_3 (i64.load (+ STATE (* 8 STATE_REWIND))) winders k value budget))))

(define (throw_list k list (budget i32))
  (throw_1 k (list_to_values list) budget))

(define-inline (is_continuation (code i64)) i32 (= (low (>>> code 2)) (code_of throw_1)))

; Once the winders are those of the continuation.
(define (reinstate k value (budget i32))
  (when (is_procedure k)
    (when (is_continuation (i64.load (low k) PROCEDURE_CODE))
      (return (save_2 (code_of resume_reinstate) 0 k value))))
  (wrong_type "continuation" "a continuation" k))

(define (resume_reinstate frame value (budget i32))
  (let ((k (low (word2 frame))))
    (i64.store (+ STATE (* 8 STATE_WINDERS)) (i64.load k K_WINDERS))
    (i64.store (+ STATE (* 8 STATE_HANDLERS)) (i64.load k K_HANDLERS))
    (i64.store (+ STATE (* 8 STATE_PARAMETERS)) (i64.load k K_PARAMETERS))
    (i64.store FRAMES (i64.load k K_FRAMES))
    (word3 frame)))

(define (state_ref i) (i64.load (+ STATE (<< (low i) 1))))
(define (state_set i value)
  (i64.store (+ STATE (<< (low i) 1)) value)
  UNSPECIFIED)
