;;; SRFI 151: bitwise operations on exact integers, in two's complement of endless width.
(define-library (srfi 151)
  (export
   bitwise-not bitwise-and bitwise-ior bitwise-xor bitwise-eqv bitwise-nand bitwise-nor
   bitwise-andc1 bitwise-andc2 bitwise-orc1 bitwise-orc2
   arithmetic-shift bit-count integer-length bitwise-if
   bit-set? copy-bit bit-swap any-bit-set? every-bit-set? first-set-bit
   bit-field bit-field-any? bit-field-every? bit-field-clear bit-field-set bit-field-replace bit-field-replace-same
   bit-field-rotate bit-field-reverse
   bits->list list->bits bits->vector vector->bits bits
   bitwise-fold bitwise-for-each bitwise-unfold make-bitwise-generator)
  (import (scheme base) (scheme case-lambda) (radicchio bitwise))
  (begin

    ;;; (bitwise-not n): all bits the other way.
    (define (bitwise-not n) (bit-not n))

    ;;; (bitwise-eqv n ...): bitwise-xor, all bits the other way for each further number.
    (define (bitwise-eqv . all)
      (let loop ((out -1) (l all))
        (if (null? l) out (loop (bit-not (bit-xor out (car l))) (cdr l)))))

    ;;; (bitwise-nand a b): not both.
    (define (bitwise-nand a b) (bit-not (bit-and a b)))
    ;;; (bitwise-nor a b): neither.
    (define (bitwise-nor a b) (bit-not (bit-or a b)))
    ;;; (bitwise-andc1 a b): not a, and b.
    (define (bitwise-andc1 a b) (bit-and (bit-not a) b))
    ;;; (bitwise-andc2 a b): a, and not b.
    (define (bitwise-andc2 a b) (bit-and a (bit-not b)))
    ;;; (bitwise-orc1 a b): not a, or b.
    (define (bitwise-orc1 a b) (bit-or (bit-not a) b))
    ;;; (bitwise-orc2 a b): a, or not b.
    (define (bitwise-orc2 a b) (bit-or a (bit-not b)))

    ;;; (bitwise-if mask a b): the bits of a where the mask has ones, those of b elsewhere.
    (define (bitwise-if mask a b)
      (bit-or (bit-and mask a) (bit-and (bit-not mask) b)))

    (define (mask width) (- (arithmetic-shift 1 width) 1))

    ;; Single bits.

    ;;; (copy-bit index n on?): n with that bit one, or zero if on? is #f.
    (define (copy-bit index n on?)
      (if on?
          (bit-or n (arithmetic-shift 1 index))
          (bit-and n (bit-not (arithmetic-shift 1 index)))))

    ;;; (bit-swap i j n): n with the bits i and j exchanged.
    (define (bit-swap i j n)
      (let ((a (bit-set? i n)) (b (bit-set? j n)))
        (copy-bit i (copy-bit j n a) b)))

    ;;; (any-bit-set? test n): whether n has one of the bits of test.
    (define (any-bit-set? test n) (not (= 0 (bit-and test n))))
    ;;; (every-bit-set? test n): whether n has all bits of test.
    (define (every-bit-set? test n) (= test (bit-and test n)))

    ;; Fields: the bits from start to before end.

    ;;; (bit-field n start end): the field as a number of its own.
    (define (bit-field n start end)
      (bit-and (mask (- end start)) (arithmetic-shift n (- start))))

    ;;; (bit-field-any? n start end): whether any bit of the field is one.
    (define (bit-field-any? n start end) (not (= 0 (bit-field n start end))))

    ;;; (bit-field-every? n start end): whether all bits of the field are ones.
    (define (bit-field-every? n start end)
      (= (mask (- end start)) (bit-field n start end)))

    ;;; (bit-field-clear n start end): n with zeros in the field.
    (define (bit-field-clear n start end) (bit-field-replace n 0 start end))
    ;;; (bit-field-set n start end): n with ones in the field.
    (define (bit-field-set n start end) (bit-field-replace n -1 start end))

    ;;; (bit-field-replace n other start end): n with the lowest bits of the other in the field.
    (define (bit-field-replace n other start end)
      (bitwise-if (arithmetic-shift (mask (- end start)) start)
                  (arithmetic-shift other start)
                  n))

    ;;; (bit-field-replace-same n other start end): n with the same field of the other.
    (define (bit-field-replace-same n other start end)
      (bitwise-if (arithmetic-shift (mask (- end start)) start) other n))

    ;;; (bit-field-rotate n count start end): n with the field rotated to the left.
    (define (bit-field-rotate n count start end)
      (let ((width (- end start)))
        (if (= width 0)
            n
            (let ((count (modulo count width)) (field (bit-field n start end)))
              (bit-field-replace n
                                 (bit-or (arithmetic-shift field count)
                                         (arithmetic-shift field (- count width)))
                                 start
                                 end)))))

    ;;; (bit-field-reverse n start end): n with the bits of the field in reverse.
    (define (bit-field-reverse n start end)
      (let loop ((i start) (out 0))
        (if (< i end)
            (loop (+ i 1) (bit-or (arithmetic-shift out 1) (if (bit-set? i n) 1 0)))
            (bit-field-replace n out start end))))

    ;; Conversion: the lowest bit comes first.

    ;;; (bits->list n [length]): the bits as booleans, the lowest first.
    (define bits->list
      (case-lambda
        ((n) (bits->list n (integer-length n)))
        ((n length)
         (let loop ((i (- length 1)) (out '()))
           (if (< i 0) out (loop (- i 1) (cons (bit-set? i n) out)))))))

    ;;; (list->bits list): the number whose bits the booleans are.
    (define (list->bits l)
      (let loop ((l (reverse l)) (n 0))
        (if (null? l)
            n
            (loop (cdr l) (bit-or (arithmetic-shift n 1) (if (car l) 1 0))))))

    ;;; (bits->vector n [length]): the bits as booleans, the lowest first.
    (define (bits->vector n . length) (list->vector (apply bits->list n length)))
    ;;; (vector->bits vector): the number whose bits the booleans are.
    (define (vector->bits v) (list->bits (vector->list v)))
    ;;; (bits boolean ...): the number whose bits the booleans are.
    (define (bits . booleans) (list->bits booleans))

    ;; Iteration.

    ;;; (bitwise-fold f seed n): (f bit accumulated) for each bit, from the lowest.
    (define (bitwise-fold f seed n)
      (let ((end (integer-length n)))
        (let loop ((i 0) (out seed))
          (if (< i end) (loop (+ i 1) (f (bit-set? i n) out)) out))))

    ;;; (bitwise-for-each f n): calls f with each bit, from the lowest.
    (define (bitwise-for-each f n)
      (let ((end (integer-length n)))
        (let loop ((i 0))
          (if (< i end)
              (begin
                (f (bit-set? i n))
                (loop (+ i 1)))))))

    ;;; (bitwise-unfold stop? f next seed): the number whose bits are (f seed), (f (next seed)), ... until a seed stops it.
    (define (bitwise-unfold stop? f next seed)
      (let loop ((i 0) (seed seed) (n 0))
        (if (stop? seed)
            n
            (loop (+ i 1) (next seed) (if (f seed) (copy-bit i n #t) n)))))

    ;;; (make-bitwise-generator n): a procedure that yields one bit after the other, for ever.
    (define (make-bitwise-generator n)
      (let ((i -1))
        (lambda ()
          (set! i (+ i 1))
          (bit-set? i n))))))
