; Strings: arrays of code points. Symbols: interned strings.

(define-inline (is_string x) i32 (is_kind x K_STRING))
(define-inline (is_symbol x) i32 (is_kind x K_SYMBOL))

(define (string_length s)
  (if (is_string s) (small (length_of s)) (wrong_type "string-length" "a string" s)))

(define (string_ref s i)
  (cond ((not (is_string s)) (wrong_type "string-ref" "a string" s))
        ((index_in i (length_of s)) (make_char (i32.load (+ (low s) (low i)) WORDS)))
        (else (bad_index "string-ref" (length_of s) i))))

(define (string_set s i c)
  (unless (is_string s) (return (wrong_type "string-set!" "a string" s)))
  (unless (index_in i (length_of s)) (return (bad_index "string-set!" (length_of s) i)))
  (unless (is_char c) (return (wrong_type "string-set!" "a character" c)))
  (i32.store (+ (low s) (low i)) WORDS (char_code c))
  UNSPECIFIED)

(define (fill_codes (p i32) (end i32) (c i32)) void
  (while (< p end)
    (i32.store p c)
    (set! p (+ p 4))))

(define (make_string n c)
  (unless (is_char c) (return (wrong_type "make-string" "a character" c)))
  (when (= (check_length "make-string" n 4) SENTINEL) (return SENTINEL))
  (let ((length (low (untag n))) (s (new_raw K_STRING length (<< length 2))))
    (fill_codes (payload s) (+ (payload s) (<< length 2)) (char_code c))
    s))

(define (string_copy s from to)
  (copy_part "string-copy" "a string" K_STRING 2 s from to))
(define (string_copy_to target at source from to)
  (copy_to "string-copy!" "a string" K_STRING 2 target at source from to))

(define (string_fill s c from to)
  (unless (is_string s) (return (wrong_type "string-fill!" "a string" s)))
  (unless (is_char c) (return (wrong_type "string-fill!" "a character" c)))
  (when (= (check_range "string-fill!" (length_of s) from to) SENTINEL) (return SENTINEL))
  (fill_codes (+ (payload s) (low from)) (+ (payload s) (low to)) (char_code c))
  UNSPECIFIED)

(define (string_compare a b)
  (unless (is_string a) (return (wrong_type "string comparison" "a string" a)))
  (unless (is_string b) (return (wrong_type "string comparison" "a string" b)))
  (let ((la (length_of a)) (lb (length_of b))
        (n (select (< la lb) la lb))
        (p (payload a)) (q (payload b)) (end (+ p (<< n 2))))
    (while (< p end)
      (let ((x (i32.load p)) (y (i32.load q)))
        (when (!= x y) (return (if (< x y) (i64 -4) (i64 4)))))
      (set! p (+ p 4))
      (set! q (+ q 4)))
    (small (- (> la lb) (< la lb)))))

; FNV-1a over code points, 30 bits.
(define (hash_codes (p i32) (n i32)) i32
  (let ((h #x811c9dc5) (end (+ p (<< n 2))))
    (while (< p end)
      (set! h (* (bit-xor h (i32.load p)) 16777619))
      (set! p (+ p 4)))
    (bit-and (bit-xor h (>>> h 15)) #x3fffffff)))

(define (string_hash s)
  (if (is_string s)
      (small (hash_codes (payload s) (length_of s)))
      (wrong_type "string-hash" "a string" s)))

(define (same_string a b) i32
  (let ((n (length_of a)) (p (payload a)) (q (payload b)) (end (+ p (<< n 2))))
    (when (!= n (length_of b)) (return 0))
    (while (< p end)
      (when (!= (i32.load p) (i32.load q)) (return 0))
      (set! p (+ p 4))
      (set! q (+ q 4)))
    1))

; Address of the table's entry where a symbol of that name is, or where it belongs.
(define (symbol_entry table name (hash i32)) i32
  (let ((mask (- (length_of table) 1)) (i (bit-and hash mask)) (p i32))
    (loop probe
      (set! p (+ (payload table) (<< i 3)))
      (let ((symbol (i64.load p)))
        (when (= symbol FALSE) (return p))
        (when (= (word1 symbol) (small hash))
          (when (same_string (word0 symbol) name) (return p))))
      (set! i (bit-and (+ i 1) mask)))))

; The symbol of that name. The table keeps a copy: the string may be changed.
(define (intern name)
  (let ((hash (hash_codes (payload name) (length_of name)))
        (found (i64.load (symbol_entry (i64.load SYMBOLS) name hash))))
    (if (!= found FALSE)
        found
        (let ((count (+ 4 (i64.load SYMBOL_COUNT))))
          (i64.store SYMBOL_COUNT count)
          (when (> (low (>>> count 1)) (length_of (i64.load SYMBOLS)))
            (grow_symbols))
          (let ((symbol (new_symbol name hash)))
            (let ((at (symbol_entry (i64.load SYMBOLS) name hash)))
              (mark (- at VECTOR_BIAS))
              (i64.store at symbol))
            symbol)))))

(define (new_symbol name (hash i32))
  (let ((copy (copy_whole_string name)) (symbol (new_object K_SYMBOL 2)))
    (i64.store (low symbol) WORDS copy)
    (i64.store (low symbol) WORD1 (small hash))
    symbol))

(define (copy_whole_string s)
  (let ((n (length_of s)) (new (new_raw K_STRING n (<< n 2))))
    (memory.copy (payload new) (payload s) (<< n 2))
    new))

(define (grow_symbols) void
  (let ((old (i64.load SYMBOLS)) (n (length_of old))
        (new (new_vector (<< n 1) FALSE)) (i i32))
    (while (< i n)
      (let ((symbol (i64.load (+ (payload old) (<< i 3)))))
        (when (!= symbol FALSE)
          (i64.store (symbol_entry new (word0 symbol) (low (untag (word1 symbol)))) symbol)))
      (set! i (+ i 1)))
    (i64.store SYMBOLS new)))

(define (string_to_symbol s)
  (if (is_string s) (intern s) (wrong_type "string->symbol" "a string" s)))

(define (symbol_to_string symbol)
  (if (is_symbol symbol)
      (copy_whole_string (word0 symbol))
      (wrong_type "symbol->string" "a symbol" symbol)))

; Named after a string, numbered so that people can tell them apart.
(define (generate_symbol prefix)
  (unless (is_string prefix) (return (wrong_type "generate-symbol" "a string" prefix)))
  (let ((number (+ (i64.load GENERATED) 4)) (end (put_string SCRATCH prefix)))
    (i64.store GENERATED number)
    (new_symbol (scratch_string (put_number end (low (untag number)))) (low (untag number)))))
