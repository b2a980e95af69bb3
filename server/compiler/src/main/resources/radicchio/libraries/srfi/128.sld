;;; SRFI 128: comparators. A comparator knows a type, an equality, perhaps an order and perhaps a hash function.
(define-library (srfi 128)
  (export
   comparator? comparator-ordered? comparator-hashable?
   make-comparator make-pair-comparator make-list-comparator make-vector-comparator
   make-eq-comparator make-eqv-comparator make-equal-comparator
   boolean-hash char-hash char-ci-hash (rename hash-string string-hash) string-ci-hash symbol-hash number-hash
   make-default-comparator default-hash comparator-register-default!
   comparator-type-test-predicate comparator-equality-predicate comparator-ordering-predicate comparator-hash-function
   comparator-test-type comparator-check-type comparator-hash hash-bound hash-salt
   =? <? >? <=? >=? comparator-if<=>)
  (import (scheme base) (scheme case-lambda) (scheme char) (scheme complex) (radicchio hash-tables) (radicchio bitwise))
  (begin

    (define-record-type comparator (new-comparator type-test equality order hash ordered? hashable?)
      ;;; (comparator? x): whether x is a comparator.
      comparator?
      ;;; (comparator-type-test-predicate comparator): its test for the type.
      (type-test comparator-type-test-predicate)
      ;;; (comparator-equality-predicate comparator): its equality.
      (equality comparator-equality-predicate)
      ;;; (comparator-ordering-predicate comparator): whether its first argument comes before its second.
      (order comparator-ordering-predicate)
      ;;; (comparator-hash-function comparator): its hash function.
      (hash comparator-hash-function)
      ;;; (comparator-ordered? comparator): whether it has an order.
      (ordered? comparator-ordered?)
      ;;; (comparator-hashable? comparator): whether it has a hash function.
      (hashable? comparator-hashable?))

    (define (no-order a b) (error "this comparator has no ordering predicate, for" a b))
    (define (no-hash x) (error "this comparator has no hash function, for" x))

    ;;; (make-comparator type-test equality ordering hash): a comparator; #t for the first means any object, #t for equality by the ordering, #f for the last two none.
    (define (make-comparator type-test equality ordering hash)
      (new-comparator
       (if (eq? type-test #t) (lambda (x) #t) type-test)
       (if (eq? equality #t)
           (lambda (a b) (not (or (ordering a b) (ordering b a))))
           equality)
       (or ordering no-order)
       (or hash no-hash)
       (if ordering #t #f)
       (if hash #t #f)))

    ;; Hashes.

    (define (mix a b)
      (bit-and (+ (* 31 a) b 17) 33554431))

    ;;; (hash-bound): a limit that hash functions may keep to.
    (define-syntax hash-bound (syntax-rules () ((_) 33554432)))
    ;;; (hash-salt): a number that hash functions may begin with.
    (define-syntax hash-salt (syntax-rules () ((_) 16064047)))

    ;;; (boolean-hash boolean): its hash.
    (define (boolean-hash x) (if x 1 0))
    ;;; (char-hash char): its hash.
    (define (char-hash c) (eqv-hash c))
    ;;; (char-ci-hash char): a hash that is the same in upper and in lower case.
    (define (char-ci-hash c) (eqv-hash (char-foldcase c)))
    ;;; (string-hash string): its hash.
    (define (hash-string s) (string-hash s))
    ;;; (string-ci-hash string): a hash that is the same in upper and in lower case.
    (define (string-ci-hash s) (string-hash (string-foldcase s)))
    ;;; (symbol-hash symbol): its hash.
    (define (symbol-hash s) (eq-hash s))
    ;;; (number-hash number): a hash that is the same for numbers that are =.
    (define (number-hash x)
      (eqv-hash (if (and (inexact? x) (real? x) (= x x) (integer? x)) (exact x) x)))

    ;; Of several types.

    ;;; (make-pair-comparator a d): compares pairs by their cars with a, then by their cdrs with d.
    (define (make-pair-comparator a d)
      (make-comparator
       (lambda (x)
         (and (pair? x) (comparator-test-type a (car x)) (comparator-test-type d (cdr x))))
       (lambda (x y)
         (and (=? a (car x) (car y)) (=? d (cdr x) (cdr y))))
       (and (comparator-ordered? a) (comparator-ordered? d)
            (lambda (x y)
              (or (<? a (car x) (car y))
                  (and (=? a (car x) (car y)) (<? d (cdr x) (cdr y))))))
       (and (comparator-hashable? a) (comparator-hashable? d)
            (lambda (x) (mix (comparator-hash a (car x)) (comparator-hash d (cdr x)))))))

    ;;; (make-list-comparator element [list? empty? head tail]): compares what is like lists, element by element; a list that ends first comes first.
    (define make-list-comparator
      (case-lambda
        ((element) (make-list-comparator element list? null? car cdr))
        ((element type-test empty? head tail)
         (make-comparator
          (lambda (x)
            (and (type-test x)
                 (let loop ((x x))
                   (or (empty? x)
                       (and (comparator-test-type element (head x)) (loop (tail x)))))))
          (lambda (x y)
            (let loop ((x x) (y y))
              (cond ((empty? x) (empty? y))
                    ((empty? y) #f)
                    (else (and (=? element (head x) (head y)) (loop (tail x) (tail y)))))))
          (and (comparator-ordered? element)
               (lambda (x y)
                 (let loop ((x x) (y y))
                   (cond ((empty? y) #f)
                         ((empty? x) #t)
                         ((=? element (head x) (head y)) (loop (tail x) (tail y)))
                         (else (<? element (head x) (head y)))))))
          (and (comparator-hashable? element)
               (lambda (x)
                 (let loop ((x x) (h 1))
                   (if (empty? x)
                       h
                       (loop (tail x) (mix h (comparator-hash element (head x))))))))))))

    ;;; (make-vector-comparator element [vector? length ref]): compares what is like vectors: the shorter comes first, then element by element.
    (define make-vector-comparator
      (case-lambda
        ((element) (make-vector-comparator element vector? vector-length vector-ref))
        ((element type-test length ref)
         (make-comparator
          (lambda (x)
            (and (type-test x)
                 (let ((n (length x)))
                   (let loop ((i 0))
                     (or (= i n)
                         (and (comparator-test-type element (ref x i)) (loop (+ i 1))))))))
          (lambda (x y)
            (let ((n (length x)))
              (and (= n (length y))
                   (let loop ((i 0))
                     (or (= i n)
                         (and (=? element (ref x i) (ref y i)) (loop (+ i 1))))))))
          (and (comparator-ordered? element)
               (lambda (x y)
                 (let ((n (length x)))
                   (cond ((< n (length y)) #t)
                         ((> n (length y)) #f)
                         (else
                          (let loop ((i 0))
                            (cond ((= i n) #f)
                                  ((=? element (ref x i) (ref y i)) (loop (+ i 1)))
                                  (else (<? element (ref x i) (ref y i))))))))))
          (and (comparator-hashable? element)
               (lambda (x)
                 (let ((n (length x)))
                   (let loop ((i 0) (h n))
                     (if (= i n)
                         h
                         (loop (+ i 1) (mix h (comparator-hash element (ref x i)))))))))))))

    ;;; (make-eq-comparator): any objects, by eq?.
    (define (make-eq-comparator) (make-comparator #t eq? #f eq-hash))
    ;;; (make-eqv-comparator): any objects, by eqv?.
    (define (make-eqv-comparator) (make-comparator #t eqv? #f eqv-hash))
    ;;; (make-equal-comparator): any objects, by equal?.
    (define (make-equal-comparator) (make-comparator #t equal? #f equal-hash))

    ;; The default comparator: types in this order, and what is registered after them.

    (define registered '())

    ;;; (comparator-register-default! comparator): extends default comparators to another type of the user's.
    (define (comparator-register-default! c)
      (set! registered (append registered (list c))))

    (define (type-number x)
      (cond ((null? x) 0)
            ((pair? x) 1)
            ((boolean? x) 2)
            ((char? x) 3)
            ((string? x) 4)
            ((symbol? x) 5)
            ((number? x) 6)
            ((vector? x) 7)
            ((bytevector? x) 8)
            (else
             (let loop ((i 9) (l registered))
               (cond ((null? l) i)
                     ((comparator-test-type (car l) x) i)
                     (else (loop (+ i 1) (cdr l))))))))

    (define (comparator-of type)
      (let ((i (- type 9)))
        (if (< i (length registered)) (list-ref registered i) unknown)))

    (define unknown (make-eqv-comparator))

    (define (default=? a b)
      (let ((type (type-number a)))
        (and (= type (type-number b))
             (case type
               ((0) #t)
               ((1) (and (default=? (car a) (car b)) (default=? (cdr a) (cdr b))))
               ((2) (boolean=? a b))
               ((3) (char=? a b))
               ((4) (string=? a b))
               ((5) (symbol=? a b))
               ((6) (= a b))
               ((7) (=? default-vectors a b))
               ((8) (=? bytevectors a b))
               (else (=? (comparator-of type) a b))))))

    (define (default<? a b)
      (let ((type (type-number a)) (other (type-number b)))
        (if (= type other)
            (case type
              ((0) #f)
              ((1) (or (default<? (car a) (car b))
                       (and (default=? (car a) (car b)) (default<? (cdr a) (cdr b)))))
              ((2) (and (not a) b))
              ((3) (char<? a b))
              ((4) (string<? a b))
              ((5) (string<? (symbol->string a) (symbol->string b)))
              ((6) (number<? a b))
              ((7) (<? default-vectors a b))
              ((8) (<? bytevectors a b))
              (else (<? (comparator-of type) a b)))
            (< type other))))

    (define (number<? a b)
      (if (and (real? a) (real? b))
          (< a b)
          (or (< (real-part a) (real-part b))
              (and (= (real-part a) (real-part b)) (< (imag-part a) (imag-part b))))))

    ;;; (default-hash x): the hash that default comparators have.
    (define (default-hash x)
      (let ((type (type-number x)))
        (case type
          ((0) 0)
          ((1) (mix (default-hash (car x)) (default-hash (cdr x))))
          ((2) (boolean-hash x))
          ((3) (char-hash x))
          ((4) (string-hash x))
          ((5) (symbol-hash x))
          ((6) (number-hash x))
          ((7) (comparator-hash default-vectors x))
          ((8) (equal-hash x))
          (else (comparator-hash (comparator-of type) x)))))

    ;;; (make-default-comparator): a comparator of all types that the language has, and of those registered.
    (define (make-default-comparator)
      (make-comparator #t default=? default<? default-hash))

    (define default (make-default-comparator))
    (define default-vectors (make-vector-comparator default))
    (define bytevectors
      (make-vector-comparator (make-comparator integer? = < number-hash)
                              bytevector? bytevector-length bytevector-u8-ref))

    ;; Using comparators.

    ;;; (comparator-test-type comparator x): whether x is of the comparator's type.
    (define (comparator-test-type c x) ((comparator-type-test-predicate c) x))

    ;;; (comparator-check-type comparator x): the same, but an error if it is not.
    (define (comparator-check-type c x)
      (if (comparator-test-type c x) #t (error "comparator: not of its type:" x)))

    ;;; (comparator-hash comparator x): the hash of x.
    (define (comparator-hash c x) ((comparator-hash-function c) x))

    (define-syntax define-comparison
      (syntax-rules ()
        ((_ name (c a b) test)
         (define name
           (case-lambda
             ((c a b) test)
             ((c a b . more)
              (let loop ((a a) (b b) (more more))
                (and test
                     (or (null? more) (loop b (car more) (cdr more)))))))))))

    ;;; (=? comparator a b ...): whether all are equal.
    (define-comparison =? (c a b) ((comparator-equality-predicate c) a b))
    ;;; (<? comparator a b ...): whether they rise.
    (define-comparison <? (c a b) ((comparator-ordering-predicate c) a b))
    ;;; (>? comparator a b ...): whether they fall.
    (define-comparison >? (c a b) ((comparator-ordering-predicate c) b a))
    ;;; (<=? comparator a b ...): whether they never fall.
    (define-comparison <=? (c a b) (not ((comparator-ordering-predicate c) b a)))
    ;;; (>=? comparator a b ...): whether they never rise.
    (define-comparison >=? (c a b) (not ((comparator-ordering-predicate c) a b)))

    ;;; (comparator-if<=> [comparator] a b less equal greater): one of three expressions, as a and b compare.
    (define-syntax comparator-if<=>
      (syntax-rules ()
        ((_ a b less equal greater)
         (comparator-if<=> default a b less equal greater))
        ((_ comparator a b less equal greater)
         (let ((c comparator) (x a) (y b))
           (cond ((=? c x y) equal)
                 ((<? c x y) less)
                 (else greater))))))))
