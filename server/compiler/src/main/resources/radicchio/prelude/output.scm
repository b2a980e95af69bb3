;;; Output (R7RS 6.13.3): characters, strings and bytes into a port.

(define (%put-string p s start end)
  (let ((n (- end start)) (at (%port-ref p 3)))
    (if (<= (+ at n) (string-length (%port-ref p 2)))
        (begin
          (%string-copy! (%port-ref p 2) at s start end)
          (%port-set! p 3 (+ at n))
          (%flush-when-due p))
        (if (%port-ref p 4)
            (begin
              (flush-output-port p)
              (if (> n 1024)
                  (%write-through p s start end)
                  (%put-string p s start end)))
            (begin
              (%grow-string p (+ at n))
              (%put-string p s start end))))))

(define (%grow-string p needed)
  (let* ((old (%port-ref p 2))
         (new (%make-string (max needed (* 2 (string-length old))) #\space)))
    (%string-copy! new 0 old 0 (%port-ref p 3))
    (%port-set! p 2 new)))

(define (%put-char p c)
  (let ((at (%port-ref p 3)))
    (if (< at (string-length (%port-ref p 2)))
        (begin
          (string-set! (%port-ref p 2) at c)
          (%port-set! p 3 (+ at 1))
          (if (eq? c #\newline) (%end-line p)))
        (begin
          (if (%port-ref p 4) (flush-output-port p) (%grow-string p (+ at 1)))
          (%put-char p c)))))

;; The streams are written at once; files when their buffer is full.
(define (%end-line p)
  (if (%stream? p) (flush-output-port p)))

(define write-char
  (case-lambda
    ((c) (write-char c (current-output-port)))
    ((c p)
     (if (if (%port? p)
             (if (eq? (%port-ref p 0) 'text-out) (if (%port-ref p 1) (char? c) #f) #f)
             #f)
         (let ((at (%port-ref p 3)) (buffer (%port-ref p 2)))
           (if (if (< at (string-length buffer)) (not (%stream? p)) #f)
               (begin
                 (string-set! buffer at c)
                 (%port-set! p 3 (+ at 1)))
               (begin
                 (%put-char p c)
                 (%flush-when-due p))))
         (begin
           (if (not (char? c)) (%wrong-type 'write-char "a character" c))
           (%check-port 'write-char 'text-out "a textual output port" p))))))

(define write-string
  (case-lambda
    ((s) (write-string s (current-output-port)))
    ((s p)
     (if (not (string? s)) (%wrong-type 'write-string "a string" s))
     (%check-port 'write-string 'text-out "a textual output port" p)
     (%write-part s p 0 (string-length s)))
    ((s p start)
     (if (not (string? s)) (%wrong-type 'write-string "a string" s))
     (write-string s p start (string-length s)))
    ((s p start end)
     (if (not (string? s)) (%wrong-type 'write-string "a string" s))
     (%check-port 'write-string 'text-out "a textual output port" p)
     (%check-range 'write-string start end (string-length s))
     (%write-part s p start end))))

(define (%write-part s p start end)
  (%put-string p s start end)
  (if (%stream? p)
      (if (> (%count-newlines s start end) 0) (%end-line p))))

(define newline
  (case-lambda
    (() (newline (current-output-port)))
    ((p)
     (%check-port 'newline 'text-out "a textual output port" p)
     (%put-char p #\newline))))

;; Binary output.

(define write-u8
  (case-lambda
    ((b) (write-u8 b (current-output-port)))
    ((b p)
     (%check-port 'write-u8 'bytes-out "a binary output port" p)
     (if (not (if (%fixnum? b) (<= 0 b 255) #f)) (%wrong-type 'write-u8 "a byte" b))
     (%room-for-bytes p 1)
     (bytevector-u8-set! (%port-ref p 2) (%port-ref p 3) b)
     (%port-set! p 3 (+ (%port-ref p 3) 1)))))

(define (%room-for-bytes p n)
  (if (if (%port-ref p 4) (> (+ (%port-ref p 3) n) 4096) #f) (flush-output-port p))
  (let ((old (%port-ref p 2)) (at (%port-ref p 3)))
    (if (> (+ at n) (bytevector-length old))
        (let ((new (%make-bytevector (max (+ at n) (* 2 (bytevector-length old))) 0)))
          (%bytevector-copy! new 0 old 0 at)
          (%port-set! p 2 new)))))

(define write-bytevector
  (case-lambda
    ((b) (write-bytevector b (current-output-port)))
    ((b p) (write-bytevector b p 0))
    ((b p start)
     (if (not (bytevector? b)) (%wrong-type 'write-bytevector "a bytevector" b))
     (write-bytevector b p start (bytevector-length b)))
    ((b p start end)
     (if (not (bytevector? b)) (%wrong-type 'write-bytevector "a bytevector" b))
     (%check-port 'write-bytevector 'bytes-out "a binary output port" p)
     (%check-range 'write-bytevector start end (bytevector-length b))
     (%room-for-bytes p (- end start))
     (%bytevector-copy! (%port-ref p 2) (%port-ref p 3) b start end)
     (%port-set! p 3 (+ (%port-ref p 3) (- end start))))))
