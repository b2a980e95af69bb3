;; simplex: a linear program solved by the simplex method on a tableau of flonums. Vectors of vectors, nested loops,
;; flonums in vectors.
(import (scheme base) (scheme write))
(define repeats 24000)

(define (at tableau row column) (vector-ref (vector-ref tableau row) column))

;; Maximise the first row's sum where each further row's sum is at most its last element. The columns of the slack
;; variables come between; the objective is the last row, negated.
(define (make-tableau objective constraints)
  (let* ((n (length objective))
         (m (length constraints))
         (width (+ n m 1)))
    (define (row coefficients slack bound)
      (let ((v (make-vector width 0.0)))
        (do ((i 0 (+ i 1)) (c coefficients (cdr c)))
            ((= i n))
          (vector-set! v i (car c)))
        (when slack (vector-set! v (+ n slack) 1.0))
        (vector-set! v (- width 1) bound)
        v))
    (let ((tableau (make-vector (+ m 1))))
      (do ((i 0 (+ i 1)) (c constraints (cdr c)))
          ((= i m))
        (vector-set! tableau i (row (cdar c) i (caar c))))
      (vector-set! tableau m (row (map - objective) #f 0.0))
      tableau)))

;; The column with the most negative coefficient, or #f when none is negative.
(define (entering tableau)
  (let* ((objective (vector-ref tableau (- (vector-length tableau) 1)))
         (n (- (vector-length objective) 1)))
    (let loop ((j 0) (best #f) (least -1e-9))
      (cond ((= j n) best)
            ((< (vector-ref objective j) least) (loop (+ j 1) j (vector-ref objective j)))
            (else (loop (+ j 1) best least))))))

;; The row that bounds the column first, or #f when none does.
(define (leaving tableau column)
  (let ((m (- (vector-length tableau) 1))
        (last (- (vector-length (vector-ref tableau 0)) 1)))
    (let loop ((i 0) (best #f) (least 0.0))
      (if (= i m)
          best
          (let ((a (at tableau i column)))
            (if (> a 1e-9)
                (let ((ratio (/ (at tableau i last) a)))
                  (if (or (not best) (< ratio least))
                      (loop (+ i 1) i ratio)
                      (loop (+ i 1) best least)))
                (loop (+ i 1) best least)))))))

(define (pivot! tableau row column)
  (let* ((pivot-row (vector-ref tableau row))
         (width (vector-length pivot-row))
         (pivot (vector-ref pivot-row column)))
    (do ((j 0 (+ j 1)))
        ((= j width))
      (vector-set! pivot-row j (/ (vector-ref pivot-row j) pivot)))
    (do ((i 0 (+ i 1)))
        ((= i (vector-length tableau)))
      (unless (= i row)
        (let* ((this (vector-ref tableau i))
               (factor (vector-ref this column)))
          (do ((j 0 (+ j 1)))
              ((= j width))
            (vector-set! this j (- (vector-ref this j) (* factor (vector-ref pivot-row j))))))))))

;; The maximum and the number of pivots.
(define (solve tableau)
  (let loop ((pivots 0))
    (let ((column (entering tableau)))
      (if column
          (let ((row (leaving tableau column)))
            (unless row (error "simplex: unbounded"))
            (pivot! tableau row column)
            (loop (+ pivots 1)))
          (let ((last (vector-ref tableau (- (vector-length tableau) 1))))
            (list (vector-ref last (- (vector-length last) 1)) pivots))))))

;; A small program whose solution is known, and a larger one made up by arithmetic.
(define (small)
  (solve (make-tableau '(3.0 5.0) '((4.0 1.0 0.0) (12.0 0.0 2.0) (18.0 3.0 2.0)))))

(define (numbers n f)
  (let loop ((i (- n 1)) (list '()))
    (if (< i 0) list (loop (- i 1) (cons (f i) list)))))

(define (large variables constraints)
  (solve
    (make-tableau
      (numbers variables (lambda (j) (inexact (+ 5 (modulo (* 7 j) 11)))))
      (numbers constraints
               (lambda (i)
                 (cons (inexact (+ 100 (modulo (* 37 i) 50)))
                       (numbers variables (lambda (j) (inexact (+ 1 (modulo (+ (* 3 i) (* 5 j) (* i j)) 13)))))))))))

(define (rounded x) (/ (round (* x 1000.0)) 1000.0))

(define expected '((36.0 2) 182.5 6))
(define (run)
  (let ((small (small)) (large (large 30 20)))
    (list small (rounded (car large)) (cadr large))))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result expected) (error "simplex: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
