;; graphs: the directed graphs of five nodes, one of them the root, at most two edges leaving a node, all reachable;
;; counted without those that differ in the names of nodes only. Exercises higher-order procedures and vectors of bits.
(import (scheme base) (scheme write))
(define repeats 11000)

(define (fold-range from to start step)
  (let loop ((i from) (state start))
    (if (= i to) state (loop (+ i 1) (step i state)))))

(define (vector-fold step start v)
  (fold-range 0 (vector-length v) start (lambda (i state) (step (vector-ref v i) state))))

;; All (a . b) with 0 <= a < b < n, all (a), and the empty choice: the edges that may leave a node other than to itself.
(define (choices n self)
  (define (other? a) (not (= a self)))
  (fold-range 0 n '(())
    (lambda (a found)
      (if (other? a)
          (fold-range (+ a 1) n (cons (list a) found)
            (lambda (b found) (if (other? b) (cons (list a b) found) found)))
          found))))

(define (fold-graphs n start step)
  (let ((graph (make-vector n '()))
        (all (let ((v (make-vector n #f)))
               (fold-range 0 n v (lambda (i v) (vector-set! v i (choices n i)) v)))))
    (let node ((i 0) (state start))
      (if (= i n)
          (step graph state)
          (let each ((options (vector-ref all i)) (state state))
            (if (null? options)
                state
                (begin
                  (vector-set! graph i (car options))
                  (each (cdr options) (node (+ i 1) state)))))))))

(define (all-reachable? graph)
  (let ((seen (make-vector (vector-length graph) #f)))
    (let visit ((node 0))
      (unless (vector-ref seen node)
        (vector-set! seen node #t)
        (for-each visit (vector-ref graph node))))
    (vector-fold (lambda (seen? all?) (and seen? all?)) #t seen)))

;; The orders of nodes that leave the root where it is.
(define (orders n)
  (let extend ((left (fold-range 1 n '() cons)) (order '(0)))
    (if (null? left)
        (list (list->vector (reverse order)))
        (let pick ((before '()) (after left) (found '()))
          (if (null? after)
              found
              (pick (cons (car after) before)
                    (cdr after)
                    (append (extend (append before (cdr after)) (cons (car after) order)) found)))))))

;; The edges that leave a node, as a number: what graphs are compared by.
(define (row-number edges name)
  (let loop ((edges edges) (sum 0))
    (if (null? edges)
        sum
        (loop (cdr edges) (+ sum (vector-ref powers (name (car edges))))))))

(define powers '#(1 2 4 8 16 32 64))
(define (itself x) x)

;; order: the new name of each node; places: which node gets a name. Both graphs' rows are compared name by name.
(define (smaller-or-equal? graph order places)
  (let ((n (vector-length graph)))
    (let loop ((i 0))
      (or (= i n)
          (let ((mine (row-number (vector-ref graph i) itself))
                (other (row-number (vector-ref graph (vector-ref places i))
                                   (lambda (node) (vector-ref order node)))))
            (or (< mine other)
                (and (= mine other) (loop (+ i 1)))))))))

(define (inverse order)
  (let ((places (make-vector (vector-length order) 0)))
    (fold-range 0 (vector-length order) places
      (lambda (i places) (vector-set! places (vector-ref order i) i) places))))

(define (count-graphs n)
  (let* ((orders (orders n))
         (places (map inverse orders)))
    (define (smallest? graph)
      (let loop ((orders orders) (places places))
        (or (null? orders)
            (and (smaller-or-equal? graph (car orders) (car places))
                 (loop (cdr orders) (cdr places))))))
    (fold-graphs n 0
      (lambda (graph count)
        (if (and (all-reachable? graph) (smallest? graph)) (+ count 1) count)))))

(define (run) (list (count-graphs 3) (count-graphs 4)))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result '(18 190)) (error "graphs: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
