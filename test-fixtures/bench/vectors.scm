;; vectors: vector-map, vector-for-each, vector-fill!, vector-copy! and their like, on vectors of numbers. Exercises library
;; procedures on vectors with known closures.
(import (scheme base) (scheme write))
(define repeats 950)

(define size 1000)
(define numbers (let ((v (make-vector size 0))) (do ((i 0 (+ i 1))) ((= i size) v) (vector-set! v i i))))

(define (total v)
  (let ((sum 0))
    (vector-for-each (lambda (x) (set! sum (+ sum x))) v)
    sum))

(define (product a b) (total (vector-map * a b)))
(define (shifted v by)
  (let* ((n (vector-length v)) (w (make-vector n 0)))
    (vector-copy! w by v 0 (- n by))
    (vector-copy! w 0 v (- n by) n)
    w))

(define (halves v)
  (let ((n (quotient (vector-length v) 2)))
    (vector-append (vector-copy v n) (vector-copy v 0 n))))

(define (filled v)
  (let ((w (vector-copy v)))
    (vector-fill! w 7 10 (- (vector-length w) 10))
    w))

;; Numbers up to n that no smaller one divides.
(define (primes n)
  (let ((prime? (make-vector (+ n 1) #t)) (count 0))
    (do ((i 2 (+ i 1)))
        ((> i n) count)
      (when (vector-ref prime? i)
        (set! count (+ count 1))
        (do ((j (* i i) (+ j i))) ((> j n)) (vector-set! prime? j #f))))))

(define (run)
  (let loop ((i 0) (result #f))
    (if (= i 30)
        (list result (primes 6000))
        (loop (+ i 1)
              (list (product numbers (shifted numbers 1))
                    (total (vector-map (lambda (x) (if (even? x) x (- x))) (halves numbers)))
                    (total (filled (vector-map (lambda (a b c) (+ a b c)) numbers numbers numbers)))
                    (vector-length (list->vector (vector->list numbers 1))))))))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result '((332334000 -500 36830 999) 783)) (error "vectors: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
