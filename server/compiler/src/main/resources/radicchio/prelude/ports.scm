;;; Ports (R7RS 6.13): strings and bytevectors as ports, and the two output streams of the process.
;;; A port is an object of these words:
;;;
;;;   0  kind: text-in, text-out, bytes-in or bytes-out
;;;   1  open?
;;;   2  buffer: a string or bytevector
;;;   3  position: of the next element to read, or to write
;;;   4  end: of what there is to read; for output the number of the stream (1, 2), or #f
;;;   5  whether `read` folds the case of symbols and character names

(define (%port kind buffer end)
  (%make-port (%vector kind #t buffer 0 end #f)))

(define (%port-kind p) (%port-ref p 0))
(define (%port-open? p) (%port-ref p 1))

(define (port? x) (%port? x))
(define (input-port? x)
  (if (%port? x) (if (memq (%port-kind x) '(text-in bytes-in)) #t #f) #f))
(define (output-port? x)
  (if (%port? x) (if (memq (%port-kind x) '(text-out bytes-out)) #t #f) #f))
(define (textual-port? x)
  (if (%port? x) (if (memq (%port-kind x) '(text-in text-out)) #t #f) #f))
(define (binary-port? x)
  (if (%port? x) (if (memq (%port-kind x) '(bytes-in bytes-out)) #t #f) #f))

(define (input-port-open? p)
  (if (input-port? p) (%port-open? p) (%wrong-type 'input-port-open? "an input port" p)))
(define (output-port-open? p)
  (if (output-port? p) (%port-open? p) (%wrong-type 'output-port-open? "an output port" p)))

(define (close-port p)
  (if (not (%port? p)) (%wrong-type 'close-port "a port" p))
  (if (output-port? p) (flush-output-port p))
  (%port-set! p 1 #f))
(define (close-input-port p)
  (if (not (input-port? p)) (%wrong-type 'close-input-port "an input port" p))
  (close-port p))
(define (close-output-port p)
  (if (not (output-port? p)) (%wrong-type 'close-output-port "an output port" p))
  (close-port p))

(define (call-with-port p f)
  (let ((result (f p)))
    (close-port p)
    result))

(define (%check-port who kind expected p)
  (if (not (if (%port? p) (eq? (%port-kind p) kind) #f))
      (%wrong-type who expected p))
  (if (not (%port-open? p))
      (raise (%make-condition
              'closed-port
              (%string-join3 (symbol->string who) ": the port is closed:")
              (list p)))))

;; Making ports.

(define (open-input-string s)
  (if (not (string? s)) (%wrong-type 'open-input-string "a string" s))
  (%port 'text-in (string-copy s) (string-length s)))
(define (open-output-string) (%port 'text-out (%make-string 64 #\space) #f))
(define (open-input-bytevector b)
  (if (not (bytevector? b)) (%wrong-type 'open-input-bytevector "a bytevector" b))
  (%port 'bytes-in (bytevector-copy b) (bytevector-length b)))
(define (open-output-bytevector) (%port 'bytes-out (%make-bytevector 64 0) #f))

(define (get-output-string p)
  (if (not (if (%port? p) (eq? (%port-kind p) 'text-out) #f))
      (%wrong-type 'get-output-string "a string output port" p))
  (%string-copy (%port-ref p 2) 0 (%port-ref p 3)))
(define (get-output-bytevector p)
  (if (not (if (%port? p) (eq? (%port-kind p) 'bytes-out) #f))
      (%wrong-type 'get-output-bytevector "a bytevector output port" p))
  (%bytevector-copy (%port-ref p 2) 0 (%port-ref p 3)))

;; The current ports are parameters. The streams' buffers are written out when they are full, at the
;; end of a line, when an evaluation ends, and when 16 ms have gone by since the last time: dots that
;; show progress are seen while there is progress.

(define %stdout (%port 'text-out (%make-string 4096 #\space) 1))
(define %stderr (%port 'text-out (%make-string 4096 #\space) 2))
(define current-output-port (make-parameter %stdout))
(define current-error-port (make-parameter %stderr))
(define current-input-port (make-parameter (open-input-string "")))

(define flush-output-port
  (case-lambda
    (() (flush-output-port (current-output-port)))
    ((p)
     (if (not (output-port? p)) (%wrong-type 'flush-output-port "an output port" p))
     (if (%port-ref p 4)
         (let ((n (%port-ref p 3)))
           (if (> n 0)
               (begin
                 (%port-set! p 3 0)
                 (set! %flushed (current-jiffy))
                 (%write-out (%port-ref p 4) (%port-ref p 2) 0 n))))))))

(define %flushed 0)
(define (%flush-when-due p)
  (if (> (- (current-jiffy) %flushed) 16000000) (flush-output-port p)))

(define (%flush-all)
  (flush-output-port %stdout)
  (flush-output-port %stderr))

;; Textual output.

(define (%put-string p s start end)
  (let ((n (- end start)) (at (%port-ref p 3)))
    (if (<= (+ at n) (string-length (%port-ref p 2)))
        (begin
          (%string-copy! (%port-ref p 2) at s start end)
          (%port-set! p 3 (+ at n))
          (if (%port-ref p 4) (%flush-when-due p)))
        (if (%port-ref p 4)
            (begin
              (flush-output-port p)
              (if (> n 1024)
                  (%write-out (%port-ref p 4) s start end)
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

(define (%end-line p)
  (if (%port-ref p 4) (flush-output-port p)))

(define write-char
  (case-lambda
    ((c) (write-char c (current-output-port)))
    ((c p)
     (if (not (char? c)) (%wrong-type 'write-char "a character" c))
     (%check-port 'write-char 'text-out "a textual output port" p)
     (%put-char p c)
     (if (%port-ref p 4) (%flush-when-due p)))))

(define write-string
  (case-lambda
    ((s) (write-string s (current-output-port)))
    ((s p) (write-string s p 0))
    ((s p start)
     (if (not (string? s)) (%wrong-type 'write-string "a string" s))
     (write-string s p start (string-length s)))
    ((s p start end)
     (if (not (string? s)) (%wrong-type 'write-string "a string" s))
     (%check-port 'write-string 'text-out "a textual output port" p)
     (%check-range 'write-string start end (string-length s))
     (%put-string p s start end)
     (if (%port-ref p 4)
         (let loop ((i start))
           (if (< i end)
               (if (eq? (string-ref s i) #\newline) (%end-line p) (loop (+ i 1)))))))))

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
     (%room-for-bytes p 1)
     (bytevector-u8-set! (%port-ref p 2) (%port-ref p 3) b)
     (%port-set! p 3 (+ (%port-ref p 3) 1)))))

(define (%room-for-bytes p n)
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

;; Input. Each reader comes with the port optional.

(define-syntax %define-reader
  (syntax-rules ()
    ((_ (name p) kind expected body)
     (define name
       (case-lambda
         (() (name (current-input-port)))
         ((p) (%check-port 'name 'kind expected p) body))))))

(define (%at-end? p) (>= (%port-ref p 3) (%port-ref p 4)))

(%define-reader (peek-char p) text-in "a textual input port"
  (if (%at-end? p) (eof-object) (string-ref (%port-ref p 2) (%port-ref p 3))))

(%define-reader (read-char p) text-in "a textual input port"
  (if (%at-end? p)
      (eof-object)
      (let ((at (%port-ref p 3)))
        (%port-set! p 3 (+ at 1))
        (string-ref (%port-ref p 2) at))))

(%define-reader (char-ready? p) text-in "a textual input port" #t)

(%define-reader (read-line p) text-in "a textual input port"
  (if (%at-end? p)
      (eof-object)
      (let ((start (%port-ref p 3)) (end (%port-ref p 4)) (buffer (%port-ref p 2)))
        (let loop ((i start))
          (cond ((= i end)
                 (%port-set! p 3 i)
                 (%string-copy buffer start i))
                ((eq? (string-ref buffer i) #\newline)
                 (%port-set! p 3 (+ i 1))
                 (%string-copy buffer start i))
                (else (loop (+ i 1))))))))

(define read-string
  (case-lambda
    ((k) (read-string k (current-input-port)))
    ((k p)
     (%check-index 'read-string k)
     (%check-port 'read-string 'text-in "a textual input port" p)
     (if (= k 0)
         ""
         (if (%at-end? p)
             (eof-object)
             (let* ((start (%port-ref p 3)) (end (min (+ start k) (%port-ref p 4))))
               (%port-set! p 3 end)
               (%string-copy (%port-ref p 2) start end)))))))

(%define-reader (peek-u8 p) bytes-in "a binary input port"
  (if (%at-end? p) (eof-object) (bytevector-u8-ref (%port-ref p 2) (%port-ref p 3))))

(%define-reader (read-u8 p) bytes-in "a binary input port"
  (if (%at-end? p)
      (eof-object)
      (let ((at (%port-ref p 3)))
        (%port-set! p 3 (+ at 1))
        (bytevector-u8-ref (%port-ref p 2) at))))

(%define-reader (u8-ready? p) bytes-in "a binary input port" #t)

(define read-bytevector
  (case-lambda
    ((k) (read-bytevector k (current-input-port)))
    ((k p)
     (%check-index 'read-bytevector k)
     (%check-port 'read-bytevector 'bytes-in "a binary input port" p)
     (if (= k 0)
         (%make-bytevector 0 0)
         (if (%at-end? p)
             (eof-object)
             (let* ((start (%port-ref p 3)) (end (min (+ start k) (%port-ref p 4))))
               (%port-set! p 3 end)
               (%bytevector-copy (%port-ref p 2) start end)))))))

(define read-bytevector!
  (case-lambda
    ((b) (read-bytevector! b (current-input-port)))
    ((b p) (read-bytevector! b p 0))
    ((b p start)
     (if (not (bytevector? b)) (%wrong-type 'read-bytevector! "a bytevector" b))
     (read-bytevector! b p start (bytevector-length b)))
    ((b p start end)
     (if (not (bytevector? b)) (%wrong-type 'read-bytevector! "a bytevector" b))
     (%check-range 'read-bytevector! start end (bytevector-length b))
     (%check-port 'read-bytevector! 'bytes-in "a binary input port" p)
     (cond ((= start end) 0)
           ((%at-end? p) (eof-object))
           (else
            (let* ((from (%port-ref p 3)) (to (min (+ from (- end start)) (%port-ref p 4))))
              (%bytevector-copy! b start (%port-ref p 2) from to)
              (%port-set! p 3 to)
              (- to from)))))))
