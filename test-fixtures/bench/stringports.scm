;; stringports: builds and takes apart text with string ports, number->string and string->number. Exercises write-string,
;; write-char, display, read-line and the conversions of fixnums and flonums.
(import (scheme base) (scheme write))
(define repeats 2600)

(define (write-table rows)
  (let ((out (open-output-string)))
    (do ((i 0 (+ i 1)))
        ((= i rows) (get-output-string out))
      (write-string (number->string i) out)
      (write-char #\tab out)
      (display (* i i 12345) out)
      (write-char #\tab out)
      (display (/ i 8.0) out)
      (write-string "\tplain text\t" out)
      (write 'symbol out)
      (newline out))))

(define (split-at-tabs line)
  (let ((end (string-length line)))
    (let loop ((i 0) (from 0) (fields '()))
      (cond
        ((= i end) (reverse (cons (substring line from end) fields)))
        ((char=? (string-ref line i) #\tab) (loop (+ i 1) (+ i 1) (cons (substring line from i) fields)))
        (else (loop (+ i 1) from fields))))))

(define (read-table text)
  (let ((in (open-input-string text)))
    (let loop ((line (read-line in)) (sum 0) (eighths 0.0) (rows 0))
      (if (eof-object? line)
          (list rows sum eighths)
          (let ((fields (split-at-tabs line)))
            (loop (read-line in)
                  (+ sum (string->number (cadr fields)))
                  (+ eighths (string->number (list-ref fields 2)))
                  (+ rows 1)))))))

(define (hexadecimal n)
  (let loop ((i 0) (ok 0))
    (if (= i n)
        ok
        (loop (+ i 1)
              (if (= (* i 77) (string->number (number->string (* i 77) 16) 16)) (+ ok 1) ok)))))

(define (run) (list (read-table (write-table 500)) (hexadecimal 500)))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result '((500 512832903750 15593.75) 500)) (error "stringports: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
