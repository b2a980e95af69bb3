;; gcbench: binary trees, most of which die soon, some of which live long, and vectors of flonums.
;; The collector's throughput; after Boehm's, Ellis' and Kovac's benchmark.
(import (scheme base) (scheme write))
(define repeats 2900)

(define-record-type node
  (make-node left right)
  node?
  (left node-left set-node-left!)
  (right node-right set-node-right!))

;; From the leaves up.
(define (bottom-up depth)
  (if (= depth 0)
      (make-node #f #f)
      (make-node (bottom-up (- depth 1)) (bottom-up (- depth 1)))))

;; From the root down, so that old nodes point to younger ones.
(define (populate! depth node)
  (when (> depth 0)
    (set-node-left! node (make-node #f #f))
    (set-node-right! node (make-node #f #f))
    (populate! (- depth 1) (node-left node))
    (populate! (- depth 1) (node-right node))))

(define (top-down depth)
  (let ((root (make-node #f #f)))
    (populate! depth root)
    root))

(define (size node)
  (if (node-left node)
      (+ 1 (size (node-left node)) (size (node-right node)))
      1))

;; What lives long: each repetition puts a tree into this forest, in the end in place of an old one.
(define forest (make-vector 200 #f))
(define forest-depth 11)
(define next 0)

(define (plant!)
  (vector-set! forest next (top-down forest-depth))
  (set! next (modulo (+ next 1) (vector-length forest))))

(define shallowest 2)
(define deepest 10)

(define (nodes depth) (- (expt 2 (+ depth 1)) 1))

;; About as many nodes at each depth: many small trees, few large ones.
(define (short-lived depth)
  (let ((count (quotient (* 2 (nodes deepest)) (nodes depth))))
    (let loop ((i 0) (total 0))
      (if (= i count)
          total
          (loop (+ i 1) (+ total (size (top-down depth)) (size (bottom-up depth))))))))

(define (inverses length)
  (let ((array (make-vector length 0.0)))
    (do ((i 1 (+ i 1)))
        ((= i length) array)
      (vector-set! array i (/ 1.0 (inexact i))))))

(define expected '(4095 0.001 40852))
(define (run)
  (plant!)
  (let ((array (inverses 2000)))
    (let loop ((depth shallowest) (total 0))
      (if (<= depth deepest)
          (loop (+ depth 2) (+ total (short-lived depth)))
          (list (size (vector-ref forest 0)) (vector-ref array 1000) total)))))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result expected) (error "gcbench: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
