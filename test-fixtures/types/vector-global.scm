; A vector in a top-level variable: the hover tells what these forms do.
(define table (make-vector 100 0.0))
(define (set-entry! i x) (vector-set! table i (* x 0.5)))
(define (entry i) (vector-ref table i))
(set-entry! 1 2.5)
(entry 1)

;;; --- stage types ---
table 2:1: vector of flonum | i64 (tagged, in a cell)
set-entry! 3:1: (fixnum flonum) -> unspecified | function (i64, i64) -> i64
  arguments are tagged, because other forms may call set-entry! with anything, line 3
i 3:21: fixnum | i64 (tagged)
  other forms may call set-entry! with anything, line 3
x 3:23: flonum | i64 (tagged)
  other forms may call set-entry! with anything, line 3
entry 4:1: (fixnum) -> flonum | function (i64) -> i64
i 4:16: fixnum | i64 (tagged)
  other forms may call entry with anything, line 4
