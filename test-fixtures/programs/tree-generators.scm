;;; Walking trees with generators made of re-entrant continuations
;;;
;;; A generator is a procedure of no arguments that returns the next element each time, or the end
;;; marker. Its body runs like a coroutine: `yield` leaves it in the middle, the next call goes on.

(import (scheme base)
        (scheme write))

(define end-marker (list 'end))
(define (end? x) (eq? x end-marker))

(define (make-generator body)
  ;; `body` takes the procedure yield. The two variables hold where to go: out to the consumer, and
  ;; back into the body.
  (define leave #f)
  (define (yield value)
    (call/cc
     (lambda (rest-of-body)
       (set! resume rest-of-body)
       (leave value))))
  (define resume
    (lambda (ignored)
      (body yield)
      (set! resume (lambda (ignored) (leave end-marker)))
      (leave end-marker)))
  (lambda ()
    (call/cc
     (lambda (return)
       (set! leave return)
       (resume #f)))))

(define-syntax generator
  (syntax-rules ()
    ((_ yield body ...)
     (make-generator (lambda (yield) body ...)))))

;; (for-each-in (x generator) body ...)
(define-syntax for-each-in
  (syntax-rules ()
    ((_ (x source) body ...)
     (let ((next source))
       (let loop ((x (next)))
         (unless (end? x)
           body ...
           (loop (next))))))))

(define (generator->list next)
  (let loop ((items '()))
    (let ((item (next)))
      (if (end? item) (reverse items) (loop (cons item items))))))

;;; Binary search trees

(define-record-type <tree>
  (make-tree left key right)
  tree?
  (left tree-left)
  (key tree-key)
  (right tree-right))

(define (insert tree key)
  (cond ((not tree) (make-tree #f key #f))
        ((< key (tree-key tree))
         (make-tree (insert (tree-left tree) key) (tree-key tree) (tree-right tree)))
        ((> key (tree-key tree))
         (make-tree (tree-left tree) (tree-key tree) (insert (tree-right tree) key)))
        (else tree)))

(define (list->tree keys)
  (let loop ((keys keys) (tree #f))
    (if (null? keys) tree (loop (cdr keys) (insert tree (car keys))))))

(define (in-order tree)
  (generator yield
    (let walk ((tree tree))
      (when tree
        (walk (tree-left tree))
        (yield (tree-key tree))
        (walk (tree-right tree))))))

(define (pre-order tree)
  (generator yield
    (let walk ((tree tree))
      (when tree
        (yield (tree-key tree))
        (walk (tree-left tree))
        (walk (tree-right tree))))))

;;; Generators from generators

(define (integers from)
  (generator yield
    (let loop ((n from))
      (yield n)
      (loop (+ n 1)))))

(define (take n next)
  (generator yield
    (let loop ((n n))
      (when (> n 0)
        (let ((item (next)))
          (unless (end? item)
            (yield item)
            (loop (- n 1))))))))

(define (keep wanted? next)
  (generator yield
    (for-each-in (x next)
      (when (wanted? x) (yield x)))))

(define (transform f . nexts)
  (generator yield
    (let loop ()
      (let ((items (map (lambda (next) (next)) nexts)))
        (unless (memq end-marker items)
          (yield (apply f items))
          (loop))))))

(define (interleave . nexts)
  ;; One from each in turn, until all have ended.
  (generator yield
    (let round ((nexts nexts))
      (let loop ((nexts nexts) (alive '()))
        (cond ((pair? nexts)
               (let ((item ((car nexts))))
                 (if (end? item)
                     (loop (cdr nexts) alive)
                     (begin (yield item) (loop (cdr nexts) (cons (car nexts) alive))))))
              ((pair? alive) (round (reverse alive))))))))

(define (merge a b)
  ;; Two rising generators into one.
  (generator yield
    (let loop ((x (a)) (y (b)))
      (cond ((and (end? x) (end? y)) #f)
            ((or (end? y) (and (not (end? x)) (<= x y))) (yield x) (loop (a) y))
            (else (yield y) (loop x (b)))))))

;;; Demonstration

(define (show label value)
  (write-string label)
  (write-string ": ")
  (write value)
  (newline))

(define keys '(50 30 70 20 40 60 80 35 45 65))
(define tree (list->tree keys))

(show "in order" (generator->list (in-order tree)))
(show "pre-order" (generator->list (pre-order tree)))
(show "an empty tree" (generator->list (in-order #f)))

;; Same fringe: trees of different shapes with the same keys, compared without building lists.
(define (same-fringe? a b)
  (let ((next-a (in-order a)) (next-b (in-order b)))
    (let loop ()
      (let ((x (next-a)) (y (next-b)))
        (cond ((and (end? x) (end? y)) #t)
              ((or (end? x) (end? y)) #f)
              ((= x y) (loop))
              (else #f))))))

(show "same fringe" (same-fringe? tree (list->tree (reverse keys))))
(show "one key more" (same-fringe? tree (insert tree 99)))
(show "one key other" (same-fringe? (list->tree '(1 2 3)) (list->tree '(1 2 4))))

(show "squares of odd numbers"
      (generator->list (take 6 (transform (lambda (n) (* n n)) (keep odd? (integers 1))))))
(show "pairs" (generator->list (transform list (integers 1) (in-order tree))))
(show "interleaved"
      (generator->list (interleave (take 2 (integers 1)) (in-order (list->tree '(10 20 30 40)))
                                   (take 0 (integers 5)) (take 3 (integers 100)))))
(show "merged" (generator->list (merge (in-order tree) (take 5 (transform (lambda (n) (* 11 n)) (integers 1))))))

;; A finished generator stays finished.
(let ((next (take 1 (integers 7))))
  (let* ((first (next)) (second (next)) (third (next)))
    (show "after the end" (list first (end? second) (end? third)))))

;; A sieve as a chain of filters, each a generator that reads from the one before.
(define (primes)
  (generator yield
    (let loop ((numbers (integers 2)))
      (let ((p (numbers)))
        (yield p)
        (loop (keep (lambda (n) (not (= 0 (remainder n p)))) numbers))))))

(show "primes" (generator->list (take 20 (primes))))

;; Many steps: each costs the same, however far the walk has gone.
(define (sum-of next)
  (let ((total 0))
    (for-each-in (x next) (set! total (+ total x)))
    total))

(show "sum of ten thousand" (sum-of (take 10000 (integers 1))))

;;; Re-entry proper: a choice that can be taken again, for a small puzzle solver

(define choice-points '())

(define (fail)
  (if (null? choice-points)
      (raise 'no-more-choices)
      (let ((again (car choice-points)))
        (set! choice-points (cdr choice-points))
        (again #f))))

(define-syntax solutions
  ;; All values of the expression, by failing after each.
  (syntax-rules ()
    ((_ expression)
     (let ((found '()))
       (set! choice-points '())
       (call/cc
        (lambda (done)
          (guard (problem ((eq? problem 'no-more-choices) (done #f)))
            (let ((value expression))
              (set! found (cons value found))
              (fail)))))
       (reverse found)))))

(define (require condition) (if (not condition) (fail)))

;; (choice name items body ...) tries the items one by one; failing comes back here for the next.
(define-syntax choice
  (syntax-rules ()
    ((_ name items body ...)
     (let try ((rest items))
       (if (null? rest)
           (fail)
           (let ((name (call/cc
                        (lambda (k)
                          (set! choice-points
                                (cons (lambda (ignored) (k end-marker)) choice-points))
                          (car rest)))))
             (if (end? name)
                 (try (cdr rest))
                 (begin body ...))))))))

(show "right triangles"
      (solutions
       (choice a '(1 2 3 4 5 6 7 8 9 10 11 12)
         (choice b '(1 2 3 4 5 6 7 8 9 10 11 12)
           (choice c '(1 2 3 4 5 6 7 8 9 10 11 12 13)
             (require (and (< a b) (= (+ (* a a) (* b b)) (* c c))))
             (list a b c))))))

(show "no solution"
      (solutions (choice x '(1 2 3) (require (> x 5)) x)))

;;; dynamic-wind sees every entry and exit of a generator's body.

(define trace '())
(define (note! what) (set! trace (cons what trace)))

(define guarded
  (generator yield
    (dynamic-wind
     (lambda () (note! 'in))
     (lambda () (yield 1) (note! 'between) (yield 2))
     (lambda () (note! 'out)))))

(let* ((a (guarded)) (b (guarded)) (c (guarded)))
  (show "values" (list a b (end? c)))
  (show "trace" (reverse trace)))
