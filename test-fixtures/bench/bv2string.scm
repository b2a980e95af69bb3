;; bv2string: turns strings with characters of all lengths into UTF-8 and back. Exercises bytevectors, string->utf8,
;; utf8->string, string=?.
(import (scheme base) (scheme write))
(define repeats 3700)

(define (make-text n)
  (let ((s (make-string n #\a)))
    (do ((i 0 (+ i 1)))
        ((= i n) s)
      (string-set! s i
        (integer->char
         (case (modulo i 7)
           ((0 1 2) (+ 32 (modulo (* i 31) 95)))
           ((3 4) (+ 161 (modulo (* i 17) 1600)))
           ((5) (+ 8192 (modulo (* i 13) 20000)))
           (else (+ 65536 (modulo (* i 11) 60000)))))))))

(define text (make-text 15000))
(define ascii (make-string 30000 #\x))

(define (there-and-back s)
  (let* ((bytes (string->utf8 s)) (again (utf8->string bytes)))
    (if (string=? s again) (bytevector-length bytes) #f)))

;; The bytes of all parts of a text, joined again.
(define (in-parts s size)
  (let loop ((at 0) (parts '()))
    (if (>= at (string-length s))
        (utf8->string (apply bytevector-append (reverse parts)))
        (loop (+ at size)
              (cons (string->utf8 (substring s at (min (+ at size) (string-length s)))) parts)))))

(define (run)
  (list (there-and-back text) (there-and-back ascii)
        (string=? text (in-parts text 100)) (string=? ascii (in-parts ascii 1000))))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result '(29998 30000 #t #t)) (error "bv2string: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
