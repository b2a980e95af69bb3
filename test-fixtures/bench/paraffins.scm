;; paraffins: every paraffin molecule of n carbon atoms, each once: radicals by size, then those built around a bond
;; and those built around a carbon atom. Exercises vectors of lists, nested loops, allocation.
(import (scheme base) (scheme write))
(define repeats 1700)

;; All (a b c) with a <= b <= c and a + b + c = n.
(define (partitions-in-3 n)
  (let a-loop ((a (quotient n 3)) (result '()))
    (if (< a 0)
        result
        (let b-loop ((b (quotient (- n a) 2)) (result result))
          (if (< b a)
              (a-loop (- a 1) result)
              (b-loop (- b 1) (cons (list a b (- n a b)) result)))))))

;; All (a b c d) with a <= b <= c <= d, sum n, and d at most half of n.
(define (partitions-in-4 n)
  (let ((half (quotient n 2)))
    (let a-loop ((a (quotient n 4)) (result '()))
      (if (< a 0)
          result
          (let b-loop ((b (quotient (- n a) 3)) (result result))
            (if (< b a)
                (a-loop (- a 1) result)
                (let c-loop ((c (quotient (- n a b) 2)) (result result))
                  (let ((d (- n a b c)))
                    (if (or (< c b) (> d half))
                        (b-loop (- b 1) result)
                        (c-loop (- c 1) (cons (list a b c d) result)))))))))))

;; (f first rest) for each element of a list, with the part of the list from it on.
(define (each-with-rest f items)
  (let loop ((rest items))
    (unless (null? rest)
      (f (car rest) rest)
      (loop (cdr rest)))))

;; A radical is h or a vector: a carbon atom with three radicals.
(define (radicals-to n)
  (let ((radicals (make-vector (+ n 1) '(h))))
    (define (of-size k)
      (let ((result '()))
        (for-each
         (lambda (parts)
           (let ((a (car parts)) (b (cadr parts)) (c (car (cddr parts))))
             (each-with-rest
              (lambda (x xs)
                (each-with-rest
                 (lambda (y ys)
                   (each-with-rest
                    (lambda (z zs) (set! result (cons (vector 'carbon x y z) result)))
                    (if (= b c) ys (vector-ref radicals c))))
                 (if (= a b) xs (vector-ref radicals b))))
              (vector-ref radicals a))))
         (partitions-in-3 (- k 1)))
        result))
    (do ((k 1 (+ k 1)))
        ((> k n) radicals)
      (vector-set! radicals k (of-size k)))))

(define (bond-centred radicals n)
  (let ((result '()))
    (when (even? n)
      (each-with-rest
       (lambda (x xs)
         (for-each (lambda (y) (set! result (cons (vector 'bond x y) result))) xs))
       (vector-ref radicals (quotient n 2))))
    result))

(define (carbon-centred radicals n)
  (let ((result '()))
    (for-each
     (lambda (parts)
       (let ((a (car parts)) (b (cadr parts)) (c (car (cddr parts))) (d (cadr (cddr parts))))
         (each-with-rest
          (lambda (w ws)
            (each-with-rest
             (lambda (x xs)
               (each-with-rest
                (lambda (y ys)
                  (for-each
                   (lambda (z) (set! result (cons (vector 'centre w x y z) result)))
                   (if (= c d) ys (vector-ref radicals d))))
                (if (= b c) xs (vector-ref radicals c))))
             (if (= a b) ws (vector-ref radicals b))))
          (vector-ref radicals a))))
     (partitions-in-4 (- n 1)))
    result))

(define (paraffins-to n)
  (let ((radicals (radicals-to (quotient n 2))))
    (let loop ((k n) (result '()))
      (if (= k 0)
          result
          (loop (- k 1)
                (cons (append (bond-centred radicals k) (carbon-centred radicals k)) result))))))

(define (run) (map length (paraffins-to 17)))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result '(1 1 1 2 3 5 9 18 35 75 159 355 802 1858 4347 10359 24894)) (error "paraffins: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
