;;; SRFI 28: format.
(define-library (srfi 28)
  (export format)
  (import (scheme base) (scheme write))
  (begin
    ;;; (format text x ...): the text with ~a (display), ~s (write), ~% (newline) and ~~ (tilde) replaced.
    (define (format text . all)
      (define out (open-output-string))
      (define end (string-length text))
      (let loop ((i 0) (args all))
        (cond ((= i end)
               (if (pair? args)
                   (error "format: more arguments than directives:" args))
               (get-output-string out))
              ((not (char=? (string-ref text i) #\~))
               (write-char (string-ref text i) out)
               (loop (+ i 1) args))
              ((= (+ i 1) end) (error "format: a directive is cut short:" text))
              (else
               (case (string-ref text (+ i 1))
                 ((#\a #\A)
                  (display (next args text) out)
                  (loop (+ i 2) (cdr args)))
                 ((#\s #\S)
                  (write (next args text) out)
                  (loop (+ i 2) (cdr args)))
                 ((#\%) (newline out) (loop (+ i 2) args))
                 ((#\~) (write-char #\~ out) (loop (+ i 2) args))
                 (else
                  (error "format: unknown directive, of which there are ~a, ~s, ~% and ~~:"
                         (string-copy text i (+ i 2)))))))))

    (define (next args text)
      (if (pair? args)
          (car args)
          (error "format: more directives than arguments:" text)))))
