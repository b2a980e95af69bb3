;;; equal? (R7RS 6.1). Data without cycles are compared by plain recursion on a budget; when that
;;; is used up, the objects under comparison are remembered, so that cycles end.

(define (equal? a b)
  (let ((outcome (%equal-within a b (%box 10000))))
    (if (eq? outcome 'unknown)
        (%equal-cyclic a b)
        outcome)))

;; #t, #f, or `unknown` when the budget is used up.
(define (%equal-within a b budget)
  (let loop ((a a) (b b))
    (cond ((eqv? a b) #t)
          ((pair? a)
           (if (pair? b)
               (if (%spend budget)
                   (let ((first (loop (car a) (car b))))
                     (if (eq? first #t) (loop (cdr a) (cdr b)) first))
                   'unknown)
               #f))
          ((string? a) (if (string? b) (= (%string-compare a b) 0) #f))
          ((vector? a)
           (if (if (vector? b) (= (vector-length a) (vector-length b)) #f)
               (let ((n (vector-length a)))
                 (let each ((i 0))
                   (if (= i n)
                       #t
                       (if (%spend budget)
                           (let ((one (loop (vector-ref a i) (vector-ref b i))))
                             (if (eq? one #t) (each (+ i 1)) one))
                           'unknown))))
               #f))
          ((bytevector? a) (if (bytevector? b) (%bytevector-equal? a b) #f))
          (else #f))))

(define (%spend budget)
  (let ((left (%unbox budget)))
    (%set-box! budget (- left 1))
    (> left 0)))

(define (%bytevector-equal? a b)
  (let ((n (bytevector-length a)))
    (if (= n (bytevector-length b))
        (let loop ((i 0))
          (cond ((= i n) #t)
                ((= (bytevector-u8-ref a i) (bytevector-u8-ref b i)) (loop (+ i 1)))
                (else #f)))
        #f)))

;; Remembers the pairs of objects that are under comparison or were found equal: meeting such a pair
;; again, it is taken to be equal (the least solution of the recursion would not end).
(define (%equal-cyclic a b)
  (let ((met (%box '())))
    (let loop ((a a) (b b))
      (cond ((eqv? a b) #t)
            ((if (pair? a) (pair? b) #f)
             (if (%met? met a b)
                 #t
                 (if (loop (car a) (car b)) (loop (cdr a) (cdr b)) #f)))
            ((if (vector? a) (vector? b) #f)
             (let ((n (vector-length a)))
               (cond ((not (= n (vector-length b))) #f)
                     ((%met? met a b) #t)
                     (else
                      (let each ((i 0))
                        (cond ((= i n) #t)
                              ((loop (vector-ref a i) (vector-ref b i)) (each (+ i 1)))
                              (else #f)))))))
            (else (eq? #t (%equal-within a b (%box 1))))))))

;; Whether a and b were met together before; they are from now on. The list holds a chain for each a
;; that is kept short by moving nothing: cyclic data are mostly small.
(define (%met? met a b)
  (let loop ((l (%unbox met)))
    (if (null? l)
        (begin (%set-box! met (cons (cons a b) (%unbox met))) #f)
        (if (if (eq? a (car (car l))) (eq? b (cdr (car l))) #f)
            #t
            (loop (cdr l))))))
