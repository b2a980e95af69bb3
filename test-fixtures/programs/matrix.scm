;;; Matrices of flonums: products, LU decomposition with pivoting, determinant, inverse, linear systems
;;;
;;; A matrix is a record of its size and one flat vector. Results are shown rounded to thousandths, as
;;; exact integers, so that the text does not hang on the last bit.

(import (scheme base)
        (scheme inexact)
        (scheme write))

(define-record-type <matrix>
  (%make-matrix rows columns elements)
  matrix?
  (rows matrix-rows)
  (columns matrix-columns)
  (elements matrix-elements))

(define-record-type <singular>
  (make-singular column)
  singular?
  (column singular-column))

(define (make-matrix rows columns) (%make-matrix rows columns (make-vector (* rows columns) 0.0)))

(define (at m i j) (vector-ref (matrix-elements m) (+ (* i (matrix-columns m)) j)))

(define (put! m i j x) (vector-set! (matrix-elements m) (+ (* i (matrix-columns m)) j) x))

;; (for (i from to) body ...) runs the body for i = from ... to - 1.
(define-syntax for
  (syntax-rules ()
    ((_ (i from to) body ...)
     (let ((end to))
       (do ((i from (+ i 1)))
           ((>= i end))
         body ...)))))

;; (sum-of (i from to) expression), a flonum
(define-syntax sum-of
  (syntax-rules ()
    ((_ (i from to) expression)
     (let ((end to))
       (do ((i from (+ i 1))
            (total 0.0 (+ total expression)))
           ((>= i end) total))))))

(define (build-matrix rows columns element)
  (let ((m (make-matrix rows columns)))
    (for (i 0 rows)
      (for (j 0 columns)
        (put! m i j (inexact (element i j)))))
    m))

(define (identity n) (build-matrix n n (lambda (i j) (if (= i j) 1 0))))

(define (matrix . rows)
  (let ((rows (list->vector (map list->vector rows))))
    (build-matrix (vector-length rows)
                  (vector-length (vector-ref rows 0))
                  (lambda (i j) (vector-ref (vector-ref rows i) j)))))

(define (matrix-copy m)
  (%make-matrix (matrix-rows m) (matrix-columns m) (vector-copy (matrix-elements m))))

(define (matrix-product a b)
  (if (not (= (matrix-columns a) (matrix-rows b)))
      (error "matrix-product: sizes do not fit"
             (list (matrix-rows a) (matrix-columns a))
             (list (matrix-rows b) (matrix-columns b))))
  (let ((product (make-matrix (matrix-rows a) (matrix-columns b))))
    (for (i 0 (matrix-rows a))
      (for (j 0 (matrix-columns b))
        (put! product i j (sum-of (k 0 (matrix-columns a)) (* (at a i k) (at b k j))))))
    product))

(define (transpose m)
  (build-matrix (matrix-columns m) (matrix-rows m) (lambda (i j) (at m j i))))

;;; LU decomposition with partial pivoting. Three values: the matrix that holds both factors, the
;;; vector of row numbers, and the sign of that permutation.

(define (lu-decompose m)
  (let* ((n (matrix-rows m))
         (lu (matrix-copy m))
         (order (make-vector n 0))
         (sign 1.0))
    (define (swap-rows! i k)
      (for (j 0 n)
        (let ((x (at lu i j)))
          (put! lu i j (at lu k j))
          (put! lu k j x)))
      (let ((x (vector-ref order i)))
        (vector-set! order i (vector-ref order k))
        (vector-set! order k x))
      (set! sign (- sign)))
    (define (pivot-row column)
      (let loop ((i (+ column 1)) (best column))
        (cond ((= i n) best)
              ((> (abs (at lu i column)) (abs (at lu best column))) (loop (+ i 1) i))
              (else (loop (+ i 1) best)))))
    (for (i 0 n) (vector-set! order i i))
    (for (c 0 n)
      (let ((p (pivot-row c)))
        (unless (= p c) (swap-rows! p c))
        (if (< (abs (at lu c c)) 1e-12)
            (raise (make-singular c)))
        (for (i (+ c 1) n)
          (let ((factor (/ (at lu i c) (at lu c c))))
            (put! lu i c factor)
            (for (j (+ c 1) n)
              (put! lu i j (- (at lu i j) (* factor (at lu c j)))))))))
    (values lu order sign)))

(define (determinant m)
  (guard (problem ((singular? problem) 0.0))
    (let-values (((lu order sign) (lu-decompose m)))
      (let ((product sign))
        (for (i 0 (matrix-rows m))
          (set! product (* product (at lu i i))))
        product))))

(define (solve m right)
  ;; The vector x with m x = right, by forward and backward substitution.
  (let*-values (((n) (matrix-rows m))
                ((lu order sign) (lu-decompose m)))
    (let ((x (make-vector n 0.0)))
      (for (i 0 n)
        (vector-set! x i (- (vector-ref right (vector-ref order i))
                            (sum-of (j 0 i) (* (at lu i j) (vector-ref x j))))))
      (do ((i (- n 1) (- i 1)))
          ((< i 0) x)
        (vector-set! x i
                     (/ (- (vector-ref x i)
                           (sum-of (j (+ i 1) n) (* (at lu i j) (vector-ref x j))))
                        (at lu i i)))))))

(define (inverse m)
  (let* ((n (matrix-rows m))
         (result (make-matrix n n)))
    (for (c 0 n)
      (let ((unit (make-vector n 0.0)))
        (vector-set! unit c 1.0)
        (let ((column (solve m unit)))
          (for (i 0 n)
            (put! result i c (vector-ref column i))))))
    result))

(define (largest-difference a b)
  (let ((largest 0.0))
    (vector-for-each (lambda (x y) (set! largest (max largest (abs (- x y)))))
                     (matrix-elements a)
                     (matrix-elements b))
    largest))

;;; Output

(define (thousandths x) (exact (round (* 1000.0 x))))

(define (show-number x)
  (let* ((text (number->string (thousandths x)))
         (width 9))
    (write-string (make-string (max 1 (- width (string-length text))) #\space))
    (write-string text)))

(define (show-matrix m)
  (for (i 0 (matrix-rows m))
    (for (j 0 (matrix-columns m))
      (show-number (at m i j)))
    (newline)))

(define (show label value)
  (write-string label)
  (write-string ": ")
  (write value)
  (newline))

;;; Demonstration

(define a (matrix '(2 1 1) '(1 3 2) '(1 0 0)))

(write-string "a, in thousandths:\n")
(show-matrix a)
(write-string "its inverse:\n")
(show-matrix (inverse a))
(show "determinant of a" (determinant a))
(show "a times its inverse is the identity"
      (< (largest-difference (matrix-product a (inverse a)) (identity 3)) 1e-12))
(write-string "a transposed times a:\n")
(show-matrix (matrix-product (transpose a) a))

;; The Hilbert matrix is famous for being hard to invert.
(define (hilbert n) (build-matrix n n (lambda (i j) (/ 1.0 (+ i j 1.0)))))

(write-string "inverse of the Hilbert matrix of size 4:\n")
(show-matrix (inverse (hilbert 4)))

(show "solution of a small system"
      (vector-map thousandths (solve (matrix '(3 2 -1) '(2 -2 4) '(-1 0.5 -1)) #(1.0 -2.0 0.0))))

(define (try-determinant m) (thousandths (determinant m)))
(show "determinants"
      (map try-determinant
           (list (identity 5)
                 (matrix '(0 1) '(1 0))
                 (matrix '(1 2) '(2 4))
                 (matrix '(1.5 0 0) '(0 -2 0) '(0 0 0.25))
                 (matrix '(7)))))

(guard (problem ((singular? problem) (show "singular at column" (singular-column problem))))
  (inverse (matrix '(1 2 3) '(4 5 6) '(7 8 9))))

(guard (problem ((error-object? problem)
                 (show (error-object-message problem) (error-object-irritants problem))))
  (matrix-product a (identity 2)))

;; A rotation by a twentieth of a turn, twenty times over, comes back to where it began.
(define pi (* 4.0 (atan 1.0)))

(define (rotation angle)
  (matrix (list (cos angle) (- (sin angle))) (list (sin angle) (cos angle))))

(define (power m n)
  (cond ((= n 0) (identity (matrix-rows m)))
        ((even? n) (let ((half (power m (quotient n 2)))) (matrix-product half half)))
        (else (matrix-product m (power m (- n 1))))))

(write-string "a quarter turn:\n")
(show-matrix (power (rotation (/ pi 10.0)) 5))
(show "a whole turn is the identity"
      (< (largest-difference (power (rotation (/ pi 10.0)) 20) (identity 2)) 1e-12))

;; A larger one for the arithmetic's sake.
(define big (build-matrix 24 24 (lambda (i j) (+ (if (= i j) 30 0) (modulo (* (+ i 3) (+ j 5)) 11)))))

(show "24 by 24, worst error under 1e-10"
      (< (largest-difference (matrix-product big (inverse big)) (identity 24)) 1e-10))
(show "fibonacci by powers of a matrix"
      (exact (at (power (matrix '(1 1) '(1 0)) 70) 0 1)))
