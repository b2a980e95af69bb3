;; maze: digs a maze of hexagonal cells by joining sets of cells at random, finds the way through it and draws it as text.
;; Exercises records with mutation, union-find, integer arithmetic, strings as output.
(import (scheme base) (scheme write))
(define repeats 1900)

(define-record-type <cell>
  (make-cell row column group walls mark)
  cell?
  (row cell-row)
  (column cell-column)
  (group cell-group set-cell-group!)
  (walls cell-walls set-cell-walls!) ; of the three sides below: left, middle, right
  (mark cell-mark set-cell-mark!))

(define-record-type <wall>
  (make-wall above below side)
  wall?
  (above wall-above)
  (below wall-below)
  (side wall-side))

;; Numbers by a linear congruence; the lowest bits are poor, so they are dropped.
(define seed 0)
(define (random-below! n)
  (set! seed (modulo (+ (* seed 69069) 1234567) 1073741824))
  (modulo (quotient seed 1024) n))

(define (make-grid rows columns)
  (let ((grid (make-vector (* rows columns) #f)))
    (do ((i 0 (+ i 1)))
        ((= i (* rows columns)) grid)
      (vector-set! grid i
        (make-cell (quotient i columns) (remainder i columns) (make-group) 7 #f)))))

(define (grid-ref grid columns row column) (vector-ref grid (+ (* row columns) column)))

;; Groups of connected cells: a box that holds the size, or the group that this one became part of.
(define (make-group) (vector 1))
(define (group-root group)
  (let ((next (vector-ref group 0)))
    (if (vector? next)
        (let ((root (group-root next)))
          (vector-set! group 0 root)
          root)
        group)))
(define (join-groups! a b)
  (let* ((a (group-root a)) (b (group-root b))
         (n (vector-ref a 0)) (m (vector-ref b 0)))
    (if (< n m)
        (begin (vector-set! a 0 b) (vector-set! b 0 (+ n m)))
        (begin (vector-set! b 0 a) (vector-set! a 0 (+ n m))))))

;; A cell in an odd column lies half a cell lower. The cells below it: left, middle and right.
(define (below grid rows columns cell side)
  (let* ((column (cell-column cell))
         (lower (if (odd? column) 1 0))
         (row (+ (cell-row cell) (if (= side 1) 1 lower)))
         (column (+ column (- side 1))))
    (and (< row rows) (< -1 column columns)
         (grid-ref grid columns row column))))

(define (all-walls grid rows columns)
  (let ((walls '()))
    (vector-for-each
     (lambda (cell)
       (do ((side 0 (+ side 1)))
           ((= side 3))
         (let ((other (below grid rows columns cell side)))
           (when other (set! walls (cons (make-wall cell other side) walls))))))
     grid)
    (list->vector walls)))

(define (shuffle! v)
  (do ((i (- (vector-length v) 1) (- i 1)))
      ((<= i 0) v)
    (let* ((j (random-below! (+ i 1))) (x (vector-ref v i)))
      (vector-set! v i (vector-ref v j))
      (vector-set! v j x))))

(define (bit side) (if (= side 0) 1 (if (= side 1) 2 4)))
(define (wall-at? cell side) (odd? (quotient (cell-walls cell) (bit side))))

(define (dig! walls)
  (vector-for-each
   (lambda (wall)
     (let ((above (wall-above wall)) (other (wall-below wall)))
       (unless (eq? (group-root (cell-group above)) (group-root (cell-group other)))
         (join-groups! (cell-group above) (cell-group other))
         (set-cell-walls! above (- (cell-walls above) (bit (wall-side wall)))))))
   walls))

;; For each cell the cells that can be reached from it in one step.
(define (passages walls rows columns)
  (let ((open (make-vector (* rows columns) '())))
    (define (add! from to)
      (let ((i (+ (* (cell-row from) columns) (cell-column from))))
        (vector-set! open i (cons to (vector-ref open i)))))
    (vector-for-each
     (lambda (wall)
       (let ((above (wall-above wall)) (other (wall-below wall)))
         (unless (wall-at? above (wall-side wall))
           (add! above other)
           (add! other above))))
     walls)
    open))

;; Marks the way from start to goal; yields its length.
(define (mark-way! open columns start goal)
  (let search ((cell start) (from #f))
    (if (eq? cell goal)
        (begin (set-cell-mark! cell #t) 1)
        (let try ((next (vector-ref open (+ (* (cell-row cell) columns) (cell-column cell)))))
          (cond
            ((null? next) #f)
            ((eq? (car next) from) (try (cdr next)))
            ((search (car next) cell)
             => (lambda (n) (set-cell-mark! cell #t) (+ n 1)))
            (else (try (cdr next))))))))

(define (draw grid rows columns)
  (let ((lines '()))
    (do ((row 0 (+ row 1)))
        ((= row rows) (apply string-append (reverse lines)))
      (let ((line (make-string (+ 1 (* 4 columns)) #\space)))
        (do ((column 0 (+ column 1)))
            ((= column columns))
          (let ((cell (grid-ref grid columns row column)) (at (* 4 column)))
            (string-set! line at (if (wall-at? cell 0) #\\ #\space))
            (string-set! line (+ at 1) (if (cell-mark cell) #\* #\space))
            (string-set! line (+ at 2) (if (wall-at? cell 1) #\_ #\space))
            (string-set! line (+ at 3) (if (wall-at? cell 2) #\/ #\space))))
        (string-set! line (* 4 columns) #\newline)
        (set! lines (cons line lines))))))

(define (count-char c s)
  (let loop ((i 0) (n 0))
    (if (= i (string-length s))
        n
        (loop (+ i 1) (if (char=? (string-ref s i) c) (+ n 1) n)))))

;; Every maze joins all cells with one wall fewer than there are cells; the marks are the way.
(define (run)
  (let* ((rows 40) (columns 60)
         (grid (make-grid rows columns))
         (walls (shuffle! (all-walls grid rows columns))))
    (dig! walls)
    (let* ((way (mark-way! (passages walls rows columns) columns
                           (grid-ref grid columns 0 0)
                           (grid-ref grid columns (- rows 1) (- columns 1))))
           (picture (draw grid rows columns))
           (left (+ (count-char #\\ picture) (count-char #\_ picture) (count-char #\/ picture))))
      (list (= way (count-char #\* picture))
            (- (* 3 rows columns) left)
            (vector-ref (group-root (cell-group (vector-ref grid 0))) 0)))))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result '(#t 2399 2400)) (error "maze: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
