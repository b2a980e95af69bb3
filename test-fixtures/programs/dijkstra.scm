;;; Shortest paths by Dijkstra's algorithm, with a binary heap as the priority queue
;;;
;;; The heap lives in a vector that grows; its order is a parameter of the constructor. Graphs are
;;; vectors of adjacency lists.

(import (scheme base)
        (scheme write))

;;; Priority queue

(define-record-type <heap>
  (%make-heap less? items size)
  heap?
  (less? heap-less?)
  (items heap-items set-heap-items!)
  (size heap-size set-heap-size!))

(define (make-heap less?) (%make-heap less? (make-vector 4 #f) 0))

(define (heap-empty? heap) (= (heap-size heap) 0))

(define (swap! items i j)
  (let ((item (vector-ref items i)))
    (vector-set! items i (vector-ref items j))
    (vector-set! items j item)))

(define (heap-add! heap item)
  (let ((size (heap-size heap)))
    (when (= size (vector-length (heap-items heap)))
      (let ((larger (make-vector (* 2 size) #f)))
        (vector-copy! larger 0 (heap-items heap))
        (set-heap-items! heap larger)))
    (vector-set! (heap-items heap) size item)
    (set-heap-size! heap (+ size 1))
    (let ((items (heap-items heap))
          (less? (heap-less? heap)))
      (let rise ((i size))
        (let ((parent (quotient (- i 1) 2)))
          (when (and (> i 0) (less? (vector-ref items i) (vector-ref items parent)))
            (swap! items i parent)
            (rise parent)))))))

(define (heap-remove! heap)
  (when (heap-empty? heap)
    (error "heap-remove!: nothing left of" (vector-length (heap-items heap)) 'places))
  (let* ((items (heap-items heap))
         (less? (heap-less? heap))
         (top (vector-ref items 0))
         (size (- (heap-size heap) 1)))
    (vector-set! items 0 (vector-ref items size))
    (vector-set! items size #f)
    (set-heap-size! heap size)
    (let sink ((i 0))
      (let* ((left (+ i i 1))
             (right (+ left 1))
             (smallest i)
             (consider (lambda (child)
                         (when (and (< child size)
                                    (less? (vector-ref items child) (vector-ref items smallest)))
                           (set! smallest child)))))
        (consider left)
        (consider right)
        (unless (= smallest i)
          (swap! items i smallest)
          (sink smallest))))
    top))

(define (heap-sort items less?)
  (let ((heap (make-heap less?)))
    (for-each (lambda (item) (heap-add! heap item)) items)
    (let loop ((sorted '()))
      (if (heap-empty? heap)
          (reverse sorted)
          (loop (cons (heap-remove! heap) sorted))))))

;;; Graphs

(define (make-graph size) (make-vector size '()))

(define (add-edge! graph from to weight)
  (if (negative? weight)
      (error "add-edge!: negative weight" from to weight))
  (vector-set! graph from (cons (cons to weight) (vector-ref graph from))))

(define (add-road! graph from to weight)
  (add-edge! graph from to weight)
  (add-edge! graph to from weight))

;; Gives two vectors: the distance of each node from the source (#f if there is no way), and the node
;; before it on a shortest path.
(define (dijkstra graph source)
  (let ((distances (make-vector (vector-length graph) #f))
        (previous (make-vector (vector-length graph) #f))
        (queue (make-heap (lambda (a b) (< (car a) (car b))))))
    (define (reach! node distance from)
      (let ((known (vector-ref distances node)))
        (when (or (not known) (< distance known))
          (vector-set! distances node distance)
          (vector-set! previous node from)
          (heap-add! queue (cons distance node)))))
    (reach! source 0 #f)
    (do ()
        ((heap-empty? queue) (values distances previous))
      (let* ((entry (heap-remove! queue))
             (distance (car entry))
             (node (cdr entry)))
        ;; An entry whose node was reached by a shorter way since is skipped.
        (when (= distance (vector-ref distances node))
          (for-each (lambda (edge)
                      (reach! (car edge) (+ distance (cdr edge)) node))
                    (vector-ref graph node)))))))

(define (path-to previous node)
  (let loop ((node node) (path '()))
    (if node
        (loop (vector-ref previous node) (cons node path))
        path)))

;;; 1. A map of towns

(define towns
  #("Venezia" "Padova" "Treviso" "Vicenza" "Verona" "Chioggia" "Castelfranco" "Burano"))

(define (town-number name)
  (let loop ((i 0))
    (cond ((= i (vector-length towns)) (error "no such town:" name))
          ((string=? name (vector-ref towns i)) i)
          (else (loop (+ i 1))))))

(define veneto (make-graph (vector-length towns)))

(for-each
 (lambda (road)
   (let-values (((from to km) (apply values road)))
     (add-road! veneto (town-number from) (town-number to) km)))
 '(("Venezia" "Padova" 40)
   ("Venezia" "Treviso" 41)
   ("Venezia" "Chioggia" 53)
   ("Padova" "Vicenza" 40)
   ("Padova" "Chioggia" 42)
   ("Padova" "Castelfranco" 32)
   ("Treviso" "Castelfranco" 28)
   ("Castelfranco" "Vicenza" 41)
   ("Vicenza" "Verona" 58)))

(define-values (distances previous) (dijkstra veneto (town-number "Treviso")))

(do ((i 0 (+ i 1)))
    ((= i (vector-length towns)))
  (write-string (vector-ref towns i))
  (write-string ": ")
  (cond ((vector-ref distances i)
         => (lambda (km)
              (write km)
              (write-string " km")
              (for-each (lambda (node)
                          (write-string " > ")
                          (write-string (vector-ref towns node)))
                        (path-to previous i))))
        (else (write-string "no road")))
  (newline))

;;; 2. A large grid with pseudo-random costs; the answer is checked by relaxing until nothing changes.

(define seed 2026)
(define (random! n)
  (set! seed (modulo (+ (* seed 1103515245) 12345) 2147483648))
  (modulo (quotient seed 65536) n))

(define side 40)
(define grid (make-graph (* side side)))

(do ((y 0 (+ y 1)))
    ((= y side))
  (do ((x 0 (+ x 1)))
      ((= x side))
    (let ((here (+ x (* y side))))
      (when (< (+ x 1) side) (add-road! grid here (+ here 1) (+ 1 (random! 9))))
      (when (< (+ y 1) side) (add-road! grid here (+ here side) (+ 1 (random! 9)))))))

(define (bellman-ford graph source)
  (let ((distances (make-vector (vector-length graph) #f)))
    (vector-set! distances source 0)
    (let sweep ()
      (let ((changed #f))
        (do ((node 0 (+ node 1)))
            ((= node (vector-length graph)))
          (let ((d (vector-ref distances node)))
            (when d
              (for-each
               (lambda (edge)
                 (let ((known (vector-ref distances (car edge)))
                       (new (+ d (cdr edge))))
                   (when (or (not known) (< new known))
                     (vector-set! distances (car edge) new)
                     (set! changed #t))))
               (vector-ref graph node)))))
        (if changed (sweep) distances)))))

(let*-values (((source) 0)
              ((target) (- (* side side) 1))
              ((distances previous) (dijkstra grid source)))
  (newline)
  (write-string "across the grid: ")
  (write (vector-ref distances target))
  (write-string " by ")
  (write (length (path-to previous target)))
  (write-string " nodes")
  (newline)
  (write-string "the same by brute force: ")
  (write (equal? distances (bellman-ford grid source)))
  (newline)
  (write-string "the farthest node is at distance ")
  (write (apply max (vector->list distances)))
  (newline))

;;; 3. The heap on its own

(write (heap-sort '(31 41 59 26 53 58 97 93 23 84) <))
(newline)
(write (heap-sort (list "pear" "apple" "fig" "quince" "date") (lambda (a b) (string>? a b))))
(newline)
(write (heap-sort '() <))
(newline)

(define (try thunk)
  (guard (problem ((error-object? problem)
                   (write-string (error-object-message problem))
                   (for-each (lambda (i) (write-char #\space) (write i))
                             (error-object-irritants problem))
                   (newline)))
    (thunk)))

(try (lambda () (heap-remove! (make-heap <))))
(try (lambda () (add-edge! veneto 0 1 -5)))
(try (lambda () (town-number "Roma")))
