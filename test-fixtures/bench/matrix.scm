;; matrix: which matrices of 1 and -1 are the greatest among all that follow from them by reordering and negating rows and
;; columns. Exercises closures and short lists: map, folds by hand, early exits by continuations passed along.
(import (scheme base) (scheme write))
(define repeats 170)

(define (every-one? good? items)
  (or (null? items)
      (and (good? (car items)) (every-one? good? (cdr items)))))

;; Calls visit with each list made of one element of each list of choices.
(define (for-each-choice choices visit)
  (if (null? choices)
      (visit '())
      (for-each
       (lambda (first)
         (for-each-choice (cdr choices) (lambda (rest) (visit (cons first rest)))))
       (car choices))))

(define (repeated n item)
  (if (= n 0) '() (cons item (repeated (- n 1) item))))

;; Calls good? with each reordering of a list until it says #f.
(define (every-order? items good?)
  (let search ((left items) (done '()))
    (if (null? left)
        (good? done)
        (let pick ((before '()) (after left))
          (or (null? after)
              (and (search (append before (cdr after)) (cons (car after) done))
                   (pick (cons (car after) before) (cdr after))))))))

(define (compare-rows a b)
  (cond
    ((null? a) 0)
    ((> (car a) (car b)) 1)
    ((< (car a) (car b)) -1)
    (else (compare-rows (cdr a) (cdr b)))))

(define (insert-row row rows)
  (if (or (null? rows) (>= (compare-rows row (car rows)) 0))
      (cons row rows)
      (cons (car rows) (insert-row row (cdr rows)))))

(define (sort-rows rows)
  (let loop ((rows rows) (sorted '()))
    (if (null? rows) sorted (loop (cdr rows) (insert-row (car rows) sorted)))))

(define (compare-matrices a b)
  (if (null? a)
      0
      (let ((order (compare-rows (car a) (car b))))
        (if (= order 0) (compare-matrices (cdr a) (cdr b)) order))))

(define (transpose matrix) (apply map list matrix))
(define (negate row) (map - row))
(define (leading-one row) (if (< (car row) 0) (negate row) row))

;; With columns ordered and negated, the best that rows can do is to lead with 1 and stand in order.
(define (greatest? matrix)
  (let ((signs (repeated (length (car matrix)) '(1 -1))))
    (every-order?
     (transpose matrix)
     (lambda (columns)
       (let ((rows (transpose columns)))
         (call-with-current-continuation
          (lambda (return)
            (for-each-choice
             signs
             (lambda (signs)
               (let ((other (sort-rows
                             (map (lambda (row) (leading-one (map * row signs))) rows))))
                 (when (< (compare-matrices matrix other) 0) (return #f)))))
            #t)))))))

(define (count-greatest height width)
  (let ((count 0))
    (for-each-choice
     (repeated height (list (repeated 1 1)))
     (lambda (firsts)
       (for-each-choice
        (repeated (* height (- width 1)) '(1 -1))
        (lambda (entries)
          (let ((matrix
                 (let split ((entries entries) (row '()) (rows '()))
                   (cond
                     ((= (length row) (- width 1)) (split entries '() (cons (cons 1 (reverse row)) rows)))
                     ((null? entries) (reverse rows))
                     (else (split (cdr entries) (cons (car entries) row) rows))))))
            (when (and (every-one? (lambda (row) (= (car row) 1)) matrix)
                       (= 0 (compare-matrices matrix (sort-rows matrix)))
                       (greatest? matrix))
              (set! count (+ count 1))))))))
    count))

(define (run)
  (list (count-greatest 2 5) (count-greatest 3 4) (count-greatest 4 3) (count-greatest 4 4)))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result '(3 5 5 12)) (error "matrix: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
