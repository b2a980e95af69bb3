; Records: the type, then the fields.

(define (make_record_type name fields)
  (let ((type (new_object K_RECORD_TYPE 2)))
    (i64.store (low type) WORDS name)
    (i64.store (low type) WORD1 fields)
    type))
(define (record_type_name type)
  (if (is_kind type K_RECORD_TYPE) (word0 type) (wrong_type "record-type-name" "a record type" type)))
(define (record_type_fields type)
  (if (is_kind type K_RECORD_TYPE) (word1 type) (wrong_type "record-type-fields" "a record type" type)))
(define (record_type_of x)
  (if (is_kind x K_RECORD) (word0 x) (wrong_type "record-type-of" "a record" x)))

(define-inline (is_record_of (x i64) (type i64)) i32
  (and (is_kind x K_RECORD) (= (word0 x) type)))

(define (record_is x type) (boolean (is_record_of x type)))

(define (record_ref x type index who)
  (if (is_record_of x type)
      (i64.load (+ (low x) (<< (low index) 1)) WORD1)
      (wrong_record x type who)))

(define (record_set x type index value who)
  (unless (is_record_of x type) (return (wrong_record x type who)))
  (i64.store (+ (low x) (<< (low index) 1)) WORD1 value)
  (mark (low x))
  UNSPECIFIED)

(define (wrong_record x type who)
  (let ((end (put_string SCRATCH (word0 who))))
    (set! end (put_text end ": expected a record of type "))
    (set! end (put_string end (word0 (word0 type))))
    (fail "wrong-type" (put_text end ", but got") (cons x NIL))))

(define (record_field x index)
  (cond ((not (is_kind x K_RECORD)) (wrong_type "record-field" "a record" x))
        ((index_in index (- (length_of x) 1))
         (i64.load (+ (low x) (<< (low index) 1)) WORD1))
        (else (bad_index "record-field" (- (length_of x) 1) index))))
