;; chudnovsky: pi to many digits by the Chudnovsky series, summed by binary splitting, with a square root of large integers.
;; Exercises multiplication and division of large bignums.
(import (scheme base) (scheme write))
(define repeats 360)

(define c^3/24 (quotient (* 640320 640320 640320) 24))

;; P, Q and T of the terms from a to before b.
(define (split a b)
  (if (= b (+ a 1))
      (let* ((p (if (= a 0) 1 (* (- (* 6 a) 5) (- (* 2 a) 1) (- (* 6 a) 1))))
             (q (if (= a 0) 1 (* a a a c^3/24)))
             (t (* p (+ 13591409 (* 545140134 a)))))
        (values p q (if (odd? a) (- t) t)))
      (let ((middle (quotient (+ a b) 2)))
        (let*-values (((p1 q1 t1) (split a middle))
                      ((p2 q2 t2) (split middle b)))
          (values (* p1 p2) (* q1 q2) (+ (* q2 t1) (* p1 t2)))))))

;; The greatest integer whose square is at most n, by Newton's method from above.
(define (integer-root n guess)
  (let ((next (quotient (+ guess (quotient n guess)) 2)))
    (if (< next guess) (integer-root n next) guess)))

(define (pi-digits digits)
  (let* ((one (expt 10 (* 2 (+ digits 10))))
         (root (integer-root (* 10005 one) (* 101 (expt 10 (+ digits 10))))))
    (let-values (((p q t) (split 0 (+ 2 (quotient digits 14)))))
      (quotient (quotient (* q 426880 root) t) (expt 10 10)))))

(define (run) (remainder (pi-digits 6000) (expt 10 20)))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result 13153595845068772460) (error "chudnovsky: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
