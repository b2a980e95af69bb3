;;; Ports (R7RS 6.13): strings, bytevectors and files as ports, and the streams of the process.
;;; A port is an object of these words:
;;;
;;;   0  kind: text-in, text-out, bytes-in or bytes-out
;;;   1  open?
;;;   2  buffer: a string or bytevector
;;;   3  position: of the next element to read, or to write; of a closed input port, the end
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
        (if (input-port? p) (%port-set! p 3 (%port-ref p 4)))
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
  (if (not (if (%port? p) (if (eq? (%port-kind p) kind) (%port-open? p) #f) #f))
      (%bad-port who kind expected p)))

(define (%bad-port who kind expected p)
  (if (not (if (%port? p) (eq? (%port-kind p) kind) #f))
      (%wrong-type who expected p)
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
  (if (%stream? p)
      (if (> (- (current-jiffy) %flushed) 16000000) (flush-output-port p))))

(define (%stream? p)
  (let ((to (%port-ref p 4)))
    (if to (<= to 2) #f)))

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
