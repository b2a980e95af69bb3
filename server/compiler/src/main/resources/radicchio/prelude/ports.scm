;;; Ports (R7RS 6.13): strings, bytevectors and files as ports, and the streams of the process.
;;; A port is an object of these words:
;;;
;;;   0  kind: text-in, text-out, bytes-in or bytes-out
;;;   1  open?
;;;   2  buffer: a string or bytevector
;;;   3  position: of the next element to read, or to write
;;;   4  end: of what there is to read; for output its destination: the number of a stream (1, 2) or
;;;      of a file, or #f
;;;   5  whether `read` folds the case of symbols and character names
;;;   6  for input: where more comes from, the number of a file or 0 for standard input, or #f
;;;   7  line of the first character in the buffer, from 1
;;;   8  its column, from 1
;;;   9  whether the source has come to its end and nobody has been told

(define (%port kind buffer end source)
  (%make-port (%vector kind #t buffer 0 end #f source 1 1 #f)))

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
  (if (port? p) (if (input-port? p) (%port-open? p) #f) (%wrong-type 'input-port-open? "a port" p)))
(define (output-port-open? p)
  (if (port? p) (if (output-port? p) (%port-open? p) #f) (%wrong-type 'output-port-open? "a port" p)))

(define (close-port p)
  (if (not (%port? p)) (%wrong-type 'close-port "a port" p))
  (if (%port-open? p)
      (begin
        (if (output-port? p) (flush-output-port p))
        (%port-set! p 1 #f)
        (let ((file (if (output-port? p) (%port-ref p 4) (%port-ref p 6))))
          (if (if file (> file 2) #f)
              (begin
                (%port-forgotten! p)
                (%host-request (list 'close file))))))))
(define (close-input-port p)
  (if (not (input-port? p)) (%wrong-type 'close-input-port "an input port" p))
  (close-port p))
(define (close-output-port p)
  (if (not (output-port? p)) (%wrong-type 'close-output-port "an output port" p))
  (close-port p))

(define (call-with-port p f)
  (if (not (%port? p)) (%wrong-type 'call-with-port "a port" p))
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
  (%port 'text-in (string-copy s) (string-length s) #f))
(define (open-output-string) (%port 'text-out (%make-string 64 #\space) #f #f))
(define (open-input-bytevector b)
  (if (not (bytevector? b)) (%wrong-type 'open-input-bytevector "a bytevector" b))
  (%port 'bytes-in (bytevector-copy b) (bytevector-length b) #f))
(define (open-output-bytevector) (%port 'bytes-out (%make-bytevector 64 0) #f #f))

(define (get-output-string p)
  (if (not (if (%port? p) (if (eq? (%port-kind p) 'text-out) (not (%port-ref p 4)) #f) #f))
      (%wrong-type 'get-output-string "a string output port" p))
  (%string-copy (%port-ref p 2) 0 (%port-ref p 3)))
(define (get-output-bytevector p)
  (if (not (if (%port? p) (if (eq? (%port-kind p) 'bytes-out) (not (%port-ref p 4)) #f) #f))
      (%wrong-type 'get-output-bytevector "a bytevector output port" p))
  (%bytevector-copy (%port-ref p 2) 0 (%port-ref p 3)))

;; The current ports are parameters. The streams' buffers are written out when they are full, at the
;; end of a line, when an evaluation ends, and when 16 ms have gone by since the last time: dots that
;; show progress are seen while there is progress.

(define %stdout (%port 'text-out (%make-string 4096 #\space) 1 #f))
(define %stderr (%port 'text-out (%make-string 4096 #\space) 2 #f))
(define current-output-port (make-parameter %stdout))
(define current-error-port (make-parameter %stderr))
(define %stdin (%port 'text-in "" 0 0))
(define current-input-port (make-parameter %stdin))

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
                 (%write-through p (%port-ref p 2) 0 n))))))))

;; To where a port writes in the end.
(define (%write-through p buffer start end)
  (let ((to (%port-ref p 4)))
    (if (<= to 2)
        (%write-out to buffer start end)
        (%host-request
         (if (string? buffer)
             (list 'write-text to (%string-copy buffer start end))
             (list 'write-bytes to (%bytevector-copy buffer start end)))))))

(define %flushed 0)
(define (%flush-when-due p)
  (if (> (- (current-jiffy) %flushed) 16000000) (flush-output-port p)))

;; Ports of files that are open for output: what they have buffered is written at the end of an
;; evaluation too.
(define %open-outputs '())

(define (%port-opened! p)
  (set! %open-outputs (cons p %open-outputs))
  p)

(define (%port-forgotten! p)
  (set! %open-outputs
        (let drop ((l %open-outputs))
          (cond ((null? l) '())
                ((eq? (car l) p) (cdr l))
                (else (cons (car l) (drop (cdr l))))))))

(define (%flush-all)
  (flush-output-port %stdout)
  (flush-output-port %stderr)
  (let each ((l %open-outputs))
    (if (pair? l)
        (begin
          (flush-output-port (car l))
          (each (cdr l))))))

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
  (if (if (%port-ref p 4) (<= (%port-ref p 4) 2) #f) (flush-output-port p)))

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
     (if (if (%port-ref p 4) (<= (%port-ref p 4) 2) #f)
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

;; Input. Each reader comes with the port optional.

(define-syntax %define-reader
  (syntax-rules ()
    ((_ (name p) kind expected body)
     (define name
       (case-lambda
         (() (name (current-input-port)))
         ((p) (%check-port 'name 'kind expected p) body))))))

;; Whether there is nothing more to read. What has been read already is given up only here, so that a
;; position in the buffer stays good as long as nobody asks.
(define (%at-end? p)
  (if (< (%port-ref p 3) (%port-ref p 4))
      #f
      (begin
        (%give-up-read! p)
        (not (%more? p)))))

;; What to yield at the end; who reads on after that asks the source again.
(define (%end-of p)
  (%port-set! p 9 #f)
  (%eof))

(define (%give-up-read! p)
  (if (%port-ref p 6)
      (let ((buffer (%port-ref p 2)) (start (%port-ref p 3)) (end (%port-ref p 4)))
        (if (> start 0)
            (begin
              (if (string? buffer) (%count-lines! p buffer start))
              (%port-set! p 2 (if (string? buffer)
                                  (%string-copy buffer start end)
                                  (%bytevector-copy buffer start end)))
              (%port-set! p 3 0)
              (%port-set! p 4 (- end start)))))))

(define (%count-lines! p buffer end)
  (let loop ((i 0) (line (%port-ref p 7)) (column (%port-ref p 8)))
    (cond ((= i end)
           (%port-set! p 7 line)
           (%port-set! p 8 column))
          ((eq? (string-ref buffer i) #\newline) (loop (+ i 1) (+ line 1) 1))
          (else (loop (+ i 1) line (+ column 1))))))

;; Puts more from the source behind what is in the buffer; #f at the end of the source.
(define (%more? p)
  (if (if (%port-ref p 6) (not (%port-ref p 9)) #f)
      (begin
        (if (eq? (%port-ref p 6) 0) (%flush-all))
        (let ((more (%host-request
                     (list (if (eq? (%port-kind p) 'text-in) 'read-text 'read-bytes)
                           (%port-ref p 6)))))
          (if (%eof? more)
              (begin (%port-set! p 9 #t) #f)
              (let ((old (%port-ref p 2)) (n (%port-ref p 4)))
                (if (string? more)
                    (begin
                      (%port-set! p 2 (if (= n 0) more (string-append (%string-copy old 0 n) more)))
                      (%port-set! p 4 (+ n (string-length more))))
                    (begin
                      (%port-set! p 2 (if (= n 0)
                                          more
                                          (bytevector-append (%bytevector-copy old 0 n) more)))
                      (%port-set! p 4 (+ n (bytevector-length more)))))
                #t))))
      #f))

(define (%ready? p)
  (cond ((< (%port-ref p 3) (%port-ref p 4)) #t)
        ((not (%port-ref p 6)) #t)
        ((%port-ref p 9) #t)
        (else (%host-request (list 'ready (%port-ref p 6))))))

(%define-reader (peek-char p) text-in "a textual input port"
  (if (%at-end? p) (%end-of p) (string-ref (%port-ref p 2) (%port-ref p 3))))

(%define-reader (read-char p) text-in "a textual input port"
  (if (%at-end? p)
      (%end-of p)
      (let ((at (%port-ref p 3)))
        (%port-set! p 3 (+ at 1))
        (string-ref (%port-ref p 2) at))))

(%define-reader (char-ready? p) text-in "a textual input port" (%ready? p))

;; A line ends with a line feed, a carriage return, or both (R7RS 6.13.2).
(%define-reader (read-line p) text-in "a textual input port"
  (if (%at-end? p)
      (%end-of p)
      (let loop ((i (%port-ref p 3)))
        (if (if (= i (%port-ref p 4)) (not (%more? p)) #f)
            (%take-string p i i)
            (let ((c (string-ref (%port-ref p 2) i)))
              (cond ((eq? c #\newline) (%take-string p i (+ i 1)))
                    ((eq? c #\return)
                     (if (= (+ i 1) (%port-ref p 4)) (%more? p))
                     (%take-string
                      p i
                      (if (if (< (+ i 1) (%port-ref p 4))
                              (eq? (string-ref (%port-ref p 2) (+ i 1)) #\newline)
                              #f)
                          (+ i 2)
                          (+ i 1))))
                    (else (loop (+ i 1)))))))))

;; What is in the buffer before `end`; reading goes on at `next`.
(define (%take-string p end next)
  (let ((start (%port-ref p 3)))
    (%port-set! p 3 next)
    (%string-copy (%port-ref p 2) start end)))

;; The end in the buffer of k elements from the position on, or of all there are.
(define (%end-of-next p k)
  (let ((end (+ (%port-ref p 3) k)))
    (let loop ()
      (cond ((<= end (%port-ref p 4)) end)
            ((%more? p) (loop))
            (else (%port-ref p 4))))))

(define read-string
  (case-lambda
    ((k) (read-string k (current-input-port)))
    ((k p)
     (%check-index 'read-string k)
     (%check-port 'read-string 'text-in "a textual input port" p)
     (cond ((= k 0) "")
           ((%at-end? p) (%end-of p))
           (else
            (let ((end (%end-of-next p k)))
              (%take-string p end end)))))))

(%define-reader (peek-u8 p) bytes-in "a binary input port"
  (if (%at-end? p) (%end-of p) (bytevector-u8-ref (%port-ref p 2) (%port-ref p 3))))

(%define-reader (read-u8 p) bytes-in "a binary input port"
  (if (%at-end? p)
      (%end-of p)
      (let ((at (%port-ref p 3)))
        (%port-set! p 3 (+ at 1))
        (bytevector-u8-ref (%port-ref p 2) at))))

(%define-reader (u8-ready? p) bytes-in "a binary input port" (%ready? p))

(define read-bytevector
  (case-lambda
    ((k) (read-bytevector k (current-input-port)))
    ((k p)
     (%check-index 'read-bytevector k)
     (%check-port 'read-bytevector 'bytes-in "a binary input port" p)
     (cond ((= k 0) (%make-bytevector 0 0))
           ((%at-end? p) (%end-of p))
           (else
            (let ((end (%end-of-next p k)) (start (%port-ref p 3)))
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
           ((%at-end? p) (%end-of p))
           (else
            (let* ((to (%end-of-next p (- end start))) (from (%port-ref p 3)))
              (%bytevector-copy! b start (%port-ref p 2) from to)
              (%port-set! p 3 to)
              (- to from)))))))
