;; mazefun: a maze on a square grid, grown without any assignment: lists of lists are taken apart and built again.
;; Exercises short-lived lists, map with closures, non-tail recursion.
(import (scheme base) (scheme write))
(define repeats 880)

(define (iota n)
  (let loop ((n n) (result '()))
    (if (= n 0) result (loop (- n 1) (cons (- n 1) result)))))

(define (fold f start items)
  (if (null? items)
      start
      (fold f (f (car items) start) (cdr items))))

(define (append-map f items)
  (if (null? items) '() (append (f (car items)) (append-map f (cdr items)))))

(define (filter keep? items)
  (cond
    ((null? items) '())
    ((keep? (car items)) (cons (car items) (filter keep? (cdr items))))
    (else (filter keep? (cdr items)))))

(define (replace items n f)
  (if (= n 0)
      (cons (f (car items)) (cdr items))
      (cons (car items) (replace (cdr items) (- n 1) f))))

;; A matrix is a list of rows; a place is a pair of row and column.
(define (make-matrix height width f)
  (map (lambda (row) (map (lambda (column) (f row column)) (iota width))) (iota height)))
(define (matrix-at matrix place) (list-ref (list-ref matrix (car place)) (cdr place)))
(define (matrix-with matrix place value)
  (replace matrix (car place) (lambda (row) (replace row (cdr place) (lambda (old) value)))))

(define (next-random r) (modulo (+ (* r 3581) 12751) 131072))

;; The list in another order, which the number r chooses.
(define (shuffle items r)
  (if (or (null? items) (null? (cdr items)))
      items
      (let* ((n (length items)) (k (modulo (quotient r 32) n)))
        (cons (list-ref items k)
              (shuffle (let drop ((items items) (k k))
                         (if (= k 0) (cdr items) (cons (car items) (drop (cdr items) (- k 1)))))
                       (next-random r))))))

(define (neighbours place height width)
  (let ((r (car place)) (c (cdr place)))
    (filter (lambda (p) (and (< -1 (car p) height) (< -1 (cdr p) width)))
            (list (cons (- r 1) c) (cons (+ r 1) c) (cons r (- c 1)) (cons r (+ c 1))))))

;; A maze on cells with odd coordinates: #t is open. Walls between cells are opened if that joins two groups; each
;; cell has the number of its group.
(define (pairs height width)
  (append-map
   (lambda (r)
     (append-map
      (lambda (c)
        (append (if (< (+ r 1) height) (list (list (cons r c) (cons (+ r 1) c))) '())
                (if (< (+ c 1) width) (list (list (cons r c) (cons r (+ c 1)))) '())))
      (iota width)))
   (iota height)))

(define (dig height width r)
  (let loop ((walls (shuffle (pairs height width) r))
             (groups (make-matrix height width (lambda (r c) (+ (* r width) c))))
             (open '()))
    (if (null? walls)
        open
        (let* ((a (matrix-at groups (car (car walls))))
               (b (matrix-at groups (cadr (car walls)))))
          (if (= a b)
              (loop (cdr walls) groups open)
              (loop (cdr walls)
                    (map (lambda (row) (map (lambda (g) (if (= g a) b g)) row)) groups)
                    (cons (car walls) open)))))))

(define (picture height width open)
  (fold
   (lambda (pair matrix)
     (let ((a (car pair)) (b (cadr pair)))
       (matrix-with matrix (cons (+ (car a) (car b) 1) (+ (cdr a) (cdr b) 1)) #t)))
   (make-matrix (+ (* 2 height) 1) (+ (* 2 width) 1) (lambda (r c) (and (odd? r) (odd? c))))
   open))

;; The places of the matrix from which a walk along open ones gets to a place.
(define (walk matrix places seen)
  (let ((h (length matrix)) (w (length (car matrix))))
    (if (null? places)
        seen
        (let ((fresh (filter (lambda (p) (and (matrix-at matrix p) (not (matrix-at seen p))))
                             (append-map (lambda (p) (neighbours p h w)) places))))
          (walk matrix fresh (fold (lambda (p seen) (matrix-with seen p #t)) seen fresh))))))

(define (count-true matrix)
  (fold (lambda (row n) (fold (lambda (x n) (if x (+ n 1) n)) n row)) 0 matrix))

(define (run)
  (let* ((height 15) (width 21)
         (maze (picture height width (dig height width 4711)))
         (reached (walk maze
                        (list (cons 1 1))
                        (matrix-with (map (lambda (row) (map (lambda (x) #f) row)) maze) (cons 1 1) #t))))
    (list (count-true maze) (count-true reached))))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result '(629 629)) (error "mazefun: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
