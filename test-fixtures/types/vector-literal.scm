; The contents of a literal vector.
(define (f i)
  (let ((powers '#(1.0 2.0 4.0)))
    (let ((p (vector-ref powers i)))
      (* p p))))

;;; --- stage types ---
f 2:1: (fixnum) -> flonum | function (i64) -> i64
i 2:12: fixnum | i64 (tagged)
  other forms may call f with anything, line 2
powers 3:10: vector of flonum | i64 (tagged)
p 4:12: flonum | f64
