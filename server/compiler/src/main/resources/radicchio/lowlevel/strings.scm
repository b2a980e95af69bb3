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

; Two at a time, the last one alone if their number is odd.
(define (fill_codes (p i32) (end i32) (c i32)) void
  (let ((both (* (i64.extend_i32_u c) #x100000001)) (last (- end 8)))
    (while (<= p last)
      (i64.store p both)
      (set! p (+ p 8)))
    (when (< p end) (i32.store p c))))

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
        (same (same_words (payload a) (payload b) (<< n 2)))
        (p (+ (payload a) same)) (q (+ (payload b) same)) (end (+ (payload a) (<< n 2))))
    (while (< p end)
      (let ((x (i32.load p)) (y (i32.load q)))
        (when (!= x y) (return (if (< x y) (i64 -4) (i64 4)))))
      (set! p (+ p 4))
      (set! q (+ q 4)))
    (small (- (> la lb) (< la lb)))))

; How many bytes, of so many and in whole words, are the same from the beginning on.
(define (same_words (p i32) (q i32) (bytes i32)) i32
  (let ((start p) (last (- (+ p bytes) 8)))
    (while (and (<= p last) (= (i64.load p) (i64.load q)))
      (set! p (+ p 8))
      (set! q (+ q 8)))
    (- p start)))

(define (same_bytes_at (p i32) (q i32) (bytes i32)) i32
  (let ((i (same_words p q bytes)))
    (while (< i bytes)
      (when (!= (i32.load8_u (+ p i)) (i32.load8_u (+ q i))) (return 0))
      (set! i (+ i 1)))
    1))

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
  (and (= (length_of a) (length_of b))
       (same_bytes_at (payload a) (payload b) (<< (length_of a) 2))))

; Address of the table's entry where a symbol is whose name is these n code points, or where it belongs.
(define (symbol_entry table (codes i32) (n i32) (hash i32)) i32
  (let ((mask (- (length_of table) 1)) (i (bit-and hash mask)) (p i32))
    (loop probe
      (set! p (+ (payload table) (<< i 3)))
      (let ((symbol (i64.load p)))
        (when (= symbol FALSE) (return p))
        (when (and (= (word1 symbol) (small hash)) (= (length_of (word0 symbol)) n))
          (when (same_bytes_at (payload (word0 symbol)) codes (<< n 2)) (return p))))
      (set! i (bit-and (+ i 1) mask)))))

; The symbol of that name. The table keeps a copy: the string may be changed.
(define (intern name) (intern_codes (payload name) (length_of name)))

(define (intern_codes (codes i32) (n i32))
  (let ((hash (hash_codes codes n))
        (found (i64.load (symbol_entry (i64.load SYMBOLS) codes n hash))))
    (if (!= found FALSE) found (add_symbol codes n hash))))

(define (add_symbol (codes i32) (n i32) (hash i32))
  (let ((count (+ 4 (i64.load SYMBOL_COUNT))))
    (i64.store SYMBOL_COUNT count)
    (when (> (low (>>> count 1)) (length_of (i64.load SYMBOLS)))
      (grow_symbols))
    (let ((symbol (new_symbol codes n hash))
          (at (symbol_entry (i64.load SYMBOLS) codes n hash)))
      (mark (- at VECTOR_BIAS))
      (i64.store at symbol)
      symbol)))

(define (new_symbol (codes i32) (n i32) (hash i32))
  (let ((copy (new_string codes n)) (symbol (new_object K_SYMBOL 2)))
    (i64.store (low symbol) WORDS copy)
    (i64.store (low symbol) WORD1 (small hash))
    symbol))

(define (new_string (codes i32) (n i32))
  (let ((new (new_raw K_STRING n (<< n 2))))
    (memory.copy (payload new) codes (<< n 2))
    new))

(define (copy_whole_string s) (new_string (payload s) (length_of s)))

(define (grow_symbols) void
  (let ((old (i64.load SYMBOLS)) (n (length_of old))
        (new (new_vector (<< n 1) FALSE)) (i i32))
    (while (< i n)
      (let ((symbol (i64.load (+ (payload old) (<< i 3)))))
        (when (!= symbol FALSE)
          (let ((name (word0 symbol)) (hash (low (untag (word1 symbol)))))
            (i64.store (symbol_entry new (payload name) (length_of name) hash) symbol))))
      (set! i (+ i 1)))
    (i64.store SYMBOLS new)))

(define (string_to_symbol s)
  (if (is_string s) (intern s) (wrong_type "string->symbol" "a string" s)))

(define (symbol_name symbol)
  (if (is_symbol symbol) (word0 symbol) (wrong_type "symbol->string" "a symbol" symbol)))

(define (symbol_to_string symbol)
  (if (is_symbol symbol)
      (copy_whole_string (word0 symbol))
      (wrong_type "symbol->string" "a symbol" symbol)))

; Named after a string, numbered so that people can tell them apart.
(define (generate_symbol prefix)
  (unless (is_string prefix) (return (wrong_type "generate-symbol" "a string" prefix)))
  (let ((number (+ (i64.load GENERATED) 4)) (end (put_string SCRATCH prefix)))
    (i64.store GENERATED number)
    (let ((name (scratch_string (put_number end (low (untag number))))))
      (new_symbol (payload name) (length_of name) (low (untag number))))))
