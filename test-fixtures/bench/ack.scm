;; ack: Ackermann's function. Deep recursion with small frames, tail calls, small integers.
(import (scheme base) (scheme write))
(define repeats 35000)

(define (ack m n)
  (cond ((= m 0) (+ n 1))
        ((= n 0) (ack (- m 1) 1))
        (else (ack (- m 1) (ack m (- n 1))))))

(define expected 253)
(define (run) (ack 3 5))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result expected) (error "ack: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
