;;; SRFI 133: vectors.
(define-library (srfi 133)
  (export
   make-vector vector vector-unfold vector-unfold-right vector-copy vector-reverse-copy
   vector-append vector-concatenate vector-append-subvectors
   vector? vector-empty? vector= vector-ref vector-length
   vector-fold vector-fold-right vector-map vector-map! vector-for-each vector-count vector-cumulate
   vector-index vector-index-right vector-skip vector-skip-right vector-binary-search vector-any vector-every vector-partition
   vector-set! vector-swap! vector-fill! vector-reverse! vector-copy! vector-reverse-copy! vector-unfold! vector-unfold-right!
   vector->list reverse-vector->list list->vector reverse-list->vector vector->string string->vector)
  (import (scheme base) (scheme case-lambda) (radicchio failures))
  (begin

    ;; A procedure with the clauses (v), (v start) and (v start end).
    (define-syntax define-ranged
      (syntax-rules ()
        ((_ (name v start end) body)
         (define name
           (case-lambda
             ((v) (name v 0 (vector-length v)))
             ((v start) (name v start (vector-length v)))
             ((v start end)
              (begin
                (%check-range 'name start end (vector-length v))
                body)))))))

    (define (shortest vectors)
      (let loop ((n (vector-length (car vectors))) (rest (cdr vectors)))
        (if (null? rest) n (loop (min n (vector-length (car rest))) (cdr rest)))))

    (define (nth vectors i)
      (if (null? vectors) '() (cons (vector-ref (car vectors) i) (nth (cdr vectors) i))))

    ;; Constructors.

    ;;; (vector-unfold f length seed ...): a vector; (f index seed ...) yields each element and the next seeds.
    (define (vector-unfold f n . seeds)
      (let ((v (make-vector n)))
        (apply vector-unfold! f v 0 n seeds)
        v))

    ;;; (vector-unfold-right f length seed ...): like vector-unfold, from the last element to the first.
    (define (vector-unfold-right f n . seeds)
      (let ((v (make-vector n)))
        (apply vector-unfold-right! f v 0 n seeds)
        v))

    ;;; (vector-unfold! f vector start end seed ...): fills a part as vector-unfold does.
    (define vector-unfold!
      (case-lambda
        ((f v start end)
         (%check-range 'vector-unfold! start end (vector-length v))
         (let loop ((i start))
           (if (< i end)
               (begin
                 (vector-set! v i (f i))
                 (loop (+ i 1))))))
        ((f v start end seed)
         (%check-range 'vector-unfold! start end (vector-length v))
         (let loop ((i start) (seed seed))
           (if (< i end)
               (let-values (((x seed) (f i seed)))
                 (vector-set! v i x)
                 (loop (+ i 1) seed)))))
        ((f v start end . seeds)
         (%check-range 'vector-unfold! start end (vector-length v))
         (let loop ((i start) (seeds seeds))
           (if (< i end)
               (let-values (((x . seeds) (apply f i seeds)))
                 (vector-set! v i x)
                 (loop (+ i 1) seeds)))))))

    ;;; (vector-unfold-right! f vector start end seed ...): fills a part as vector-unfold-right does.
    (define (vector-unfold-right! f v start end . seeds)
      (%check-range 'vector-unfold-right! start end (vector-length v))
      (let loop ((i (- end 1)) (seeds seeds))
        (if (>= i start)
            (let-values (((x . seeds) (apply f i seeds)))
              (vector-set! v i x)
              (loop (- i 1) seeds)))))

    ;;; (vector-reverse-copy vector [start [end]]): the elements of a part, in reverse.
    (define-ranged (vector-reverse-copy v start end)
      (let ((out (make-vector (- end start))))
        (let loop ((i start) (j (- end start 1)))
          (if (< i end)
              (begin
                (vector-set! out j (vector-ref v i))
                (loop (+ i 1) (- j 1)))
              out))))

    ;;; (vector-concatenate vectors): the vectors of a list, appended.
    (define (vector-concatenate vectors) (apply vector-append vectors))

    ;;; (vector-append-subvectors vector start end ...): the parts, appended.
    (define (vector-append-subvectors . parts)
      (let loop ((parts parts) (out '()))
        (if (null? parts)
            (vector-concatenate (reverse out))
            (loop (cdddr* parts)
                  (cons (vector-copy (car parts) (cadr parts) (caddr* parts)) out)))))

    (define (caddr* l) (car (cddr l)))
    (define (cdddr* l) (cdr (cddr l)))

    ;; Predicates.

    ;;; (vector-empty? vector): whether it has no elements.
    (define (vector-empty? v) (= (vector-length v) 0))

    ;;; (vector= same? vector ...): whether all have the same elements in the same order.
    (define (vector= same? . vectors)
      (define (both a b)
        (or (eq? a b)
            (let ((n (vector-length a)))
              (and (= n (vector-length b))
                   (let loop ((i 0))
                     (or (= i n)
                         (and (same? (vector-ref a i) (vector-ref b i))
                              (loop (+ i 1)))))))))
      (or (null? vectors)
          (let loop ((a (car vectors)) (rest (cdr vectors)))
            (or (null? rest)
                (and (both a (car rest)) (loop (car rest) (cdr rest)))))))

    ;; Iteration.

    ;;; (vector-fold f seed vector ...): (f accumulated element) for each element, from the first.
    (define vector-fold
      (case-lambda
        ((f seed v)
         (let ((n (vector-length v)))
           (let loop ((i 0) (out seed))
             (if (< i n) (loop (+ i 1) (f out (vector-ref v i))) out))))
        ((f seed . vectors)
         (let ((n (shortest vectors)))
           (let loop ((i 0) (out seed))
             (if (< i n) (loop (+ i 1) (apply f out (nth vectors i))) out))))))

    ;;; (vector-fold-right f seed vector ...): (f accumulated element) for each element, from the last.
    (define vector-fold-right
      (case-lambda
        ((f seed v)
         (let loop ((i (- (vector-length v) 1)) (out seed))
           (if (>= i 0) (loop (- i 1) (f out (vector-ref v i))) out)))
        ((f seed . vectors)
         (let loop ((i (- (shortest vectors) 1)) (out seed))
           (if (>= i 0) (loop (- i 1) (apply f out (nth vectors i))) out)))))

    ;;; (vector-map! f vector ...): puts what f makes of the elements into the first vector.
    (define vector-map!
      (case-lambda
        ((f v)
         (let ((n (vector-length v)))
           (let loop ((i 0))
             (if (< i n)
                 (begin
                   (vector-set! v i (f (vector-ref v i)))
                   (loop (+ i 1)))))))
        ((f v . more)
         (let* ((vectors (cons v more)) (n (shortest vectors)))
           (let loop ((i 0))
             (if (< i n)
                 (begin
                   (vector-set! v i (apply f (nth vectors i)))
                   (loop (+ i 1)))))))))

    ;;; (vector-count pred vector ...): how many elements satisfy the predicate.
    (define vector-count
      (case-lambda
        ((pred v) (vector-fold (lambda (n x) (if (pred x) (+ n 1) n)) 0 v))
        ((pred . vectors)
         (apply vector-fold (lambda (n . xs) (if (apply pred xs) (+ n 1) n)) 0 vectors))))

    ;;; (vector-cumulate f seed vector): a vector of all that (f accumulated element) yields on the way.
    (define (vector-cumulate f seed v)
      (let* ((n (vector-length v)) (out (make-vector n)))
        (let loop ((i 0) (last seed))
          (if (< i n)
              (let ((next (f last (vector-ref v i))))
                (vector-set! out i next)
                (loop (+ i 1) next))
              out))))

    ;; Searching.

    ;;; (vector-index pred vector ...): the first index whose elements satisfy the predicate, or #f.
    (define vector-index
      (case-lambda
        ((pred v)
         (let ((n (vector-length v)))
           (let loop ((i 0))
             (cond ((= i n) #f)
                   ((pred (vector-ref v i)) i)
                   (else (loop (+ i 1)))))))
        ((pred . vectors)
         (let ((n (shortest vectors)))
           (let loop ((i 0))
             (cond ((= i n) #f)
                   ((apply pred (nth vectors i)) i)
                   (else (loop (+ i 1)))))))))

    ;;; (vector-index-right pred vector ...): the last index whose elements satisfy the predicate, or #f. The vectors must be of one length.
    (define (vector-index-right pred . vectors)
      (let loop ((i (- (one-length vectors) 1)))
        (cond ((< i 0) #f)
              ((apply pred (nth vectors i)) i)
              (else (loop (- i 1))))))

    (define (one-length vectors)
      (let ((n (shortest vectors)))
        (for-each (lambda (v)
                    (if (not (= (vector-length v) n))
                        (error "vectors must be of one length to be searched from the right:" vectors)))
                  vectors)
        n))

    (define (complement pred)
      (case-lambda
        ((x) (not (pred x)))
        (all (not (apply pred all)))))

    ;;; (vector-skip pred vector ...): the first index whose elements do not satisfy the predicate, or #f.
    (define (vector-skip pred . vectors)
      (apply vector-index (complement pred) vectors))

    ;;; (vector-skip-right pred vector ...): the last index whose elements do not satisfy the predicate, or #f.
    (define (vector-skip-right pred . vectors)
      (apply vector-index-right (complement pred) vectors))

    ;;; (vector-binary-search vector x compare): an index where (compare element x) is zero, or #f; the vector must be sorted so.
    (define (vector-binary-search v x compare)
      (let loop ((low 0) (high (vector-length v)))
        (if (= low high)
            #f
            (let* ((middle (quotient (+ low high) 2))
                   (order (compare (vector-ref v middle) x)))
              (cond ((= order 0) middle)
                    ((> order 0) (loop low middle))
                    (else (loop (+ middle 1) high)))))))

    ;;; (vector-any pred vector ...): the first true value that the predicate gives for elements, or #f.
    (define vector-any
      (case-lambda
        ((pred v)
         (let ((n (vector-length v)))
           (let loop ((i 0))
             (and (< i n)
                  (if (= i (- n 1))
                      (pred (vector-ref v i))
                      (or (pred (vector-ref v i)) (loop (+ i 1))))))))
        ((pred . vectors)
         (let ((n (shortest vectors)))
           (let loop ((i 0))
             (and (< i n)
                  (or (apply pred (nth vectors i)) (loop (+ i 1)))))))))

    ;;; (vector-every pred vector ...): the last value that the predicate gives, or #f if one of them is #f.
    (define vector-every
      (case-lambda
        ((pred v)
         (let ((n (vector-length v)))
           (let loop ((i 0) (last #t))
             (if (< i n)
                 (if (= i (- n 1))
                     (pred (vector-ref v i))
                     (and (pred (vector-ref v i)) (loop (+ i 1) #t)))
                 last))))
        ((pred . vectors)
         (let ((n (shortest vectors)))
           (let loop ((i 0) (last #t))
             (if (< i n)
                 (let ((value (apply pred (nth vectors i))))
                   (and value (loop (+ i 1) value)))
                 last))))))

    ;;; (vector-partition pred vector): a vector with the elements first that satisfy the predicate, and how many they are.
    (define (vector-partition pred v)
      (let* ((n (vector-length v)) (out (make-vector n)))
        (let loop ((i 0) (in '()) (others '()) (count 0))
          (cond ((= i n)
                 (fill-back! out (- count 1) in)
                 (fill-back! out (- n 1) others)
                 (values out count))
                ((pred (vector-ref v i))
                 (loop (+ i 1) (cons (vector-ref v i) in) others (+ count 1)))
                (else (loop (+ i 1) in (cons (vector-ref v i) others) count))))))

    (define (fill-back! v i l)
      (if (pair? l)
          (begin
            (vector-set! v i (car l))
            (fill-back! v (- i 1) (cdr l)))))

    ;; Changing.

    ;;; (vector-swap! vector i j): exchanges two elements.
    (define (vector-swap! v i j)
      (let ((x (vector-ref v i)))
        (vector-set! v i (vector-ref v j))
        (vector-set! v j x)))

    ;;; (vector-reverse! vector [start [end]]): reverses the elements of a part.
    (define-ranged (vector-reverse! v start end)
      (let loop ((i start) (j (- end 1)))
        (if (< i j)
            (begin
              (vector-swap! v i j)
              (loop (+ i 1) (- j 1))))))

    ;;; (vector-reverse-copy! to at from [start [end]]): puts the elements of a part of a vector into another, in reverse.
    (define vector-reverse-copy!
      (case-lambda
        ((to at from) (vector-reverse-copy! to at from 0 (vector-length from)))
        ((to at from start) (vector-reverse-copy! to at from start (vector-length from)))
        ((to at from start end)
         (%check-range 'vector-reverse-copy! start end (vector-length from))
         (%check-range 'vector-reverse-copy! at (+ at (- end start)) (vector-length to))
         (vector-copy! to at from start end)
         (vector-reverse! to at (+ at (- end start))))))

    ;; Conversion.

    ;;; (reverse-vector->list vector [start [end]]): the elements of a part in reverse, as a list.
    (define-ranged (reverse-vector->list v start end)
      (let loop ((i start) (out '()))
        (if (< i end) (loop (+ i 1) (cons (vector-ref v i) out)) out)))

    ;;; (reverse-list->vector list): a vector of the elements in reverse.
    (define (reverse-list->vector l) (list->vector (reverse l)))))
