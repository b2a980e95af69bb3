;;; equal? (R7RS 6.1). The runtime does it: without recursion, and also on circular data.

(define (equal? a b)
  (%equal? a b))
