;;; SRFI 158: using generators up, and accumulators.

;; Using generators up.

;;; (generator->list generator [k]): its elements, at most k, as a list.
(define (generator->list g . k) (reverse (apply generator->reverse-list g k)))

;;; (generator->reverse-list generator [k]): its elements, at most k, as a list in reverse.
(define generator->reverse-list
  (case-lambda
    ((g)
     (let loop ((out '()))
       (let ((x (g)))
         (if (end? x) out (loop (cons x out))))))
    ((g k) (generator->reverse-list (gtake g k)))))

;;; (generator-map->list f generator ...): what f makes of the elements, as a list.
(define (generator-map->list f . generators) (generator->list (apply gmap f generators)))

;;; (generator->vector generator [k]): its elements, at most k, as a vector.
(define (generator->vector g . k) (list->vector (apply generator->list g k)))

;;; (generator->vector! vector at generator): puts the elements into a vector while there is room; yields how many.
(define (generator->vector! v at g)
  (let ((n (vector-length v)))
    (let loop ((i at))
      (if (= i n)
          (- i at)
          (let ((x (g)))
            (if (end? x)
                (- i at)
                (begin
                  (vector-set! v i x)
                  (loop (+ i 1)))))))))

;;; (generator->string generator [k]): its characters, at most k, as a string.
(define (generator->string g . k) (list->string (apply generator->list g k)))

;;; (generator-fold f seed generator ...): (f element ... accumulated) for all elements.
(define generator-fold
  (case-lambda
    ((f seed g)
     (let loop ((out seed))
       (let ((x (g)))
         (if (end? x) out (loop (f x out))))))
    ((f seed . generators)
     (let loop ((out seed))
       (let ((xs (all-of generators)))
         (if (end? xs) out (loop (apply f (append xs (list out))))))))))

;;; (generator-for-each f generator ...): calls f with the elements.
(define (generator-for-each f . generators)
  (let loop ()
    (let ((xs (all-of generators)))
      (if (not (end? xs))
          (begin
            (apply f xs)
            (loop))))))

;;; (generator-find pred generator): the first element that satisfies the predicate, or #f.
(define (generator-find pred g)
  (let loop ()
    (let ((x (g)))
      (cond ((end? x) #f)
            ((pred x) x)
            (else (loop))))))

;;; (generator-count pred generator): how many elements satisfy the predicate.
(define (generator-count pred g)
  (generator-fold (lambda (x n) (if (pred x) (+ n 1) n)) 0 g))

;;; (generator-any pred generator): the first true value that the predicate gives, or #f.
(define (generator-any pred g)
  (let loop ()
    (let ((x (g)))
      (if (end? x) #f (or (pred x) (loop))))))

;;; (generator-every pred generator): the last value that the predicate gives, or #f as soon as one is #f.
(define (generator-every pred g)
  (let loop ((last #t))
    (let ((x (g)))
      (if (end? x)
          last
          (let ((value (pred x)))
            (and value (loop value)))))))

;;; (generator-unfold generator unfold x ...): (unfold eof-object? identity next first x ...) over the generator.
(define (generator-unfold g unfold . more)
  (apply unfold end? (lambda (x) x) (lambda (x) (g)) (g) more))

;; Accumulators: procedures that take elements, and for an end-of-file object yield what has come together.

;;; (make-accumulator f seed finish): accumulates by (f element accumulated); yields (finish accumulated).
(define (make-accumulator f seed finish)
  (let ((out seed))
    (lambda (x)
      (if (end? x)
          (finish out)
          (set! out (f x out))))))

;;; (count-accumulator): counts.
(define (count-accumulator) (make-accumulator (lambda (x n) (+ n 1)) 0 (lambda (n) n)))
;;; (list-accumulator): makes a list.
(define (list-accumulator) (make-accumulator cons '() reverse))
;;; (reverse-list-accumulator): makes a list in reverse.
(define (reverse-list-accumulator) (make-accumulator cons '() list-copy))
;;; (vector-accumulator): makes a vector.
(define (vector-accumulator)
  (make-accumulator cons '() (lambda (l) (list->vector (reverse l)))))
;;; (reverse-vector-accumulator): makes a vector in reverse.
(define (reverse-vector-accumulator) (make-accumulator cons '() list->vector))
;;; (string-accumulator): makes a string of characters.
(define (string-accumulator)
  (make-accumulator cons '() (lambda (l) (list->string (reverse l)))))
;;; (bytevector-accumulator): makes a bytevector of bytes.
(define (bytevector-accumulator)
  (make-accumulator cons '() (lambda (l) (apply bytevector (reverse l)))))

;;; (vector-accumulator! vector at): puts the elements into a vector, from an index on.
(define (vector-accumulator! v at)
  (make-accumulator (lambda (x i) (vector-set! v i x) (+ i 1)) at (lambda (i) v)))
;;; (bytevector-accumulator! bytevector at): puts the bytes into a bytevector, from an index on.
(define (bytevector-accumulator! v at)
  (make-accumulator (lambda (x i) (bytevector-u8-set! v i x) (+ i 1)) at (lambda (i) v)))

;;; (sum-accumulator): adds.
(define (sum-accumulator) (make-accumulator + 0 (lambda (n) n)))
;;; (product-accumulator): multiplies.
(define (product-accumulator) (make-accumulator * 1 (lambda (n) n)))
