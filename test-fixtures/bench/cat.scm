;; cat: copies a file character by character, after Kernighan and Van Wyk. Exercises read-char, write-char.
(import (scheme base) (scheme file) (scheme write))
(define repeats 960)

(define source "bench-cat.in")
(define target "bench-cat.out")

(define (remove-file name) (when (file-exists? name) (delete-file name)))

(define (write-source)
  (remove-file source)
  (call-with-output-file source
    (lambda (port)
      (do ((i 0 (+ i 1)))
          ((= i 1500))
        (write-string "A line of text that is neither short nor long, with a number: " port)
        (write i port)
        (newline port)))))

(define (copy)
  (remove-file target)
  (call-with-input-file source
    (lambda (in)
      (call-with-output-file target
        (lambda (out)
          (let loop ((c (read-char in)) (n 0))
            (if (eof-object? c)
                n
                (begin
                  (write-char c out)
                  (loop (read-char in) (+ n 1))))))))))

(define (same-contents?)
  (call-with-input-file source
    (lambda (a)
      (call-with-input-file target
        (lambda (b)
          (let loop ((n 0))
            (let ((x (read-line a)) (y (read-line b)))
              (cond
                ((eof-object? x) (and (eof-object? y) n))
                ((and (string? y) (string=? x y)) (loop (+ n 1)))
                (else #f)))))))))

(define (run)
  (let ((n (copy))) (list n (same-contents?))))

(write-source)

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result '(99390 1500)) (error "cat: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(delete-file source)
(delete-file target)
(display "ok")
(newline)
