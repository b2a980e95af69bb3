;;; Numbers (R7RS 6.2): procedures of any number of arguments, and those that are more than one
;;; primitive. The compiler itself turns calls of + - * / and the comparisons with a few
;;; arguments into primitives; the definitions here serve the other uses.

(define + (case-lambda (() 0) ((a) (%+ a 0)) ((a b) (%+ a b))
  ((a b . rest) (let loop ((sum (%+ a b)) (l rest))
                  (if (null? l) sum (loop (%+ sum (car l)) (cdr l)))))))

(define * (case-lambda (() 1) ((a) (%* a 1)) ((a b) (%* a b))
  ((a b . rest) (let loop ((product (%* a b)) (l rest))
                  (if (null? l) product (loop (%* product (car l)) (cdr l)))))))

(define - (case-lambda ((a) (%negate a)) ((a b) (%- a b))
  ((a b . rest) (let loop ((left (%- a b)) (l rest))
                  (if (null? l) left (loop (%- left (car l)) (cdr l)))))))

(define / (case-lambda ((a) (%/ 1 a)) ((a b) (%/ a b))
  ((a b . rest) (let loop ((left (%/ a b)) (l rest))
                  (if (null? l) left (loop (%/ left (car l)) (cdr l)))))))

(define-syntax %define-comparison
  (syntax-rules ()
    ((_ name primitive)
     (define name
       (case-lambda
         ((a) (primitive a a) #t)
         ((a b) (primitive a b))
         ((a b . rest)
          (let loop ((holds (primitive a b)) (a b) (l rest))
            (if (null? l)
                holds
                (loop (if (primitive a (car l)) holds #f) (car l) (cdr l))))))))))

(%define-comparison = %=)
(%define-comparison < %<)
(%define-comparison > %>)
(%define-comparison <= %<=)
(%define-comparison >= %>=)

(define (exact-integer? x) (if (%fixnum? x) #t (%bignum? x)))
(define (real? x) (if (%number? x) (not (%complex? x)) #f))
(define (rational? x)
  (if (%flonum? x)
      (%= (%- x x) 0)
      (real? x)))

(define (exact? x)
  (if (%number? x) (not (inexact? x)) (%wrong-type 'exact? "a number" x)))

(define (inexact? x)
  (cond ((%flonum? x) #t)
        ((%complex? x) (%flonum? (%real-part x)))
        ((%number? x) #f)
        (else (%wrong-type 'inexact? "a number" x))))

(define (exact-rational? x)
  (if (exact-integer? x) #t (%ratio? x)))

(define-syntax %define-extremum
  (syntax-rules ()
    ((_ name less?)
     (define name
       (case-lambda
         ((a) (if (real? a) (%+ a 0) (%wrong-type 'name "a real number" a)))
         ((a b)
          (if (not (real? a)) (%wrong-type 'name "a real number" a))
          (if (not (real? b)) (%wrong-type 'name "a real number" b))
          (if (nan? a)
              a
              (let ((best (if (less? a b) a b)))
                (if (if (%flonum? a) #t (%flonum? b)) (%inexact best) best))))
         ((a b . rest)
          (let loop ((best (name a b)) (l rest))
            (if (null? l) best (loop (name best (car l)) (cdr l))))))))))

(%define-extremum max %>)
(%define-extremum min %<)

(define (floor/ n d)
  (values (%floor-quotient n d) (%modulo n d)))

(define (truncate/ n d)
  (values (%quotient n d) (%remainder n d)))

(define gcd (case-lambda (() 0) ((a) (%gcd a 0)) ((a b) (%gcd a b))
  ((a b . rest) (let loop ((d (%gcd a b)) (l rest))
                  (if (null? l) d (loop (%gcd d (car l)) (cdr l)))))))

(define (%lcm a b)
  (%check-integer 'lcm a)
  (%check-integer 'lcm b)
  (if (if (%= a 0) #t (%= b 0))
      (%* a b)
      (abs (%* (%quotient a (%gcd a b)) b))))

(define (%check-integer who x)
  (if (not (%integer? x)) (%wrong-type who "an integer" x)))

(define lcm (case-lambda (() 1) ((a) (%lcm a 1)) ((a b) (%lcm a b))
  ((a b . rest) (let loop ((m (%lcm a b)) (l rest))
                  (if (null? l) m (loop (%lcm m (car l)) (cdr l)))))))

;; The largest s with s * s <= n, and the rest.
(define (exact-integer-sqrt n)
  (let ((s (%integer-sqrt n)))
    (values s (%- n (%* s s)))))

;; The simplest rational no further from x than y: that with the least denominator (R7RS 6.2.6).
(define (rationalize x y)
  (if (not (real? x)) (%wrong-type 'rationalize "a real number" x))
  (if (not (real? y)) (%wrong-type 'rationalize "a real number" y))
  (cond ((if (nan? x) #t (nan? y)) +nan.0)
        ((infinite? y) (if (infinite? x) +nan.0 0.0))
        ((infinite? x) x)
        (else
         (let* ((a (%exact x))
                (d (abs (%exact y)))
                (simplest (%simplest (%- a d) (%+ a d))))
           (if (if (%flonum? x) #t (%flonum? y)) (%inexact simplest) simplest)))))

(define (%simplest low high)
  (cond ((%> low 0) (%simplest-positive low high))
        ((%< high 0) (%negate (%simplest-positive (%negate high) (%negate low))))
        (else 0)))

(define (%simplest-positive low high)
  (let ((whole (%floor low)))
    (cond ((%= whole low) whole)
          ((%< whole (%floor high)) (%+ whole 1))
          (else
           (%+ whole
               (%/ 1 (%simplest-positive (%/ 1 (%- high whole)) (%/ 1 (%- low whole)))))))))

(define (boolean=? a b . rest)
  (%all-same 'boolean=? "a boolean" boolean? a b rest))

(define (symbol=? a b . rest)
  (%all-same 'symbol=? "a symbol" symbol? a b rest))

(define (%all-same who expected of-type? a b rest)
  (if (not (of-type? a)) (%wrong-type who expected a))
  (let loop ((same #t) (b b) (l rest))
    (if (not (of-type? b)) (%wrong-type who expected b))
    (let ((same (if (eq? a b) same #f)))
      (if (null? l) same (loop same (car l) (cdr l))))))
