;; equal: compares large structures: long lists, deep trees, vectors of vectors, strings. Exercises equal?.
(import (scheme base) (scheme write))
(define repeats 1800)

(define (tree depth leaf)
  (if (= depth 0)
      leaf
      (cons (tree (- depth 1) leaf) (tree (- depth 1) leaf))))

(define (long-list n last)
  (do ((i 0 (+ i 1))
       (items (list last) (cons i items)))
      ((= i n) items)))

(define (grid n last)
  (let ((rows (make-vector n #f)))
    (do ((i 0 (+ i 1)))
        ((= i n))
      (vector-set! rows i (make-vector n i)))
    (vector-set! (vector-ref rows (- n 1)) (- n 1) last)
    rows))

(define (strings n last)
  (do ((i 0 (+ i 1))
       (items (list last) (cons (string-append "the string with number " (number->string i)) items)))
      ((= i n) items)))

(define (structures last)
  (list (tree 12 last) (long-list 6000 last) (grid 70 last) (strings 500 last)))

(define one (structures "end"))
(define same (structures (string #\e #\n #\d)))
(define other (structures "eve"))

(define (run)
  (let loop ((i 0) (equals 0))
    (if (= i 3)
        equals
        (loop (+ i 1)
              (+ equals
                 (if (equal? one same) 1 0)
                 (if (equal? (list-ref one i) (list-ref same i)) 1 0)
                 (if (equal? (list-ref one i) (list-ref other i)) 100 0))))))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result 6) (error "equal: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
