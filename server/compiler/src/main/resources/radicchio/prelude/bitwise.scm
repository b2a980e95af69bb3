;;; Bitwise operations on exact integers, as if in two's complement of endless width, for the libraries that offer them.

(define (bit-and a b) (%bit-and a b))
(define (bit-or a b) (%bit-or a b))
(define (bit-xor a b) (%bit-xor a b))
(define (bit-not a) (%bit-xor a -1))
(define (arithmetic-shift n count) (%bit-shift n count))
(define (bit-count n) (%bit-count n))
(define (integer-length n) (%integer-length n))
(define (first-set-bit n) (%first-bit n))
(define (bit-set? index n) (%bit-set? index n))
