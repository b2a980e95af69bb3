;; lattice: how many monotone maps there are between lattices, some of whose elements are such maps themselves.
;; Exercises closures stored in data, calls of unknown procedures, short lists.
(import (scheme base) (scheme write))
(define repeats 2900)

;; A lattice: its elements, and a procedure that compares two: less, more, equal or apart.
(define (make-lattice elements compare) (cons elements compare))
(define (elements lattice) (car lattice))
(define (comparer lattice) (cdr lattice))

(define truth
  (make-lattice '(low high)
    (lambda (a b)
      (cond
        ((eq? a b) 'equal)
        ((eq? a 'low) 'less)
        (else 'more)))))

;; Compares lists element by element: less only if no element is more.
(define (pointwise compare)
  (lambda (as bs)
    (let loop ((as as) (bs bs) (so-far 'equal))
      (if (null? as)
          so-far
          (let ((here (compare (car as) (car bs))))
            (cond
              ((eq? here 'equal) (loop (cdr as) (cdr bs) so-far))
              ((eq? here 'apart) 'apart)
              ((or (eq? so-far 'equal) (eq? so-far here)) (loop (cdr as) (cdr bs) here))
              (else 'apart)))))))

(define (filter keep? items)
  (cond
    ((null? items) '())
    ((keep? (car items)) (cons (car items) (filter keep? (cdr items))))
    (else (filter keep? (cdr items)))))

;; Visits every monotone map as the list of its values, in the order of the source's elements reversed.
(define (visit-maps source target visit)
  (let ((below (comparer source)) (above (comparer target)))
    (let extend ((left (elements source)) (placed '()) (values-so-far '()))
      (if (null? left)
          (visit values-so-far)
          (let ((x (car left)))
            (define (fits? value)
              (let check ((xs placed) (ys values-so-far))
                (or (null? xs)
                    (let ((order (below (car xs) x)))
                      (and (cond
                             ((eq? order 'less)
                              (let ((o (above (car ys) value))) (or (eq? o 'less) (eq? o 'equal))))
                             ((eq? order 'more)
                              (let ((o (above (car ys) value))) (or (eq? o 'more) (eq? o 'equal))))
                             (else #t))
                           (check (cdr xs) (cdr ys)))))))
            (for-each
             (lambda (value) (extend (cdr left) (cons x placed) (cons value values-so-far)))
             (filter fits? (elements target))))))))

(define (count-maps source target)
  (let ((count 0))
    (visit-maps source target (lambda (values) (set! count (+ count 1))))
    count))

(define (maps source target)
  (let ((found '()))
    (visit-maps source target (lambda (values) (set! found (cons values found))))
    (make-lattice (reverse found) (pointwise (comparer target)))))

(define (run)
  (let* ((three (maps truth truth))
         (ten (maps three three))
         (four (maps truth three)))
    (list (count-maps truth truth) (count-maps three three) (count-maps four three)
          (count-maps truth ten) (count-maps four four) (count-maps ten three) (count-maps three ten))))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result '(3 10 35 50 494 126 175)) (error "lattice: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
