;; earley: Earley's parser on a grammar that is as ambiguous as can be, S = a or S S; all parse trees are built.
;; Exercises vectors of lists, assoc-like searches, recursion that builds trees.
(import (scheme base) (scheme write))
(define repeats 1000)

;; A grammar is a list of rules: (symbol symbol ...), the left side first.
(define grammar '((s s s) (s a)))

(define (rules-of symbol grammar)
  (cond
    ((null? grammar) '())
    ((eq? (car (car grammar)) symbol) (cons (car grammar) (rules-of symbol (cdr grammar))))
    (else (rules-of symbol (cdr grammar)))))

;; An item: a rule, what of it is still to come, and where it began.
(define-record-type <item>
  (make-item rule left from)
  item?
  (rule item-rule)
  (left item-left)
  (from item-from))

(define (same-item? a b)
  (and (eq? (item-left a) (item-left b))
       (= (item-from a) (item-from b))
       (eq? (item-rule a) (item-rule b))))

(define (known? item items)
  (and (pair? items)
       (or (same-item? item (car items)) (known? item (cdr items)))))

;; The items at each place of the input, completed until nothing new comes.
(define (chart start grammar tokens)
  (let* ((n (vector-length tokens))
         (chart (make-vector (+ n 1) '())))
    (define (add! item at todo)
      (if (known? item (vector-ref chart at))
          todo
          (begin
            (vector-set! chart at (cons item (vector-ref chart at)))
            (cons item todo))))
    (define (predict symbol at todo)
      (let loop ((rules (rules-of symbol grammar)) (todo todo))
        (if (null? rules)
            todo
            (loop (cdr rules) (add! (make-item (car rules) (cdr (car rules)) at) at todo)))))
    (define (complete item at todo)
      (let loop ((items (vector-ref chart (item-from item))) (todo todo))
        (cond
          ((null? items) todo)
          ((and (pair? (item-left (car items)))
                (eq? (car (item-left (car items))) (car (item-rule item))))
           (loop (cdr items)
                 (add! (make-item (item-rule (car items)) (cdr (item-left (car items))) (item-from (car items)))
                       at todo)))
          (else (loop (cdr items) todo)))))
    (define (scan item at)
      (when (and (< at n) (eq? (car (item-left item)) (vector-ref tokens at)))
        (add! (make-item (item-rule item) (cdr (item-left item)) (item-from item)) (+ at 1) '())))
    (do ((at 0 (+ at 1)))
        ((> at n) chart)
      (let work ((todo (if (= at 0) (predict start 0 '()) (vector-ref chart at))))
        (unless (null? todo)
          (let* ((item (car todo)) (todo (cdr todo)))
            (if (null? (item-left item))
                (work (complete item at todo))
                (begin
                  (scan item at)
                  (work (predict (car (item-left item)) at todo))))))))))

(define (append-map f items)
  (if (null? items) '() (append (f (car items)) (append-map f (cdr items)))))

;; All trees of a symbol between two places. The chart says which rules end there.
(define (trees chart grammar tokens symbol from to)
  (define (symbol-trees symbol from to)
    (let ((rules (rules-of symbol grammar)))
      (if (null? rules)
          (if (and (= to (+ from 1)) (eq? (vector-ref tokens from) symbol)) (list symbol) '())
          (append-map
           (lambda (item)
             (if (and (null? (item-left item)) (= (item-from item) from) (eq? (car (item-rule item)) symbol))
                 (map (lambda (parts) (cons symbol parts)) (sequences (cdr (item-rule item)) from to))
                 '()))
           (vector-ref chart to)))))
  (define (sequences symbols from to)
    (if (null? symbols)
        (if (= from to) '(()) '())
        (let split ((middle (+ from 1)) (found '()))
          (if (> middle to)
              found
              (let ((rests (sequences (cdr symbols) middle to)))
                (split (+ middle 1)
                       (if (null? rests)
                           found
                           (append
                            (append-map
                             (lambda (tree) (map (lambda (rest) (cons tree rest)) rests))
                             (symbol-trees (car symbols) from middle))
                            found))))))))
  (symbol-trees symbol from to))

(define (leaves tree)
  (if (pair? tree)
      (let loop ((parts (cdr tree)) (sum 0))
        (if (null? parts) sum (loop (cdr parts) (+ sum (leaves (car parts))))))
      1))

;; How many trees, and how many leaves they have together.
(define (run)
  (let* ((tokens (make-vector 9 'a))
         (found (trees (chart 's grammar tokens) grammar tokens 's 0 (vector-length tokens))))
    (let loop ((trees found) (count 0) (sum 0))
      (if (null? trees)
          (list count sum)
          (loop (cdr trees) (+ count 1) (+ sum (leaves (car trees))))))))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result '(1430 12870)) (error "earley: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
