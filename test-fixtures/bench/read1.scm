;; read1: writes data of many kinds into a file and reads them back with `read`. Exercises the reader: symbols, numbers,
;; strings, nesting.
(import (scheme base) (scheme file) (scheme read) (scheme write))
(define repeats 2100)

(define source "bench-read1.in")

(define (datum i)
  `(define (procedure ,i "a string with \"quotes\" and \\" #\x)
     (let ((quotient ,(/ i 7)) (flonum ,(+ i 0.25)) (vector #(1 2 ,i)) (list (a . b)))
       (if (< ,(- i) x) '(symbols are-read as-they-are ,(* i 1000003)) #t))))

(define (write-source)
  (when (file-exists? source) (delete-file source))
  (call-with-output-file source
    (lambda (port)
      (do ((i 0 (+ i 1)))
          ((= i 300))
        (write (datum i) port)
        (newline port)))))

(define (run)
  (call-with-input-file source
    (lambda (port)
      (let loop ((n 0))
        (let ((x (read port)))
          (cond
            ((eof-object? x) n)
            ((equal? x (datum n)) (loop (+ n 1)))
            (else (list n x))))))))

(write-source)

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result 300) (error "read1: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(delete-file source)
(display "ok")
(newline)
