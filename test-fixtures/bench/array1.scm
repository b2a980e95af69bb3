;; array1: fills a vector with numbers and copies it backwards into another one, after Kernighan and Van Wyk.
;; Exercises make-vector and the simplest of loops.
(import (scheme base) (scheme write))
(define repeats 1400)

(define (filled n)
  (do ((v (make-vector n 0))
       (i 0 (+ i 1)))
      ((= i n) v)
    (vector-set! v i i)))

(define (backwards v)
  (let* ((n (vector-length v))
         (w (make-vector n 0)))
    (do ((i 0 (+ i 1)))
        ((= i n) w)
      (vector-set! w (- n i 1) (vector-ref v i)))))

(define (run)
  (let loop ((i 0) (sum 0))
    (if (= i 10)
        sum
        (let ((v (backwards (filled 20000))))
          (loop (+ i 1) (+ sum (vector-ref v i) (vector-length v)))))))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result 399945) (error "array1: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
