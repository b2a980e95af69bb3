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

(define vector-copy!
  (case-lambda
    ((to at from) (vector-copy! to at from 0))
    ((to at from start)
     (if (not (vector? from)) (%wrong-type 'vector-copy! "a vector" from))
     (vector-copy! to at from start (vector-length from)))
    ((to at from start end)
     (if (not (vector? to)) (%wrong-type 'vector-copy! "a vector" to))
     (if (not (vector? from)) (%wrong-type 'vector-copy! "a vector" from))
     (%check-range 'vector-copy! start end (vector-length from))
     (%check-range 'vector-copy! at (+ at (- end start)) (vector-length to))
     (%vector-copy! to at from start end))))

(define vector-fill!
  (case-lambda
    ((v x) (vector-fill! v x 0))
    ((v x start)
     (if (not (vector? v)) (%wrong-type 'vector-fill! "a vector" v))
     (vector-fill! v x start (vector-length v)))
    ((v x start end)
     (if (not (vector? v)) (%wrong-type 'vector-fill! "a vector" v))
     (%check-range 'vector-fill! start end (vector-length v))
     (%vector-fill! v x start end))))

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

(define bytevector-copy!
  (case-lambda
    ((to at from) (bytevector-copy! to at from 0))
    ((to at from start)
     (if (not (bytevector? from)) (%wrong-type 'bytevector-copy! "a bytevector" from))
     (bytevector-copy! to at from start (bytevector-length from)))
    ((to at from start end)
     (if (not (bytevector? to)) (%wrong-type 'bytevector-copy! "a bytevector" to))
     (if (not (bytevector? from)) (%wrong-type 'bytevector-copy! "a bytevector" from))
     (%check-range 'bytevector-copy! start end (bytevector-length from))
     (%check-range 'bytevector-copy! at (+ at (- end start)) (bytevector-length to))
     (%bytevector-copy! to at from start end))))

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
