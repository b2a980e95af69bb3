;;; Vectors and bytevectors (R7RS 6.8, 6.9).

(define (vector . all) (%list->vector all))

(define (list->vector l)
  (if (not (list? l)) (%wrong-type 'list->vector "a proper list" l))
  (%list->vector l))

(%define-ranged (vector->list v start end) vector? "a vector" vector-length
  (let loop ((i end) (out '()))
    (if (= i start) out (loop (- i 1) (cons (vector-ref v (- i 1)) out)))))

(%define-ranged (vector-copy v start end) vector? "a vector" vector-length
  (%vector-copy v start end))

(%define-copy! vector-copy! vector? "a vector" vector-length %vector-copy!)
(%define-fill! vector-fill! vector? "a vector" vector-length %vector-fill!)

(define (vector-append . all)
  (let ((out (%make-vector
              (let loop ((l all) (n 0))
                (if (null? l)
                    n
                    (loop (cdr l)
                          (+ n (%checked-length 'vector-append vector? "a vector"
                                                vector-length (car l))))))
              #f)))
    (let loop ((l all) (at 0))
      (if (null? l)
          out
          (let ((n (vector-length (car l))))
            (%vector-copy! out at (car l) 0 n)
            (loop (cdr l) (+ at n)))))))

(define vector-map
  (case-lambda
    ((f v)
     (let ((n (%checked-length 'vector-map vector? "a vector" vector-length v)))
       (let loop ((i 0) (out '()))
         (if (= i n)
             (%list->vector (reverse out))
             (loop (+ i 1) (cons (f (vector-ref v i)) out))))))
    ((f first . more)
     (let* ((all (cons first more)) (n (%shortest 'vector-map vector? "a vector" vector-length all)))
       (let loop ((i 0) (out '()))
         (if (= i n)
             (%list->vector (reverse out))
             (loop (+ i 1) (cons (%apply f (%nths vector-ref all i)) out))))))))

(define vector-for-each
  (case-lambda
    ((f v)
     (let ((n (%checked-length 'vector-for-each vector? "a vector" vector-length v)))
       (let loop ((i 0))
         (if (< i n)
             (begin (f (vector-ref v i)) (loop (+ i 1)))))))
    ((f first . more)
     (let* ((all (cons first more)) (n (%shortest 'vector-for-each vector? "a vector" vector-length all)))
       (let loop ((i 0))
         (if (< i n)
             (begin (%apply f (%nths vector-ref all i)) (loop (+ i 1)))))))))

(define (bytevector . all)
  (let ((out (%make-bytevector (length all) 0)))
    (let loop ((l all) (i 0))
      (if (null? l)
          out
          (begin
            (if (not (if (%fixnum? (car l)) (<= 0 (car l) 255) #f))
                (%wrong-type 'bytevector "a byte" (car l)))
            (bytevector-u8-set! out i (car l))
            (loop (cdr l) (+ i 1)))))))

(%define-ranged (bytevector-copy b start end) bytevector? "a bytevector" bytevector-length
  (%bytevector-copy b start end))

(%define-copy! bytevector-copy! bytevector? "a bytevector" bytevector-length %bytevector-copy!)

(define (bytevector-append . all)
  (let ((out (%make-bytevector
              (let loop ((l all) (n 0))
                (if (null? l)
                    n
                    (loop (cdr l)
                          (+ n (%checked-length 'bytevector-append bytevector? "a bytevector"
                                                bytevector-length (car l))))))
              0)))
    (let loop ((l all) (at 0))
      (if (null? l)
          out
          (let ((n (bytevector-length (car l))))
            (%bytevector-copy! out at (car l) 0 n)
            (loop (cdr l) (+ at n)))))))
