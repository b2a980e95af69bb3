;;; equal? (R7RS 6.1). The runtime does it: without recursion, and also on circular data.

(define (equal? a b)
  (%equal? a b))

;; Takes one from a budget in a box; whether there was any. For what must end on circular data.
(define (%spend budget)
  (let ((left (%unbox budget)))
    (%set-box! budget (- left 1))
    (> left 0)))
