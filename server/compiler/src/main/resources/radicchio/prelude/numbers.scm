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
      (if (%= x x) (if (%= x +inf.0) #f (not (%= x -inf.0))) #f)
      (real? x)))

(define (exact? x)
  (if (%number? x) (not (inexact? x)) (%wrong-type 'exact? "a number" x)))

(define (inexact? x)
  (if (%flonum? x) #t (if (%number? x) #f (%wrong-type 'inexact? "a number" x))))

(define (exact-rational? x)
  (if (exact-integer? x) #t (%ratio? x)))

(define (nan? x) (not (%= x x)))
(define (infinite? x)
  (if (%= x +inf.0) #t (%= x -inf.0)))
(define (finite? x)
  (if (nan? x) #f (not (infinite? x))))

(define-syntax %define-extremum
  (syntax-rules ()
    ((_ name less?)
     (define name
       (case-lambda
         ((a) (%+ a 0))
         ((a b)
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

(define (%gcd a b)
  (if (%= b 0) (abs a) (%gcd b (%remainder a b))))

(define gcd (case-lambda (() 0) ((a) (abs a)) ((a b) (%gcd a b))
  ((a b . rest) (let loop ((d (%gcd a b)) (l rest))
                  (if (null? l) d (loop (%gcd d (car l)) (cdr l)))))))

(define (%lcm a b)
  (if (if (%= a 0) #t (%= b 0))
      (%* a b)
      (abs (%* (%quotient a (%gcd a b)) b))))

(define lcm (case-lambda (() 1) ((a) (abs a)) ((a b) (%lcm a b))
  ((a b . rest) (let loop ((m (%lcm a b)) (l rest))
                  (if (null? l) m (loop (%lcm m (car l)) (cdr l)))))))

(define (numerator x)
  (if (integer? x) x (%not-supported 'numerator "rationals are" x)))

(define (denominator x)
  (if (integer? x) (if (%flonum? x) 1.0 1) (%not-supported 'denominator "rationals are" x)))

;; b to the power of an exact integer n >= 0, by repeated squaring.
(define (%power b n)
  (let loop ((b b) (n n) (out 1))
    (cond ((%= n 0) out)
          ((odd? n) (loop (%* b b) (%quotient n 2) (%* out b)))
          (else (loop (%* b b) (%quotient n 2) out)))))

(define (expt b e)
  (cond ((exact-integer? e)
         (cond ((not (%number? b)) (%wrong-type 'expt "a number" b))
               ((%= e 0) (if (%flonum? b) 1 1))
               ((%> e 0)
                (if (%flonum? b)
                    (%flexpt b (%inexact e))
                    (%power b e)))
               ((%flonum? b) (%flexpt b (%inexact e)))
               (else (%/ 1 (%power b (%negate e))))))
        ((if (%number? b) (%number? e) #f)
         (%flexpt (%inexact b) (%inexact e)))
        (else (%wrong-type 'expt "a number" (if (%number? b) e b)))))

;; The largest s with s * s <= n, and the rest (Newton's iteration, from above).
(define (exact-integer-sqrt n)
  (if (not (if (exact-integer? n) (%>= n 0) #f))
      (%wrong-type 'exact-integer-sqrt "an exact integer that is not negative" n))
  (if (%= n 0)
      (values 0 0)
      (let loop ((s (%first-root n)))
        (let ((next (%quotient (%+ s (%quotient n s)) 2)))
          (if (%< next s)
              (loop next)
              (values s (%- n (%* s s))))))))

;; A power of two that is not below the root of n.
(define (%first-root n)
  (let loop ((p 1) (n n))
    (if (%= n 0) p (loop (%* p 2) (%quotient n 4)))))

(define number->string
  (case-lambda
    ((n) (%number->string n 10))
    ((n radix)
     (%check-radix 'number->string radix)
     (%number->string n radix))))

(define string->number
  (case-lambda
    ((s) (%string->number s 10))
    ((s radix)
     (%check-radix 'string->number radix)
     (%string->number s radix))))

(define (%check-radix who radix)
  (if (not (if (%fixnum? radix) (if (>= radix 2) (<= radix 36) #f) #f))
      (%wrong-type who "a radix from 2 to 36" radix)))

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
