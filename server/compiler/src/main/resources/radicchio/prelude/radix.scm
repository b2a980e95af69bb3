;;; Inexact numbers in a radix other than ten: the fewest digits that read back as the same number, the
;;; nearest of those. (Burger and Dybvig: Printing floating-point numbers quickly and accurately, 1996.)

(define number->string
  (case-lambda
    ((n) (%number->string n 10))
    ((n radix)
     (%check-radix 'number->string radix)
     (cond ((%= radix 10) (%number->string n 10))
           ((%flonum? n) (%flonum->string n radix))
           ((if (%complex? n) (%flonum? (%real-part n)) #f) (%inexact-complex->string n radix))
           (else (%number->string n radix))))))

(define string->number
  (case-lambda
    ((s) (%string->number s 10))
    ((s radix)
     (%check-radix 'string->number radix)
     (%string->number s radix))))

(define (%check-radix who radix)
  (if (not (if (%fixnum? radix) (if (>= radix 2) (<= radix 36) #f) #f))
      (%wrong-type who "a radix from 2 to 36" radix)))

;; A real part of 0 is left out, unless the i could be taken for a digit.
(define (%inexact-complex->string z radix)
  (let ((re (%real-part z))
        (im (%flonum->string (%imag-part z) radix)))
    (string-append
     (if (if (%eqv? re 0.0) (<= radix 18) #f) "" (%flonum->string re radix))
     (if (memv (string-ref im 0) '(#\+ #\-)) "" "+")
     im
     "i")))

(define (%flonum->string x radix)
  (cond ((if (%= x 0) #t (not (%= (%- x x) 0))) (%number->string x 10))
        ((%< x 0) (string-append "-" (%flonum->string (%negate x) radix)))
        (else
         (let* ((exact (%exact x))
                (size (%- (%integer-length (%numerator exact)) (%integer-length (%denominator exact))))
                (e (max -1074 (%- size 52)))
                (m (%* exact (%/ 1 (%power-of-two e)))))
           (%shortest-digits m e radix)))))

(define (%power-of-two e)
  (if (%< e 0) (%/ 1 (%bit-shift 1 (%negate e))) (%bit-shift 1 e)))

;; m * 2^e is n/d, and what lies less than below/d under it or above/d over it reads back as it;
;; what lies just so far does if m is even. Below a power of two flonums are twice as dense.
(define (%shortest-digits m e radix)
  (let* ((edge (if (%= m 4503599627370496) (%> e -1074) #f))
         (fine (if edge 2 1))
         (up (if (%< e 0) 1 (%bit-shift 1 e)))
         (down (if (%< e 0) (%bit-shift 1 (%negate e)) 1)))
    (%scaled-digits (%* m (%* up (%* 2 fine))) (%* down (%* 2 fine)) (%* up fine) up
                    (even? m) radix)))

;; So that n/d is 0.ddd... times the radix to the power of k, the first digit not 0.
(define (%scaled-digits n d above below closed radix)
  (define (too-large? n d above)
    (if closed (%>= (%+ n above) d) (%> (%+ n above) d)))
  (let up ((d d) (k 0))
    (if (too-large? n d above)
        (up (%* d radix) (%+ k 1))
        (let down ((n n) (above above) (below below) (k k))
          (if (too-large? (%* n radix) d (%* above radix))
              (%place-point (%free-digits n d above below closed radix) k)
              (down (%* n radix) (%* above radix) (%* below radix) (%- k 1)))))))

(define (%free-digits n d above below closed radix)
  (let loop ((n (%* n radix)) (above (%* above radix)) (below (%* below radix)) (digits '()))
    (let* ((digit (%quotient n d))
           (rest (%- n (%* digit d)))
           (low (if closed (%<= rest below) (%< rest below)))
           (high (if closed (%>= (%+ rest above) d) (%> (%+ rest above) d))))
      (if (if low #f (not high))
          (loop (%* rest radix) (%* above radix) (%* below radix) (cons (%digit digit) digits))
          (let ((round-up (if low (if high (%>= (%* 2 rest) d) #f) #t)))
            (reverse (cons (%digit (if round-up (%+ digit 1) digit)) digits)))))))

(define (%digit n)
  (string-ref "0123456789abcdefghijklmnopqrstuvwxyz" n))

(define (%place-point digits k)
  (let ((text (list->string digits))
        (n (length digits)))
    (cond ((%<= k 0) (string-append "0." (make-string (%negate k) #\0) text))
          ((%< k n) (string-append (substring text 0 k) "." (substring text k n)))
          (else (string-append text (make-string (%- k n) #\0) ".0")))))
