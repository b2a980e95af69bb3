;; records: a simulation of bodies and a balanced tree, both made of records. Exercises define-record-type: constructors,
;; predicates, accessors, modifiers.
(import (scheme base) (scheme write))
(define repeats 3000)

;; A left-leaning red-black tree.
(define-record-type <node>
  (make-node key value color left right)
  node?
  (key node-key)
  (value node-value set-node-value!)
  (color node-color set-node-color!)
  (left node-left set-node-left!)
  (right node-right set-node-right!))

(define (red? x) (and (node? x) (eq? (node-color x) 'red)))

(define (rotate-left! h)
  (let ((x (node-right h)))
    (set-node-right! h (node-left x))
    (set-node-left! x h)
    (set-node-color! x (node-color h))
    (set-node-color! h 'red)
    x))

(define (rotate-right! h)
  (let ((x (node-left h)))
    (set-node-left! h (node-right x))
    (set-node-right! x h)
    (set-node-color! x (node-color h))
    (set-node-color! h 'red)
    x))

(define (split! h)
  (set-node-color! h 'red)
  (set-node-color! (node-left h) 'black)
  (set-node-color! (node-right h) 'black))

(define (insert! h key value)
  (if (not (node? h))
      (make-node key value 'red #f #f)
      (begin
        (cond
          ((= key (node-key h)) (set-node-value! h value))
          ((< key (node-key h)) (set-node-left! h (insert! (node-left h) key value)))
          (else (set-node-right! h (insert! (node-right h) key value))))
        (let* ((h (if (and (red? (node-right h)) (not (red? (node-left h)))) (rotate-left! h) h))
               (h (if (and (red? (node-left h)) (red? (node-left (node-left h)))) (rotate-right! h) h)))
          (when (and (red? (node-left h)) (red? (node-right h))) (split! h))
          h))))

(define (find h key)
  (cond
    ((not (node? h)) #f)
    ((= key (node-key h)) (node-value h))
    ((< key (node-key h)) (find (node-left h) key))
    (else (find (node-right h) key))))

(define (height h) (if (node? h) (+ 1 (max (height (node-left h)) (height (node-right h)))) 0))
(define (size h) (if (node? h) (+ 1 (size (node-left h)) (size (node-right h))) 0))

(define (tree-test n)
  (let loop ((i 0) (key 1) (tree #f))
    (if (< i n)
        (let ((tree (insert! tree key i)))
          (set-node-color! tree 'black)
          (loop (+ i 1) (modulo (* key 75) 65537) tree))
        (let check ((i 0) (key 1) (ok 0))
          (if (< i n)
              (check (+ i 1) (modulo (* key 75) 65537) (if (= (find tree key) i) (+ ok 1) ok))
              (list ok (size tree) (< (height tree) 30)))))))

;; Particles in a box, on a grid of whole numbers.
(define-record-type <particle>
  (make-particle x y dx dy hits)
  particle?
  (x particle-x set-particle-x!)
  (y particle-y set-particle-y!)
  (dx particle-dx set-particle-dx!)
  (dy particle-dy set-particle-dy!)
  (hits particle-hits set-particle-hits!))

(define box 1000)

(define (step! p)
  (let ((x (+ (particle-x p) (particle-dx p)))
        (y (+ (particle-y p) (particle-dy p))))
    (set-particle-x! p x)
    (set-particle-y! p y)
    (when (or (< x 0) (> x box))
      (set-particle-dx! p (- (particle-dx p)))
      (set-particle-hits! p (+ 1 (particle-hits p))))
    (when (or (< y 0) (> y box))
      (set-particle-dy! p (- (particle-dy p)))
      (set-particle-hits! p (+ 1 (particle-hits p))))))

(define (particles n)
  (let loop ((i 0) (all '()))
    (if (= i n)
        all
        (loop (+ i 1)
              (cons (make-particle (modulo (* i 37) box) (modulo (* i 91) box)
                                   (- (modulo (* i 7) 13) 6) (- (modulo (* i 5) 11) 5) 0)
                    all)))))

(define (box-test n steps)
  (let ((all (particles n)))
    (do ((i 0 (+ i 1)))
        ((= i steps))
      (for-each step! all))
    (let loop ((all all) (hits 0))
      (if (null? all) hits (loop (cdr all) (+ hits (particle-hits (car all))))))))

(define (run) (list (tree-test 1000) (box-test 100 400)))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result '((1000 1000 #t) 240)) (error "records: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
