; Bytes, lengths and characters are small.
(define (checksum b)
  (let loop ((i 0) (sum 0))
    (if (= i (bytevector-length b))
        sum
        (loop (+ i 1) (modulo (+ (* 31 sum) (bytevector-u8-ref b i)) 65521)))))
