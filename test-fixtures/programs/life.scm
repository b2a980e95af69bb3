;;; The game of life on an unbounded plane
;;;
;;; A colony is a sorted list of live cells, each cell a pair (x . y). The next generation counts how
;;; often each cell appears as a neighbour, by merging sorted lists.

(import (scheme base)
        (scheme cxr)
        (scheme write))

(define (cell<? a b)
  (or (< (cdr a) (cdr b))
      (and (= (cdr a) (cdr b)) (< (car a) (car b)))))

(define (merge-lists a b)
  (let loop ((a a) (b b) (merged '()))
    (cond ((null? a) (append (reverse merged) b))
          ((null? b) (append (reverse merged) a))
          ((cell<? (car b) (car a)) (loop a (cdr b) (cons (car b) merged)))
          (else (loop (cdr a) b (cons (car a) merged))))))

(define (split items)
  ;; The items at even and at odd places, as two values.
  (let loop ((items items) (evens '()) (odds '()))
    (if (null? items)
        (values evens odds)
        (loop (cdr items) odds (cons (car items) evens)))))

(define (sort-cells cells)
  (if (or (null? cells) (null? (cdr cells)))
      cells
      (let-values (((a b) (split cells)))
        (merge-lists (sort-cells a) (sort-cells b)))))

(define (neighbours cell)
  (let ((x (car cell)) (y (cdr cell)))
    (let outer ((dy -1) (cells '()))
      (if (> dy 1)
          cells
          (let inner ((dx -1) (cells cells))
            (cond ((> dx 1) (outer (+ dy 1) cells))
                  ((and (= dx 0) (= dy 0)) (inner (+ dx 1) cells))
                  (else (inner (+ dx 1) (cons (cons (+ x dx) (+ y dy)) cells)))))))))

(define (run-lengths cells)
  ;; From a sorted list with repetitions to a list of (cell . count).
  (if (null? cells)
      '()
      (let loop ((current (car cells)) (count 1) (rest (cdr cells)) (runs '()))
        (cond ((null? rest) (reverse (cons (cons current count) runs)))
              ((equal? (car rest) current) (loop current (+ count 1) (cdr rest) runs))
              (else
               (loop (car rest) 1 (cdr rest) (cons (cons current count) runs)))))))

(define (next-generation colony)
  (let ((counts (run-lengths (sort-cells (apply append (map neighbours colony))))))
    (let loop ((counts counts) (old colony) (new '()))
      (cond ((null? counts) (reverse new))
            ((and (pair? old) (cell<? (car old) (caar counts)))
             ;; An old cell without any neighbour dies.
             (loop counts (cdr old) new))
            (else
             (let* ((cell (caar counts))
                    (count (cdar counts))
                    (alive (and (pair? old) (equal? cell (car old)))))
               (loop (cdr counts)
                     (if alive (cdr old) old)
                     (if (or (= count 3) (and alive (= count 2)))
                         (cons cell new)
                         new))))))))

(define (generations colony n)
  (do ((i 0 (+ i 1))
       (colony colony (next-generation colony)))
      ((= i n) colony)))

;;; Patterns are written as lists of strings.

(define (pattern . rows)
  (let loop ((rows rows) (y 0) (cells '()))
    (if (null? rows)
        (sort-cells cells)
        (let ((row (car rows)))
          (loop (cdr rows)
                (+ y 1)
                (do ((x 0 (+ x 1))
                     (cells cells (if (char=? (string-ref row x) #\#)
                                      (cons (cons x y) cells)
                                      cells)))
                    ((= x (string-length row)) cells)))))))

(define (shift colony dx dy)
  (map (lambda (cell) (cons (+ (car cell) dx) (+ (cdr cell) dy))) colony))

(define (bounds colony)
  ;; Four values: smallest x and y, largest x and y.
  (let ((xs (map car colony)) (ys (map cdr colony)))
    (values (apply min xs) (apply min ys) (apply max xs) (apply max ys))))

(define (show colony)
  (if (null? colony)
      (write-string "(nothing lives)\n")
      (let-values (((left top right bottom) (bounds colony)))
        (do ((y top (+ y 1)))
            ((> y bottom))
          (do ((x left (+ x 1)))
              ((> x right) (newline))
            (write-char (if (member (cons x y) colony) #\# #\.)))))))

;; The age at which a colony repeats its own shape (perhaps elsewhere), within a limit: a list
;; (age dx dy), or #f.
(define (period colony limit)
  (define (origin colony)
    (let-values (((left top right bottom) (bounds colony)))
      (cons left top)))
  (define (normal colony)
    (let ((o (origin colony)))
      (shift colony (- (car o)) (- (cdr o)))))
  (let ((shape (normal colony)) (start (origin colony)))
    (let loop ((age 1) (current (next-generation colony)))
      (cond ((or (null? current) (> age limit)) #f)
            ((equal? (normal current) shape)
             (let ((o (origin current)))
               (list age (- (car o) (car start)) (- (cdr o) (cdr start)))))
            (else (loop (+ age 1) (next-generation current)))))))

(define glider (pattern ".#." "..#" "###"))
(define blinker (pattern "###"))
(define block (pattern "##" "##"))
(define toad (pattern ".###" "###."))
(define ship (pattern "#..#." "....#" "#...#" ".####"))
(define r-pentomino (pattern ".##" "##." ".#."))
(define diehard (pattern "......#." "##......" ".#...###"))

(for-each
 (lambda (name colony)
   (display name)
   (display ": ")
   (write (period colony 60))
   (newline))
 '("block" "blinker" "toad" "glider" "light ship" "r-pentomino")
 (list block blinker toad glider ship r-pentomino))

(newline)
(do ((age 0 (+ age 1))
     (colony toad (next-generation colony)))
    ((= age 2))
  (show colony)
  (newline))

(show (generations r-pentomino 30))
(newline)

(display "r-pentomino, population at each tenth generation:")
(let loop ((age 0) (colony r-pentomino))
  (when (<= age 100)
    (when (= 0 (modulo age 10))
      (display " ")
      (display (length colony)))
    (loop (+ age 1) (next-generation colony))))
(newline)

(display "diehard at 129: ")
(show (sort-cells (shift (generations diehard 129) 0 0)))
(display "diehard at 130: ")
(show (generations diehard 130))

;; Two gliders meet head on and leave nothing behind; far apart they do not notice each other.
(define (mirror colony) (sort-cells (map (lambda (c) (cons (- (car c)) (- (cdr c)))) colony)))
(display "a pair far apart: ")
(write (length (generations (sort-cells (append glider (shift (mirror glider) 100 100))) 20)))
(newline)
