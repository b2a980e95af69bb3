;;; Files (R7RS 6.13.1). The session opens them, if the program may.

(define (%file-request who operation path)
  (if (not (string? path)) (%wrong-type who "a string" path))
  (%host-request (list operation path who)))

(define (open-input-file path)
  (%port 'text-in "" 0 (%file-request 'open-input-file 'open-text-input path)))
(define (open-binary-input-file path)
  (%port 'bytes-in (%make-bytevector 0 0) 0
         (%file-request 'open-binary-input-file 'open-binary-input path)))
(define (open-output-file path)
  (%port-opened!
   (%port 'text-out (%make-string 4096 #\space)
          (%file-request 'open-output-file 'open-output path) #f)))
(define (open-binary-output-file path)
  (%port-opened!
   (%port 'bytes-out (%make-bytevector 4096 0)
          (%file-request 'open-binary-output-file 'open-output path) #f)))

(define (call-with-input-file path receiver)
  (%check-procedure 'call-with-input-file receiver)
  (call-with-port (open-input-file path) receiver))
(define (call-with-output-file path receiver)
  (%check-procedure 'call-with-output-file receiver)
  (call-with-port (open-output-file path) receiver))

(define (with-input-from-file path thunk)
  (%with-file 'with-input-from-file current-input-port open-input-file path thunk))
(define (with-output-to-file path thunk)
  (%with-file 'with-output-to-file current-output-port open-output-file path thunk))

(define (%with-file who current open path thunk)
  (%check-procedure who thunk)
  (let* ((p (open path))
         (result (parameterize ((current p)) (thunk))))
    (close-port p)
    result))

(define (file-exists? path) (%file-request 'file-exists? 'file-exists path))
(define (delete-file path)
  (%file-request 'delete-file 'delete-file path)
  (if #f #f))
