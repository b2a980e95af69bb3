;; pi: digits of pi, one after the other, by Gibbons's spigot: a linear fraction with ever larger integers. Exercises
;; multiplication, division and comparison of bignums.
(import (scheme base) (scheme write))
(define repeats 170)

;; The state (q r t k m x) after Gibbons, "Unbounded spigot algorithms for the digits of pi" (2006), section 6.
(define (digits count)
  (let loop ((q 1) (r 0) (t 1) (k 1) (m 3) (x 3) (left count) (found '()))
    (cond
      ((= left 0) (reverse found))
      ((< (+ (* 4 q) (- r t)) (* m t))
       (loop (* 10 q)
             (* 10 (- r (* m t)))
             t
             k
             (- (quotient (* 10 (+ (* 3 q) r)) t) (* 10 m))
             x
             (- left 1)
             (cons m found)))
      (else
       (loop (* q k)
             (* (+ (* 2 q) r) x)
             (* t x)
             (+ k 1)
             (quotient (+ (* q (+ (* 7 k) 2)) (* r x)) (* t x))
             (+ x 2)
             left
             found)))))

;; The last ten of the first 500 digits, as a number.
(define (run)
  (let loop ((digits (list-tail (digits 500) 490)) (n 0))
    (if (null? digits) n (loop (cdr digits) (+ (* 10 n) (car digits))))))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result 1830119491) (error "pi: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
