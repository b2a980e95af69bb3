;;; Bitwise operations on exact integers, as if in two's complement of endless width, for the libraries that offer them.

(define (bit-and a b) (%bit-and a b))
(define (bit-or a b) (%bit-or a b))
(define (bit-xor a b) (%bit-xor a b))
;; Calls with two to eight arguments become primitives.
(define-syntax %define-bitwise
  (syntax-rules ()
    ((_ name unit operation)
     (define (name . all)
       (let loop ((out unit) (l all))
         (if (null? l) out (loop (operation out (car l)) (cdr l))))))))

;;; (bitwise-and n ...): ones where all have ones.
(%define-bitwise bitwise-and -1 %bit-and)
;;; (bitwise-ior n ...): ones where any has a one.
(%define-bitwise bitwise-ior 0 %bit-or)
;;; (bitwise-xor n ...): ones where an odd number have ones.
(%define-bitwise bitwise-xor 0 %bit-xor)

(define (bit-not a) (%bit-xor a -1))
;;; (arithmetic-shift n count): n shifted to the left, or to the right where the count is negative.
(define (arithmetic-shift n count) (%bit-shift n count))
;;; (bit-count n): how many ones n has, or zeros if it is negative.
(define (bit-count n) (%bit-count n))
;;; (integer-length n): how many bits n takes, without its sign.
(define (integer-length n) (%integer-length n))
;;; (first-set-bit n): index of the lowest one, or -1 for 0.
(define (first-set-bit n) (%first-bit n))
;;; (bit-set? index n): whether that bit is one.
(define (bit-set? index n) (%bit-set? index n))
