;; listops: what is written with map, for-each, append, assoc and folds on lists, as many programs are. Exercises library
;; procedures that take procedures, short-lived pairs.
(import (scheme base) (scheme write))
(define repeats 1200)

(define (iota n) (let loop ((n n) (l '())) (if (= n 0) l (loop (- n 1) (cons (- n 1) l)))))
(define (fold f start items) (if (null? items) start (fold f (f (car items) start) (cdr items))))
(define (filter keep? items)
  (cond
    ((null? items) '())
    ((keep? (car items)) (cons (car items) (filter keep? (cdr items))))
    (else (filter keep? (cdr items)))))

(define numbers (iota 1000))
(define table (map (lambda (n) (cons n (* n n))) (iota 100)))
(define words '("list" "pair" "vector" "string" "symbol" "number" "procedure" "character" "boolean" "port"))
(define lengths (map (lambda (w) (cons w (string-length w))) words))

(define (dot a b) (fold + 0 (map * a b)))

(define (squares) (fold + 0 (map (lambda (n) (* n n)) (filter odd? numbers))))

(define (look-up)
  (fold (lambda (n sum) (+ sum (cdr (assv (modulo (* n 37) 100) table)))) 0 numbers))

(define (word-lengths)
  (fold (lambda (n sum) (+ sum (cdr (assoc (list-ref words (modulo n 10)) lengths)))) 0 numbers))

(define (members)
  (let ((count 0))
    (for-each
     (lambda (n)
       (when (memv n '(3 14 159 265 358 979 323 846)) (set! count (+ count 1)))
       (when (member (list-ref words (modulo n 10)) '("port" "list")) (set! count (+ count 10))))
     numbers)
    count))

(define (appended)
  (length
   (fold (lambda (n all) (append (list n (+ n 1)) (list-tail all (if (> (length all) 40) 30 0))))
         '()
         numbers)))

(define (group-by key items)
  (fold
   (lambda (item groups)
     (let ((entry (assv (key item) groups)))
       (if entry
           (begin (set-cdr! entry (cons item (cdr entry))) groups)
           (cons (list (key item) item) groups))))
   '()
   items))

(define (grouped)
  (map (lambda (group) (fold max 0 (cdr group)))
       (group-by (lambda (n) (modulo (* n n) 7)) numbers)))

(define (pairs-of items)
  (apply append (map (lambda (a) (map (lambda (b) (cons a b)) items)) items)))

(define (round-trips)
  (apply + (map (lambda (p) (- (car p) (cdr p)))
                (reverse (list-copy (vector->list (list->vector (pairs-of (iota 40)))))))))

(define (run)
  (let loop ((i 0) (result '()))
    (if (= i 6)
        result
        (loop (+ i 1)
              (list (dot numbers (reverse numbers)) (squares) (look-up) (word-lengths) (members) (appended)
                    (grouped) (round-trips))))))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result '(166167000 166666500 3283500 6100 2008 20 (998 999 995 994) 0)) (error "listops: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
