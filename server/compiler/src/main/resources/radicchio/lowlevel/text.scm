; UTF-8 in and out.

(define-host (write (stream i32) (address i32) (bytes i32)) void)
(define-host (map_case (mode i32) (from i32) (count i32) (to i32)) i32)
(define-host (jiffy) i64)
(define-host (second) f64)

; Writes one code point; yields the address behind it.
(define (put_utf8 (to i32) (c i32)) i32
  (cond ((u< c #x80)
         (i32.store8 to c)
         (+ to 1))
        ((u< c #x800)
         (i32.store8 to (bit-or #xc0 (>>> c 6)))
         (i32.store8 to 1 (bit-or #x80 (bit-and c 63)))
         (+ to 2))
        ((u< c #x10000)
         (i32.store8 to (bit-or #xe0 (>>> c 12)))
         (i32.store8 to 1 (bit-or #x80 (bit-and (>>> c 6) 63)))
         (i32.store8 to 2 (bit-or #x80 (bit-and c 63)))
         (+ to 3))
        (else
         (i32.store8 to (bit-or #xf0 (>>> c 18)))
         (i32.store8 to 1 (bit-or #x80 (bit-and (>>> c 12) 63)))
         (i32.store8 to 2 (bit-or #x80 (bit-and (>>> c 6) 63)))
         (i32.store8 to 3 (bit-or #x80 (bit-and c 63)))
         (+ to 4))))

(define (write_out stream s from to)
  (unless (is_string s) (return (wrong_type "write-string" "a string" s)))
  (when (= (check_range "write-string" (length_of s) from to) SENTINEL) (return SENTINEL))
  (let ((p (+ (payload s) (low from))) (end (+ (payload s) (low to)))
        (at SCRATCH) (full (- (+ SCRATCH SCRATCH_BYTES) 8)))
    (while (< p end)
      (set! at (put_utf8 at (i32.load p)))
      (set! p (+ p 4))
      (when (> at full)
        (write (low (untag stream)) SCRATCH (- at SCRATCH))
        (set! at SCRATCH)))
    (when (> at SCRATCH)
      (write (low (untag stream)) SCRATCH (- at SCRATCH)))
    UNSPECIFIED))

; Bits that are set in none of two code points, or eight bytes, of ASCII: #xffffff80ffffff80, #x8080808080808080.
(define-constant NOT_ASCII_CODES -545460846720)
(define-constant NOT_ASCII_BYTES -9187201950435737472)

; Writes as many code points, from p on, as are ASCII, four at a time; yields how many.
(define (put_ascii (to i32) (p i32) (end i32)) i32
  (let ((start p) (last (- end 16)))
    (while (and (<= p last)
                (i64.eqz (bit-and (bit-or (i64.load p) (i64.load p 8)) NOT_ASCII_CODES)))
      (let ((two (bit-or (i64.load p) (<< (i64.load p 8) 16))))
        (i32.store to (low (bit-or two (>>> two 24)))))
      (set! to (+ to 4))
      (set! p (+ p 16)))
    (>>> (- p start) 2)))

; The other way, eight bytes at a time.
(define (get_ascii (to i32) (p i32) (end i32)) i32
  (let ((start p) (last (- end 8)))
    (while (and (<= p last) (i64.eqz (bit-and (i64.load p) NOT_ASCII_BYTES)))
      (let ((eight (i64.load p)))
        (i64.store to (spread eight))
        (i64.store to 8 (spread (>>> eight 16)))
        (i64.store to 16 (spread (>>> eight 32)))
        (i64.store to 24 (spread (>>> eight 48))))
      (set! to (+ to 32))
      (set! p (+ p 8)))
    (- p start)))

; The two lowest bytes, as code points.
(define-inline (spread (x i64)) i64
  (bit-or (bit-and x 255) (<< (bit-and x #xff00) 24)))

; Bytes from p on that are ASCII, eight at a time.
(define (skip_ascii (p i32) (end i32)) i32
  (let ((start p) (last (- end 8)))
    (while (and (<= p last) (i64.eqz (bit-and (i64.load p) NOT_ASCII_BYTES)))
      (set! p (+ p 8)))
    (- p start)))

(define (string_to_utf8 s from to)
  (unless (is_string s) (return (wrong_type "string->utf8" "a string" s)))
  (when (= (check_range "string->utf8" (length_of s) from to) SENTINEL) (return SENTINEL))
  (unless (has_room (- to from)) (return (fail_no_room "string->utf8")))
  (let ((p (+ (payload s) (low from))) (end (+ (payload s) (low to)))
        (object (alloc (+ 8 (round8 (- end p))))) (start (+ object 8)) (at start))
    (while (< p end)
      (let ((ascii (put_ascii at p end)))
        (set! at (+ at ascii))
        (set! p (+ p (<< ascii 2))))
      (when (< p end)
        (set! at (put_utf8 at (i32.load p)))
        (set! p (+ p 4))))
    (i32.store HP (+ start (round8 (- at start))))
    (i64.store object (header K_BYTEVECTOR (- at start)))
    (object_at object)))

(define (utf8_to_string v from to)
  (unless (is_kind v K_BYTEVECTOR) (return (wrong_type "utf8->string" "a bytevector" v)))
  (when (= (check_range "utf8->string" (length_of v) from to) SENTINEL) (return SENTINEL))
  (unless (has_room (- to from)) (return (fail_no_room "utf8->string")))
  (let ((wrong (not_utf8 (payload v) (low (untag from)) (low (untag to)))))
    (when (>= wrong 0)
      (return (fail "wrong-type"
                    (put_text SCRATCH "utf8->string: expected UTF-8, but there is none at index")
                    (cons (small wrong) NIL)))))
  (string_at (+ (payload v) (low (untag from))) (low (untag (- to from)))))

; The first index, from i to before end, where no code point begins that should; -1 if there is none.
(define (not_utf8 (bytes i32) (i i32) (end i32)) i32
  (while (< i end)
    (set! i (+ i (skip_ascii (+ bytes i) (+ bytes end))))
    (when (< i end)
      (let ((c (decode_utf8 (+ bytes i) (+ bytes end))))
        (when (= c -1) (return i))
        (set! i (+ i (utf8_bytes c))))))
  -1)

; Bytes that are not UTF-8 become U+FFFD, one each.
(define (string_at (p i32) (bytes i32))
  (let ((end (+ p bytes)) (object (alloc (+ 8 (round8 (<< bytes 2)))))
        (start (+ object 8)) (at start))
    (while (< p end)
      (let ((ascii (get_ascii at p end)))
        (set! p (+ p ascii))
        (set! at (+ at (<< ascii 2))))
      (when (< p end)
        (let ((c (decode_utf8 p end)))
          (i32.store at (if (= c -1) #xfffd c))
          (set! p (+ p (if (= c -1) 1 (utf8_bytes c))))
          (set! at (+ at 4)))))
    (i32.store HP (+ start (round8 (- at start))))
    (i64.store object (header K_STRING (>>> (- at start) 2)))
    (object_at object)))

(define (symbol_at (p i32) (bytes i32)) (intern (string_at p bytes)))

(define (utf8_bytes (c i32)) i32
  (cond ((u< c #x80) 1) ((u< c #x800) 2) ((u< c #x10000) 3) (else 4)))

; The code point at p, or -1.
(define (decode_utf8 (p i32) (end i32)) i32
  (let ((b (i32.load8_u p))
        (n (cond ((u< b #x80) 1) ((u< b #xc2) 0) ((u< b #xe0) 2) ((u< b #xf0) 3) ((u< b #xf5) 4) (else 0)))
        (c i32) (i i32 1))
    (when (= n 1) (return b))
    (when (or (= n 0) (> (+ p n) end)) (return -1))
    (set! c (bit-and b (>>> #x7f n)))
    (while (< i n)
      (let ((more (i32.load8_u (+ p i))))
        (when (!= (bit-and more #xc0) #x80) (return -1))
        (set! c (bit-or (<< c 6) (bit-and more 63))))
      (set! i (+ i 1)))
    (if (and (= (utf8_bytes c) n) (and (is_scalar c) 1)) c -1)))

(define-inline (is_scalar (c i32)) i32
  (and (u< c #x110000) (!= (bit-and c #x1ff800) #xd800)))

(define (string_map_case s mode)
  (unless (is_string s) (return (wrong_type "string case mapping" "a string" s)))
  (let ((n (length_of s)))
    (unless (has_room (* (i64 n) (i64 12))) (return (fail_no_room "string case mapping")))
    (let ((object (alloc (+ 8 (round8 (* n 12)))))
          (count (map_case (low (untag mode)) (payload s) n (+ object 8))))
      (i64.store object (header K_STRING count))
      (i32.store HP (+ object (+ 8 (round8 (<< count 2)))))
      (object_at object))))

(define (current_jiffy) (integer (jiffy)))
(define (current_second) (flonum (second)))
