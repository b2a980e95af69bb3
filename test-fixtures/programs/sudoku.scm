;;; Sudoku by constraint propagation and search
;;;
;;; A grid is a vector of 81 candidate sets; a candidate set is a list of digits in rising order.
;;; Assigning a digit removes it from the peers, which may settle them in turn. A contradiction is
;;; raised as a condition of our own, and the search takes it as the end of a branch.

(import (scheme base)
        (scheme char)
        (scheme write))

(define-record-type contradiction
  (make-contradiction square reason)
  contradiction?
  (square contradiction-square)
  (reason contradiction-reason))

(define all-digits '(1 2 3 4 5 6 7 8 9))

(define (row-of square) (quotient square 9))
(define (column-of square) (remainder square 9))
(define (box-of square)
  (+ (* 3 (quotient (row-of square) 3)) (quotient (column-of square) 3)))

(define (filter keep? items)
  (let loop ((items items) (kept '()))
    (cond ((null? items) (reverse kept))
          ((keep? (car items)) (loop (cdr items) (cons (car items) kept)))
          (else (loop (cdr items) kept)))))

(define squares
  (let loop ((i 80) (squares '()))
    (if (< i 0) squares (loop (- i 1) (cons i squares)))))

(define units
  ;; All 27 rows, columns and boxes, as lists of squares.
  (let ((group (lambda (key)
                 (map (lambda (i) (filter (lambda (s) (= (key s) i)) squares))
                      '(0 1 2 3 4 5 6 7 8)))))
    (append (group row-of) (group column-of) (group box-of))))

(define peers
  (let ((peers (make-vector 81 '())))
    (for-each
     (lambda (s)
       (vector-set! peers s
                    (filter (lambda (t)
                              (and (not (= s t))
                                   (or (= (row-of s) (row-of t))
                                       (= (column-of s) (column-of t))
                                       (= (box-of s) (box-of t)))))
                            squares)))
     squares)
    peers))

;;; Propagation

(define (eliminate! grid square digit)
  (let ((candidates (vector-ref grid square)))
    (when (memv digit candidates)
      (let ((left (filter (lambda (d) (not (= d digit))) candidates)))
        (vector-set! grid square left)
        (cond ((null? left)
               (raise (make-contradiction square "no digit left")))
              ((null? (cdr left))
               (for-each (lambda (peer) (eliminate! grid peer (car left)))
                         (vector-ref peers square))))))))

(define (assign! grid square digit)
  (if (not (memv digit (vector-ref grid square)))
      (raise (make-contradiction square "digit is taken")))
  (for-each (lambda (other)
              (unless (= other digit) (eliminate! grid square other)))
            (list-copy (vector-ref grid square))))

(define (hidden-singles! grid)
  ;; A digit with one place left in a unit goes there. Returns whether anything changed.
  (let ((changed #f))
    (for-each
     (lambda (unit)
       (for-each
        (lambda (digit)
          (let ((places (filter (lambda (s) (memv digit (vector-ref grid s))) unit)))
            (cond ((null? places)
                   (raise (make-contradiction (car unit) "digit has no place")))
                  ((and (null? (cdr places))
                        (pair? (cdr (vector-ref grid (car places)))))
                   (assign! grid (car places) digit)
                   (set! changed #t)))))
        all-digits))
     units)
    changed))

(define (propagate! grid)
  (when (hidden-singles! grid) (propagate! grid)))

;;; Search

(define branches 0)

(define (most-constrained grid)
  ;; The open square with the fewest candidates, or #f when the grid is complete.
  (let loop ((square 0) (best #f) (size 10))
    (if (= square 81)
        best
        (let ((n (length (vector-ref grid square))))
          (if (and (> n 1) (< n size))
              (loop (+ square 1) square n)
              (loop (+ square 1) best size))))))

(define (search grid)
  ;; Returns a solved grid or #f.
  (guard (problem ((contradiction? problem) #f))
    (propagate! grid)
    (let ((square (most-constrained grid)))
      (if (not square)
          grid
          (let try ((digits (vector-ref grid square)))
            (if (null? digits)
                #f
                (let ((copy (vector-copy grid)))
                  (set! branches (+ branches 1))
                  (or (guard (problem ((contradiction? problem) #f))
                        (assign! copy square (car digits))
                        (search copy))
                      (try (cdr digits))))))))))

;;; Text to grid and back

(define (parse-grid text)
  (let ((grid (make-vector 81 all-digits))
        (square 0))
    (string-for-each
     (lambda (c)
       (cond ((or (char=? c #\.) (char=? c #\0))
              (set! square (+ square 1)))
             ((digit-value c)
              => (lambda (digit)
                   (assign! grid square digit)
                   (set! square (+ square 1))))))
     text)
    (if (not (= square 81))
        (error "a grid has 81 squares, not" square))
    grid))

(define (print-grid grid)
  (do ((square 0 (+ square 1)))
      ((= square 81))
    (let ((candidates (vector-ref grid square)))
      (write-char (if (null? (cdr candidates))
                      (string-ref "0123456789" (car candidates))
                      #\.)))
    (cond ((= (column-of square) 8)
           (newline)
           (when (memv (row-of square) '(2 5))
             (write-string "------+-------+------")
             (newline)))
          ((memv (column-of square) '(2 5)) (write-string " | "))
          (else (write-char #\space)))))

(define (solve name text)
  (write-string name)
  (newline)
  (set! branches 0)
  (guard (problem
          ((contradiction? problem)
           (write-string "  contradiction at square ")
           (write (contradiction-square problem))
           (write-string ": ")
           (write-string (contradiction-reason problem))
           (newline))
          ((error-object? problem)
           (write-string "  ")
           (write-string (error-object-message problem))
           (for-each (lambda (i) (write-char #\space) (write i))
                     (error-object-irritants problem))
           (newline)))
    (let ((solved (search (parse-grid text))))
      (cond (solved
             (print-grid solved)
             (write-string "branches tried: ")
             (write branches)
             (newline))
            (else
             (write-string "  no solution")
             (newline)))))
  (newline))

(solve "An easy one, solved by propagation alone"
       "53. .7. ...
        6.. 195 ...
        .98 ... .6.
        8.. .6. ..3
        4.. 8.3 ..1
        7.. .2. ..6
        .6. ... 28.
        ... 419 ..5
        ... .8. .79")

(solve "A hard one, with search"
       "8.. ... ... ..3 6.. ... .7. .9. 2.. .5. ..7 ... ... .45 7.. ... 1.. .3. ..1 ... .68 ..8 5.. .1. .9. ... 4..")

(solve "Two fives in one row"
       (string-append "55." (make-string 78 #\.)))

(solve "Fair at first sight, but without a solution"
       "12345678. ........9 ......... ......... ......... ......... ......... ......... .........")

(solve "Too short" "1234")
