;;; Input (R7RS 6.13.2): characters, lines and bytes from a port. Each reader comes with the port optional.

(define-syntax %define-reader
  (syntax-rules ()
    ((_ (name p) kind expected body)
     (define name
       (case-lambda
         (() (name (current-input-port)))
         ((p) (%check-port 'name 'kind expected p) body))))))

;; The same for what is read one at a time: `ready` is all there is to do, without further checks, if
;; there is something in the buffer.
(define-syntax %define-element-reader
  (syntax-rules ()
    ((_ (name p) kind expected ready)
     (define name
       (case-lambda
         (() (name (current-input-port)))
         ((p)
          (if (if (%port? p)
                  (if (eq? (%port-ref p 0) 'kind) (< (%port-ref p 3) (%port-ref p 4)) #f)
                  #f)
              ready
              (begin
                (%check-port 'name 'kind expected p)
                (if (%at-end? p) (%end-of p) ready)))))))))

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
  (let ((lines (%count-newlines buffer 0 end)))
    (if (= lines 0)
        (%port-set! p 8 (+ (%port-ref p 8) end))
        (begin
          (%port-set! p 7 (+ (%port-ref p 7) lines))
          (%port-set! p 8 (let back ((i end))
                            (if (eq? (string-ref buffer (- i 1)) #\newline)
                                (+ 1 (- end i))
                                (back (- i 1)))))))))

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
                    (let ((all (+ n (string-length more))))
                      (%port-set! p 2 (if (= n 0) more (%joined old n more all)))
                      (%port-set! p 4 all))
                    (begin
                      (%port-set! p 2 (if (= n 0)
                                          more
                                          (bytevector-append (%bytevector-copy old 0 n) more)))
                      (%port-set! p 4 (+ n (bytevector-length more)))))
                #t))))
      #f))

;; What is in the old buffer before n, and more behind it.
(define (%joined old n more all)
  (let ((new (%make-string all #\space)))
    (%string-copy! new 0 old 0 n)
    (%string-copy! new n more 0 (- all n))
    new))

(define (%ready? p)
  (cond ((< (%port-ref p 3) (%port-ref p 4)) #t)
        ((not (%port-ref p 6)) #t)
        ((%port-ref p 9) #t)
        (else (%host-request (list 'ready (%port-ref p 6))))))

(%define-element-reader (peek-char p) text-in "a textual input port"
  (string-ref (%port-ref p 2) (%port-ref p 3)))

(%define-element-reader (read-char p) text-in "a textual input port"
  (let ((at (%port-ref p 3)))
    (%port-set! p 3 (+ at 1))
    (string-ref (%port-ref p 2) at)))

(%define-reader (char-ready? p) text-in "a textual input port" (%ready? p))

;; A line ends with a line feed, a carriage return, or both (R7RS 6.13.2).
(%define-reader (read-line p) text-in "a textual input port"
  (if (%at-end? p)
      (%end-of p)
      (let loop ((i (%port-ref p 3)))
        (let ((i (%line-end (%port-ref p 2) i (%port-ref p 4))))
          (cond ((= i (%port-ref p 4))
                 (if (%more? p) (loop i) (%take-string p i i)))
                ((eq? (string-ref (%port-ref p 2) i) #\newline)
                 (%take-string p i (+ i 1)))
                (else
                 (if (= (+ i 1) (%port-ref p 4)) (%more? p))
                 (%take-string
                  p i
                  (if (if (< (+ i 1) (%port-ref p 4))
                          (eq? (string-ref (%port-ref p 2) (+ i 1)) #\newline)
                          #f)
                      (+ i 2)
                      (+ i 1)))))))))

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

(%define-element-reader (peek-u8 p) bytes-in "a binary input port"
  (bytevector-u8-ref (%port-ref p 2) (%port-ref p 3)))

(%define-element-reader (read-u8 p) bytes-in "a binary input port"
  (let ((at (%port-ref p 3)))
    (%port-set! p 3 (+ at 1))
    (bytevector-u8-ref (%port-ref p 2) at)))

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
