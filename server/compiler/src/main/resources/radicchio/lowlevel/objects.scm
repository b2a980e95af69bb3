; Pairs, boxes, promises, multiple values, procedures, ports.

(define (car x) (if (is_pair x) (pair_car x) (wrong_type "car" "a pair" x)))
(define (cdr x) (if (is_pair x) (pair_cdr x) (wrong_type "cdr" "a pair" x)))
(define (set_car x v)
  (unless (is_pair x) (return (wrong_type "set-car!" "a pair" x)))
  (i64.store (low x) CAR v)
  UNSPECIFIED)
(define (set_cdr x v)
  (unless (is_pair x) (return (wrong_type "set-cdr!" "a pair" x)))
  (i64.store (low x) CDR v)
  UNSPECIFIED)

(define (unbox x) (word0 x))
(define (set_box x v)
  (i64.store (low x) WORDS v)
  UNSPECIFIED)

; A promise has one word: a pair (done? . value), which several promises may share.
(define (make_promise done value)
  (let ((state (cons done value)) (p (new_object K_PROMISE 1)))
    (i64.store (low p) WORDS state)
    p))
(define (promise_done p)
  (if (is_kind p K_PROMISE) (pair_car (word0 p)) (wrong_type "force" "a promise" p)))
(define (promise_value p)
  (if (is_kind p K_PROMISE) (pair_cdr (word0 p)) (wrong_type "force" "a promise" p)))
(define (promise_set p done value)
  (unless (is_kind p K_PROMISE) (return (wrong_type "force" "a promise" p)))
  (i64.store (low (word0 p)) CAR done)
  (i64.store (low (word0 p)) CDR value)
  UNSPECIFIED)
; What q is, p is now; and all that shares p's state shares q's from now on.
(define (promise_share p q)
  (unless (is_kind p K_PROMISE) (return (wrong_type "force" "a promise" p)))
  (unless (is_kind q K_PROMISE) (return (wrong_type "force" "a promise" q)))
  (let ((state (word0 p)))
    (i64.store (low state) CAR (pair_car (word0 q)))
    (i64.store (low state) CDR (pair_cdr (word0 q)))
    (i64.store (low q) WORDS state)
    UNSPECIFIED))

(define (list_to_values list)
  (let ((n (list_length list)))
    (cond ((< n 0) (wrong_type "values" "a list" list))
          ((= n 1) (pair_car list))
          (else (object_of_list K_VALUES n list)))))

(define (values_to_list x)
  (if (is_kind x K_VALUES)
      (list_of_words x 0 (length_of x))
      (cons x NIL)))

(define (object_of_list (kind i32) (n i32) list)
  (let ((p (alloc (+ 8 (<< n 3)))) (at (+ p 8)))
    (i64.store p (header kind n))
    (while (> n 0)
      (i64.store at (pair_car list))
      (set! list (pair_cdr list))
      (set! at (+ at 8))
      (set! n (- n 1)))
    (object_at p)))

(define (list_of_words x (from i32) (to i32))
  (let ((list i64 NIL) (p (+ (payload x) (<< to 3))) (end (+ (payload x) (<< from 3))))
    (while (> p end)
      (set! p (- p 8))
      (set! list (cons (i64.load p) list)))
    list))

(define (procedure_name p)
  (if (is_procedure p)
      (let ((index (low (>>> (i64.load (low p) PROCEDURE_CODE) 2)))
            (names (i64.load CODE_NAMES)))
        (if (u< index (length_of names))
            (i64.load (+ (payload names) (<< index 3)))
            FALSE))
      (wrong_type "procedure-name" "a procedure" p)))

(define (name_code (index i32) name) void
  (let ((names (i64.load CODE_NAMES)) (n (length_of names)))
    (when (u>= index n)
      (let ((wish (<< n 1)) (more (new_vector (select (u> wish index) wish (+ index 64)) FALSE)))
        (memory.copy (payload more) (payload names) (<< n 3))
        (i64.store CODE_NAMES more)))
    (i64.store (+ (payload (i64.load CODE_NAMES)) (<< index 3)) name)))

; A port has the words of the vector it is made of.
(define (make_port words)
  (let ((n (length_of words)) (p (new_object K_PORT n)))
    (memory.copy (payload p) (payload words) (<< n 3))
    p))
(define (port_ref p i)
  (cond ((not (is_kind p K_PORT)) (wrong_type "port" "a port" p))
        ((index_in i (length_of p)) (i64.load (+ (payload p) (<< (low i) 1))))
        (else (out_of_range "port" (length_of p) i))))
(define (port_set p i v)
  (unless (is_kind p K_PORT) (return (wrong_type "port" "a port" p)))
  (unless (index_in i (length_of p)) (return (out_of_range "port" (length_of p) i)))
  (i64.store (+ (payload p) (<< (low i) 1)) v)
  UNSPECIFIED)

; A fixnum from 0 to below length.
(define-inline (index_in (i i64) (length i32)) i32
  (and (is_fixnum i) (u< (untag i) (i64 length))))
; A fixnum from 0 to length.
(define-inline (end_in (i i64) (length i32)) i32
  (and (is_fixnum i) (u<= (untag i) (i64 length))))

; Where a value is now, 30 bits of it; good until the next collection.
(define (place_hash v)
  (small (>>> (* (>>> (low v) 3) #x9e3779b1) 2)))
(define (collections) (small (i32.load COLLECTIONS)))
