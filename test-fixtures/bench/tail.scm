;; tail: writes the lines of a file in reverse order into another one, after Kernighan and Van Wyk. Exercises read-line,
;; lists and output to files.
(import (scheme base) (scheme file) (scheme write))
(define repeats 560)

(define source "bench-tail.in")
(define target "bench-tail.out")
(define line-count 5000)

(define (line-of i)
  (string-append (number->string i) " lines of text go through here, and number "
                 (number->string (- line-count i)) " comes from the end"))

(define (remove-file name) (when (file-exists? name) (delete-file name)))

(define (write-source)
  (remove-file source)
  (call-with-output-file source
    (lambda (port)
      (do ((i 0 (+ i 1))) ((= i line-count)) (write-string (line-of i) port) (newline port)))))

(define (reverse-lines)
  (remove-file target)
  (call-with-input-file source
    (lambda (in)
      (call-with-output-file target
        (lambda (out)
          (let loop ((line (read-line in)) (lines '()))
            (if (eof-object? line)
                (for-each (lambda (line) (write-string line out) (newline out)) lines)
                (loop (read-line in) (cons line lines)))))))))

(define (run)
  (reverse-lines)
  (call-with-input-file target
    (lambda (port)
      (let* ((first (read-line port)) (second (read-line port)))
        (list (string=? first (line-of (- line-count 1))) second)))))

(write-source)

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result (list #t (line-of (- line-count 2)))) (error "tail: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(delete-file source)
(delete-file target)
(display "ok")
(newline)
