; Hash tables, see docs/values.md: entries in the order in which they came, and chains of them, one a bucket.

(define-constant T_FLAVOUR WORDS)            ; fixnum: how keys are compared
(define-constant T_COUNT WORD1)              ; fixnum: keys in the table
(define-constant T_USED WORD2)               ; fixnum: entries in use, those of deleted keys included
(define-constant T_BUCKETS WORD3)            ; bytevector: the first entry of each chain, see below
(define-constant T_ENTRIES WORD4)            ; vector: key, value and link of each entry
(define-constant T_STAMP (+ WORD4 8))        ; fixnum: the collection after which places were noted, or NO_PLACES
(define-constant T_EQUALITY (+ WORD4 16))
(define-constant T_HASH (+ WORD4 24))
(define-constant T_YOUNG (+ WORD4 32))       ; fixnum: the first entry whose key that collection may not have met

(define-constant BY_EQ 0)
(define-constant BY_EQV 1)
(define-constant BY_EQUAL 2)
(define-constant BY_STRING 3)
(define-constant BY_PROCEDURE 4)             ; of the user's, which the prelude calls

; A hash has 30 bits; the highest says that it is of an address, good until the next collection.
(define-constant PLACED #x20000000)
(define-constant CONTENT #x1fffffff)
(define-constant NO_PLACES -4)

(define-inline (collections) i64 (small (i32.load COLLECTIONS)))

; Entry n, from 1, is this many bytes a number further than the vector's payload. Wherever one entry refers to
; another, there are 32 bits, the number times four: so the number times 24 is six times that. A link is those
; bits, then 32 of the hash, and so a fixnum.
(define-constant ENTRY 24)
(define-inline (entry_at (entries i32) (n4 i32)) i32 (+ entries (* n4 6)))
(define-inline (entries_base table) i32 (- (payload (i64.load (low table) T_ENTRIES)) ENTRY))
(define-inline (next_of (p i32)) i32 (i32.load p 16))
(define-inline (hash_of (p i32)) i32 (i32.load p 20))
(define-inline (bucket table (hash i32)) i32
  (let ((b (i64.load (low table) T_BUCKETS)))
    (+ (payload b) (bit-and (<< hash 2) (- (length_of b) 4)))))

(define-inline (is_hash_table x) i32 (is_kind x K_HASH_TABLE))
(define-inline (table_flavour table) i32 (low (untag (i64.load (low table) T_FLAVOUR))))

(define (wrong_table x) (wrong_type "hash table" "a hash table" x))

; Hashes.

(define-inline (word_hash w) i32 (low (>>> (* w #x1e3779b97f4a7c15) 35)))
(define-inline (mix (h i32) (x i32)) i32 (* (bit-xor (i32.rotl h 5) x) #x1e3779b1))

; Of an address: only such hashes change.
(define-inline (address_hash x) i32 (bit-or PLACED (bit-and CONTENT (word_hash x))))

(define (key_hash (flavour i32) key) i32
  (cond ((not (is_pointer key)) (word_hash key))
        ((and (is_object key) (= (kind_of key) K_SYMBOL)) (bit-and CONTENT (low (untag (word1 key)))))
        ((= flavour BY_EQ) (address_hash key))
        ((is_procedure key) (address_hash key))
        ((is_pair key) (if (= flavour BY_EQV) (address_hash key) (bit-and CONTENT (content_hash key 3))))
        ((and (>= (kind_of key) K_BIGNUM) (<= (kind_of key) K_COMPLEX)) (bit-and CONTENT (content_hash key 3)))
        ((= flavour BY_EQV) (address_hash key))
        ((is_string key) (bit-and CONTENT (hash_codes (payload key) (length_of key))))
        ((or (= (kind_of key) K_VECTOR) (= (kind_of key) K_BYTEVECTOR))
         (bit-and CONTENT (content_hash key 3)))
        (else (address_hash key))))

; The same for what is equal?. Of what is large only the beginning counts, and of what has no contents the kind.
(define (content_hash x (depth i32)) i32
  (cond ((not (is_pointer x)) (word_hash x))
        ((is_procedure x) 10)
        ((is_pair x) (list_hash x depth))
        (else
         (let ((kind (kind_of x)) (n (length_of x)))
           (cond ((= kind K_STRING) (hash_codes (payload x) n))
                 ((= kind K_SYMBOL) (low (untag (word1 x))))
                 ((= kind K_VECTOR) (words_hash (payload x) n depth))
                 ((= kind K_BYTEVECTOR) (bytes_hash (payload x) n))
                 ((= kind K_BIGNUM) (bytes_hash (payload x) (<< n 2)))
                 ((= kind K_FLONUM) (bytes_hash (payload x) 8))
                 ((or (= kind K_RATIO) (= kind K_COMPLEX)) (words_hash (payload x) 2 2))
                 (else kind))))))

(define-constant CONSIDERED 16)

(define (list_hash x (depth i32)) i32
  (let ((h 7) (n CONSIDERED))
    (while (and (is_pair x) (> n 0))
      (set! h (mix h (if (= depth 0) 1 (content_hash (pair_car x) (- depth 1)))))
      (set! x (pair_cdr x))
      (set! n (- n 1)))
    (if (is_pair x) h (mix h (if (= depth 0) 1 (content_hash x (- depth 1)))))))

(define (words_hash (p i32) (n i32) (depth i32)) i32
  (let ((h n) (end (+ p (<< (select (> n CONSIDERED) CONSIDERED n) 3))))
    (while (and (< p end) (> depth 0))
      (set! h (mix h (content_hash (i64.load p) (- depth 1))))
      (set! p (+ p 8)))
    h))

(define (bytes_hash (p i32) (n i32)) i32
  (let ((h n) (end (+ p n)))
    (while (< p end)
      (set! h (mix h (i32.load8_u p)))
      (set! p (+ p 1)))
    (bit-xor h (>>> h 15))))

; A key's hash for tables of that flavour, as a number that stays the same.
(define (hash_value flavour key)
  (let ((h (key_hash (low (untag flavour)) key)))
    (small (if (= (bit-and h PLACED) 0) h (if (is_object key) (kind_of key) (tag key))))))

; Making.

(define (make_hash_table flavour size equality hash)
  (unless (and (is_fixnum size) (>= size 0)) (return (wrong_type "make-hash-table" "a size" size)))
  (let ((n 8) (wish (select (> (untag size) #xffffff) #xffffff (low (untag size)))))
    (while (< n wish) (set! n (<< n 1)))
    (unless (has_room (i64 (* n (+ ENTRY 4)))) (return (fail_no_room "make-hash-table")))
    (let ((buckets (new_buckets n)) (entries (new_vector (* n 3) FALSE))
          (table (new_object K_HASH_TABLE 9)))
      (i64.store (low table) T_FLAVOUR flavour)
      (i64.store (low table) T_COUNT 0)
      (i64.store (low table) T_USED 0)
      (i64.store (low table) T_BUCKETS buckets)
      (i64.store (low table) T_ENTRIES entries)
      (i64.store (low table) T_STAMP NO_PLACES)
      (i64.store (low table) T_EQUALITY equality)
      (i64.store (low table) T_HASH hash)
      (i64.store (low table) T_YOUNG 4)
      table)))

(define (new_buckets (n i32))
  (let ((b (new_raw K_BYTEVECTOR (<< n 2) (<< n 2))))
    (memory.fill (payload b) 0 (<< n 2))
    b))

(define (hash_table_copy table)
  (unless (is_hash_table table) (return (wrong_table table)))
  (let ((buckets (i64.load (low table) T_BUCKETS)) (entries (i64.load (low table) T_ENTRIES)))
    (unless (has_room (i64 (+ (length_of buckets) (<< (length_of entries) 3))))
      (return (fail_no_room "hash-table-copy")))
    (let ((copy (new_object K_HASH_TABLE 9))
          (b (new_buckets (>>> (length_of buckets) 2)))
          (e (new_vector (length_of entries) FALSE)))
      (memory.copy (payload copy) (payload table) 72)
      (memory.copy (payload b) (payload buckets) (length_of buckets))
      (memory.copy (payload e) (payload entries) (<< (length_of entries) 3))
      (i64.store (low copy) T_BUCKETS b)
      (i64.store (low copy) T_ENTRIES e)
      copy)))

(define (hash_table_clear table)
  (unless (is_hash_table table) (return (wrong_table table)))
  (let ((buckets (new_buckets 8)) (entries (new_vector 24 FALSE)))
    (mark (low table))
    (i64.store (low table) T_COUNT 0)
    (i64.store (low table) T_USED 0)
    (i64.store (low table) T_BUCKETS buckets)
    (i64.store (low table) T_ENTRIES entries)
    (i64.store (low table) T_STAMP NO_PLACES)
    (i64.store (low table) T_YOUNG 4)
    UNSPECIFIED))

; All chains anew, from the entries; keys that may have moved get their new hashes.
(define (chain_entries table) void
  (let ((buckets (i64.load (low table) T_BUCKETS)))
    (memory.fill (payload buckets) 0 (length_of buckets))
    (chain_from table 4)))

; Chains the entries from a number on. A chain goes from later entries to earlier ones.
(define (chain_from table (n4 i32)) void
  (let ((base (entries_base table))
        (last (low (i64.load (low table) T_USED)))
        (flavour (table_flavour table))
        (young (i32.load YOUNG)) (first_young i32)
        (moved (!= (i64.load (low table) T_STAMP) (collections))))
    (while (<= n4 last)
      (let ((p (entry_at base n4)) (key (i64.load p)) (hash (hash_of p)))
        (when (!= key UNBOUND)
          (when (bit-and hash PLACED)
            (when moved (set! hash (key_hash flavour key)))
            (when (and (u>= (+ (low key) 8) young) (= first_young 0)) (set! first_young n4)))
          (chain table p n4 hash)))
      (set! n4 (+ n4 4)))
    (i64.store (low table) T_YOUNG (i64 (if first_young first_young n4)))
    (when (!= (i64.load (low table) T_STAMP) NO_PLACES)
      (i64.store (low table) T_STAMP (collections)))))

; After collections of young objects only: where an entry's key was old already, it is still there. The others, the
; last ones, go out of their chains, the last of all first, and in again.
(define (chain_young table) void
  (let ((base (entries_base table)) (n4 (low (i64.load (low table) T_USED)))
        (first (low (i64.load (low table) T_YOUNG))))
    (while (>= n4 first)
      (let ((p (entry_at base n4)))
        (when (!= (i64.load p) UNBOUND)
          (take_out table p)))
      (set! n4 (- n4 4)))
    (chain_from table first)))

(define-inline (chain table (p i32) (n4 i32) (hash i32)) void
  (let ((at (bucket table hash)))
    (i32.store p 20 hash)
    (i32.store p 16 (i32.load at))
    (i32.store at n4)))

; Before an address is looked for.
(define-inline (find_places table (hash i32)) void
  (when (bit-and hash PLACED)
    (let ((stamp (i64.load (low table) T_STAMP)))
      (when (and (!= stamp NO_PLACES) (!= stamp (collections)))
        (if (< stamp (small (i32.load LAST_FULL)))
            (chain_entries table)
            (chain_young table))))))

; Room for one more entry: where keys were deleted, if that is a good part of all, else twice as much.
; Yields 0, or SENTINEL.
(define (make_room table)
  (let ((entries (i64.load (low table) T_ENTRIES)) (words (length_of entries))
        (count (low (untag (i64.load (low table) T_COUNT)))))
    (when (u< (<< count 2) words)             ; less than three quarters
      (close_ranks table)
      (chain_entries table)
      (return 0))
    (unless (has_room (i64 (<< words 5))) (return (fail_no_room "hash-table-set!")))
    (let ((new (new_vector (<< words 1) FALSE))
          (buckets (new_buckets (u/ (<< words 1) 3))))
      (memory.copy (payload new) (payload entries) (<< words 3))
      (mark (low table))
      (i64.store (low table) T_ENTRIES new)
      (i64.store (low table) T_BUCKETS buckets)
      (close_ranks table)
      (chain_entries table)
      0)))

; Moves entries to where keys were deleted, in order.
(define (close_ranks table) void
  (let ((base (+ ENTRY (entries_base table))) (p base) (to base)
        (used (i64.load (low table) T_USED)) (end (+ base (* (low used) 6))))
    (when (!= used (i64.load (low table) T_COUNT))
      (mark_words base end)
      (while (< p end)
        (when (!= (i64.load p) UNBOUND)
          (i64.store to (i64.load p))
          (i64.store to 8 (i64.load p 8))
          (i64.store to 16 (i64.load p 16))
          (set! to (+ to ENTRY)))
        (set! p (+ p ENTRY)))
      (while (< to end)
        (i64.store to FALSE)
        (i64.store to 8 FALSE)
        (i64.store to 16 FALSE)
        (set! to (+ to ENTRY)))
      (i64.store (low table) T_USED (i64.load (low table) T_COUNT)))))

; Finding.

(define-constant FAILED -1)

(define (same_key (flavour i32) a b)
  (cond ((= a b) TRUE)
        ((= flavour BY_EQ) FALSE)
        ((= flavour BY_EQV) (eqv a b))
        ((and (is_kind a K_STRING) (is_kind b K_STRING)) (boolean (same_string a b)))
        (else (equal a b))))

; Address of the entry of a key, 0 if there is none, or FAILED.
(define (find_entry table (flavour i32) key (hash i32)) i32
  (find_places table hash)
  (let ((n4 (i32.load (bucket table hash))) (base (entries_base table)))
    (while (!= n4 0)
      (let ((p (entry_at base n4)))
        (when (= (hash_of p) hash)
          (when (= (i64.load p) key) (return p))
          (let ((same (same_key flavour (i64.load p) key)))
            (when (= same TRUE) (return p))
            (when (= same SENTINEL) (return FAILED))))
        (set! n4 (next_of p))))
    0))

; The three that follow yield DEFAULT for a table whose keys a procedure compares.

; Whether the key is one for such a table.
(define-inline (check_key (flavour i32) key) i32
  (or (!= flavour BY_STRING) (is_kind key K_STRING)))

(define (wrong_key key) (wrong_type "hash table of strings" "a string" key))

; The flavour of what is a table, of which the key is one.
(define-inline (flavour_for table key) i32
  (unless (is_hash_table table) (return (wrong_table table)))
  (let ((flavour (table_flavour table)))
    (when (= flavour BY_PROCEDURE) (return DEFAULT))
    (unless (check_key flavour key) (return (wrong_key key)))
    flavour))

(define (hash_table_ref table key default)
  (let ((flavour (flavour_for table key)) (p (find_entry table flavour key (key_hash flavour key))))
    (cond ((= p 0) default)
          ((= p FAILED) SENTINEL)
          (else (i64.load p 8)))))

(define (hash_table_set table key value)
  (let ((flavour (flavour_for table key))
        (hash (key_hash flavour key))
        (p (find_entry table flavour key hash)))
    (cond ((= p 0) (add_entry table hash key value))
          ((= p FAILED) SENTINEL)
          (else (set_entry_value p value) UNSPECIFIED))))

(define-inline (set_entry_value (p i32) value) void
  (mark (- (+ p 8) VECTOR_BIAS))
  (i64.store p 8 value))

; There must be no such key, and no stale place if this is one.
(define (add_entry table (hash i32) key value)
  (let ((used (i64.load (low table) T_USED)))
    (when (= (low (untag used)) (u/ (length_of (i64.load (low table) T_ENTRIES)) 3))
      (when (= (make_room table) SENTINEL) (return SENTINEL))
      (set! used (i64.load (low table) T_USED)))
    (let ((n4 (+ 4 (low used))) (p (entry_at (entries_base table) n4)))
      (mark (- p VECTOR_BIAS))
      (i64.store p key)
      (set_entry_value p value)
      (chain table p n4 hash)
      (i64.store (low table) T_USED (+ used 4))
      (i64.store (low table) T_COUNT (+ (i64.load (low table) T_COUNT) 4))
      (when (bit-and hash PLACED) (i64.store (low table) T_STAMP (collections)))
      UNSPECIFIED)))

(define (hash_table_delete table key)
  (let ((flavour (flavour_for table key)) (p (find_entry table flavour key (key_hash flavour key))))
    (cond ((= p 0) FALSE)
          ((= p FAILED) SENTINEL)
          (else (remove_entry table p) TRUE))))

(define (remove_entry table (p i32)) void
  (take_out table p)
  (i64.store p UNBOUND)
  (i64.store p 8 FALSE)
  (i64.store p 16 0)
  (i64.store (low table) T_COUNT (- (i64.load (low table) T_COUNT) 4)))

; Out of the entry's chain.
(define (take_out table (p i32)) void
  (let ((base (entries_base table)) (at (bucket table (hash_of p))))
    (loop follow
      (let ((q (entry_at base (i32.load at))))
        (when (= p q)
          (i32.store at (next_of p))
          (return))
        (set! at (+ q 16))))))

(define (hash_table_size table)
  (if (is_hash_table table) (i64.load (low table) T_COUNT) (wrong_table table)))

; Flavour, equality and hash procedure: 0, 1, 2.
(define (hash_table_field table i)
  (unless (is_hash_table table) (return (wrong_table table)))
  (cond ((= i 0) (i64.load (low table) T_FLAVOUR))
        ((= i 4) (i64.load (low table) T_EQUALITY))
        (else (i64.load (low table) T_HASH))))

; What is in the table, in the order in which it came: a list of 0 keys, 1 values, 2 pairs.
(define (hash_table_list table what)
  (unless (is_hash_table table) (return (wrong_table table)))
  (unless (has_room (* 8 (i64.load (low table) T_COUNT))) (return (fail_no_room "hash table")))
  (let ((list i64 NIL) (base (entries_base table)) (n4 (low (i64.load (low table) T_USED))))
    (while (!= n4 0)
      (let ((p (entry_at base n4)))
        (when (!= (i64.load p) UNBOUND)
          (set! list
            (cons (cond ((= what 0) (i64.load p))
                        ((= what 4) (i64.load p 8))
                        (else (cons (i64.load p) (i64.load p 8))))
                  list))))
      (set! n4 (- n4 4)))
    list))

; For tables whose keys a procedure of the user's compares: entries by number, false when there is none. The
; table may change between two calls, so that a number may be that of another entry, or of none.

(define-inline (in_use table n) i32
  (u<= n (i64.load (low table) T_USED)))

(define-inline (given_hash hash) i32 (bit-and CONTENT (content_hash hash 1)))

; The entry, from the one after that of number n (0: the first), whose key has this hash.
(define (hash_table_probe table hash n)
  (unless (is_hash_table table) (return (wrong_table table)))
  (unless (in_use table n) (return FALSE))
  (let ((base (entries_base table)) (h (given_hash hash)) (n4 i32))
    (set! n4 (if (= n 0) (i32.load (bucket table h)) (next_of (entry_at base (low n)))))
    (while (!= n4 0)
      (when (= (hash_of (entry_at base n4)) h) (return (i64 n4)))
      (set! n4 (next_of (entry_at base n4))))
    FALSE))

(define (hash_table_entry table n what)
  (if (in_use table n)
      (i64.load (+ (entry_at (entries_base table) (low n)) (<< (low (untag what)) 3)))
      FALSE))

(define (hash_table_entry_set table n value)
  (when (in_use table n)
    (set_entry_value (entry_at (entries_base table) (low n)) value))
  UNSPECIFIED)

(define (hash_table_entry_add table hash key value)
  (add_entry table (given_hash hash) key value))

(define (hash_table_entry_remove table n)
  (when (in_use table n)
    (let ((p (entry_at (entries_base table) (low n))))
      (when (!= (i64.load p) UNBOUND) (remove_entry table p))))
  UNSPECIFIED)
