;; wc: counts lines, words and characters of a file, after Kernighan and Van Wyk. Exercises read-char and char comparisons.
(import (scheme base) (scheme file) (scheme write))
(define repeats 3600)

(define source "bench-wc.in")

(define (write-source)
  (when (file-exists? source) (delete-file source))
  (call-with-output-file source
    (lambda (port)
      (do ((i 0 (+ i 1)))
          ((= i 2000))
        (write i port)
        (write-string " words   stand on this line,\twhich has tabs\tand  spaces" port)
        (newline port)))))

(define (count port)
  (let loop ((lines 0) (words 0) (chars 0) (inside? #f))
    (let ((c (read-char port)))
      (cond
        ((eof-object? c) (list lines words chars))
        ((char=? c #\newline) (loop (+ lines 1) words (+ chars 1) #f))
        ((or (char=? c #\space) (char=? c #\tab)) (loop lines words (+ chars 1) #f))
        (inside? (loop lines words (+ chars 1) #t))
        (else (loop lines (+ words 1) (+ chars 1) #t))))))

(define (run) (call-with-input-file source count))

(write-source)

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result '(2000 22000 118890)) (error "wc: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(delete-file source)
(display "ok")
(newline)
