; Records are known by their type, and fields by what these forms put there.
(define-record-type point (make-point x y) point? (x point-x) (y point-y set-point-y!))
(define (length-of p) (sqrt (+ (* (point-x p) (point-x p)) (* (point-y p) (point-y p)))))
(length-of (make-point 1.5 2.5))

;;; --- stage types ---
point 2:1: record type | i64 (tagged, in a cell)
make-point 2:1: (flonum flonum) -> point | function (i64, i64) -> i64
  arguments are tagged, because other forms may call make-point with anything, line 2
point? 2:1: (any) -> boolean | function (i64) -> i64
point-x 2:1: (point) -> flonum | function (i64) -> i64
point-y 2:1: (point) -> any | function (i64) -> i64
set-point-y! 2:1: (point any) -> unspecified | function (i64, i64) -> i64
length-of 3:1: (point) -> inexact number | function (i64) -> i64
p 3:20: point | i64 (tagged)
