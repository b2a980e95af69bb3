;; string: a string that is grown by string-append and cut by substring, after Kernighan and Van Wyk. Exercises copying of
;; strings and large objects.
(import (scheme base) (scheme write))
(define repeats 71)

(define (grow s) (string-append "123" s "456" s "789"))

(define (cut s)
  (let ((middle (quotient (string-length s) 2)))
    (string-append (substring s middle (string-length s))
                   (substring s 0 (+ 1 middle)))))

(define (grown limit)
  (let loop ((s "abcdef"))
    (if (> (string-length s) limit)
        s
        (loop (cut (grow s))))))

(define (run)
  (let loop ((i 0) (sum 0))
    (if (= i 10)
        sum
        (let ((s (grown 500000)))
          (loop (+ i 1)
                (+ sum (string-length s) (char->integer (string-ref s (* i 1000)))))))))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result 5243406) (error "string: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
