; Nor does one that counts down.
(define (countdown from)
  (let loop ((i 100))
    (if (= i 0) 'lift-off (loop (- i 1)))))
