; Records are known by their type, and fields by what these forms put there.
(define-record-type point (make-point x y) point? (x point-x) (y point-y set-point-y!))
(define (length-of p) (sqrt (+ (* (point-x p) (point-x p)) (* (point-y p) (point-y p)))))
(length-of (make-point 1.5 2.5))
