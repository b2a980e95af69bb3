;;; expt (R7RS 6.2.6): exact wherever it can be, by a flonum's power where that is real, else by
;;; exponential and logarithm.

(define (expt b e)
  (cond ((not (%number? b)) (%wrong-type 'expt "a number" b))
        ((%fixnum? e)
         (cond ((%= e 0) 1)
               ((if (%fixnum? b) (if (%> e 0) (%< e 64) #f) #f) (%squaring-power b e))
               ((%flonum? b) (%flonum-power b e))
               ((if (%complex? b) (%flonum? (%real-part b)) #f)
                (if (if (%< e 1000) (%> e -1000) #f)
                    (%integer-power b e)
                    (%general-power b e)))
               (else (%integer-power b e))))
        ((if (%flonum? e) (if (%flonum? b) (%>= b 0.0) #f) #f) (%flexpt b e))
        ((%bignum? e) (if (inexact? b) (%general-power b e) (%integer-power b e)))
        ((%ratio? e) (if (inexact? b) (%general-power b e) (%root-power b e)))
        ((%number? e) (%general-power b e))
        (else (%wrong-type 'expt "a number" e))))

;; An exponent that a flonum does not hold exactly may be odd, and only that decides on the sign.
(define (%flonum-power b e)
  (cond ((%= (%exact (%inexact e)) e) (%flexpt b (%inexact e)))
        ((if (%< b 0) (odd? e) #f) (%negate (%flexpt (%negate b) (%inexact e))))
        (else (%flexpt (abs b) (%inexact e)))))

;; An exact number, or a complex one, to the power of an exact integer.
(define (%integer-power b e)
  (if (%< e 0)
      (if (if (%complex? b) #f (%= b 0))
          (%divide-by-zero 'expt)
          (%/ 1 (%natural-power b (%negate e))))
      (%natural-power b e)))

(define (%natural-power b n)
  (cond ((eqv? b 0) 0)
        ((eqv? b 1) 1)
        ((eqv? b -1) (if (odd? n) -1 1))
        ((%ratio? b) (%/ (%natural-power (%numerator b) n) (%natural-power (%denominator b) n)))
        ((if (eqv? b +i) #t (eqv? b -i)) (%squaring-power b (%+ (%modulo n 4) 4)))
        ((not (%fixnum? n)) (%out-of-memory 'expt))
        ((%complex? b) (%squaring-power b n))
        (else
         (let ((twos (%twos b)))
           (if (%> (%* n (%log (abs b))) 2e10) (%out-of-memory 'expt))
           (%bit-shift (%squaring-power (%bit-shift b (%negate twos)) n) (%* twos n))))))

;; How often 2 divides an exact integer that is not 0.
(define (%twos n)
  (let loop ((n n) (k 0))
    (cond ((odd? n) k)
          ((%= (%bit-and n 4294967295) 0) (loop (%bit-shift n -32) (%+ k 32)))
          (else (loop (%bit-shift n -1) (%+ k 1))))))

(define (%squaring-power b n)
  (let loop ((b b) (n n) (out 1))
    (cond ((%= n 1) (%* out b))
          ((odd? n) (loop (%* b b) (%quotient n 2) (%* out b)))
          (else (loop (%* b b) (%quotient n 2) out)))))

;; An exact number to the power of a ratio: exact if the root is.
(define (%root-power b e)
  (let* ((order (%denominator e))
         (root (cond ((%= order 2) (%sqrt b))
                     ((if (real? b) (%>= b 0) #f) (%rational-root b order))
                     (else #f))))
    (if (if root (exact? root) #f)
        (%integer-power root (%numerator e))
        (%general-power b e))))

;; The exact root of an exact b >= 0, or #f.
(define (%rational-root b order)
  (let ((n (%whole-root (%numerator b) order)))
    (if n
        (let ((d (%whole-root (%denominator b) order)))
          (if d (%/ n d) #f))
        #f)))

;; 2 to the power of the order must not be greater than what has a root but 0 and 1.
(define (%whole-root n order)
  (cond ((%< n 2) n)
        ((%> order (%/ (%log n) 0.69)) #f)
        (else
         (let ((root (%floor-root n order)))
           (if (%= (%natural-power root order) n) root #f)))))

;; Newton's iteration, from above.
(define (%floor-root n order)
  (let ((less (%- order 1)))
    (let loop ((x (%+ 1 (%exact (%ceiling (%* 1.0000001 (%root-guess n order)))))))
      (let ((next (%quotient (%+ (%* less x) (%quotient n (%natural-power x less))) order)))
        (if (%< next x) (loop next) x)))))

(define (%root-guess n order)
  (let ((log2 (%/ (%/ (%log n) (%log 2)) order)))
    (if (%< log2 1000)
        (%flexpt 2.0 log2)
        (%bit-shift 1 (%+ 1 (%exact (%ceiling log2)))))))

(define (%general-power b e)
  (cond ((if (real? b) (real? e) #f)
         (cond ((if (%flonum? e) #f (%= b 0))
                (cond ((%< e 0) (%divide-by-zero 'expt))
                      ((%flonum? b) 0.0)
                      (else 0)))
               ((if (%>= b 0) #t (if (finite? e) (if (%integer? e) #t (nan? b)) #t))
                (%real-power b e))
               (else
                (%make-polar (%real-power (%negate b) e) (%* e (%angle -1))))))
        ((%= b 0)
         (if (%> (%real-part e) 0)
             (if (inexact? b) 0.0 (if (inexact? e) 0.0 0))
             (%divide-by-zero 'expt)))
        (else (%exp (%* e (%log b))))))

;; Of a real base that is not below zero, or an exponent that is an integer.
(define (%real-power b e)
  (let ((x (%inexact b)))
    (cond ((if (%flonum? b) #t (if (finite? x) (not (%= x 0)) #f)) (%flexpt x (%inexact e)))
          ((if (%= b 0) #t (not (finite? e))) (%flexpt x (%inexact e)))
          ((%< b 0)
           (let ((size (%scaled-power (%negate b) e))) (if (odd? e) (%negate size) size)))
          (else (%scaled-power b e)))))

;; A base that no flonum holds: b = m 2^k, and of k e only the fraction is left to a flonum.
(define (%scaled-power b e)
  (let* ((k (%- (%integer-length (%numerator b)) (%integer-length (%denominator b))))
         (m (%inexact (%* b (expt 2 (%negate k)))))
         (twos (%* k (%exact e)))
         (whole (%floor twos)))
    (%* (%* (%flexpt m (%inexact e)) (%flexpt 2.0 (%inexact (%- twos whole))))
        (%flexpt 2.0 (%inexact whole)))))
