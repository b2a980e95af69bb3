;; quicksort: sorts a vector of random fixnums in place, then checks the order. Exercises vector access and
;; comparison of fixnums in loops.
(import (scheme base) (scheme write))
(define repeats 890)

(define seed 20190601)
(define (random-number!)
  (set! seed (remainder (+ (* seed 1103515245) 12345) 2147483648))
  (quotient seed 64))

(define (sort-vector! v)
  (define (insertion! low high)
    (do ((i (+ low 1) (+ i 1)))
        ((> i high))
      (let ((x (vector-ref v i)))
        (let loop ((j (- i 1)))
          (if (and (>= j low) (< x (vector-ref v j)))
              (begin (vector-set! v (+ j 1) (vector-ref v j))
                     (loop (- j 1)))
              (vector-set! v (+ j 1) x))))))
  (define (swap! i j)
    (let ((x (vector-ref v i)))
      (vector-set! v i (vector-ref v j))
      (vector-set! v j x)))
  (define (sort! low high)
    (if (< (- high low) 12)
        (insertion! low high)
        (let ((pivot (vector-ref v (quotient (+ low high) 2))))
          (let loop ((i low) (j high))
            (let* ((i (let up ((i i)) (if (< (vector-ref v i) pivot) (up (+ i 1)) i)))
                   (j (let down ((j j)) (if (< pivot (vector-ref v j)) (down (- j 1)) j))))
              (cond
                ((< i j) (swap! i j) (loop (+ i 1) (- j 1)))
                (else
                 (sort! low (if (= i j) (- i 1) j))
                 (sort! (if (= i j) (+ i 1) i) high))))))))
  (sort! 0 (- (vector-length v) 1)))

(define (sorted? v)
  (let loop ((i 1))
    (cond
      ((= i (vector-length v)) #t)
      ((< (vector-ref v i) (vector-ref v (- i 1))) #f)
      (else (loop (+ i 1))))))

(define (checksum v)
  (let loop ((i 0) (sum 0))
    (if (= i (vector-length v))
        sum
        (loop (+ i 1) (+ sum (vector-ref v i))))))

(define (run)
  (let ((v (make-vector 15000 0)))
    (do ((i 0 (+ i 1))) ((= i (vector-length v))) (vector-set! v i (random-number!)))
    (let ((sum (checksum v)))
      (sort-vector! v)
      (and (sorted? v) (= sum (checksum v))))))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result #t) (error "quicksort: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
