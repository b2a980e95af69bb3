; A predicate decides the branches.
(define (f x)
  (if (flonum-like? x) x x))
(define (flonum-like? x) (and (number? x) (inexact? x)))
(define (g x)
  (cond ((string? x) (let ((s x)) (string-length s)))
        ((pair? x) (let ((p x)) (car p)))
        ((vector? x) (let ((v x)) (vector-length v)))
        (else (let ((other x)) other))))

;;; --- stage types ---
f 2:1: (any) -> any | function (i64) -> i64
x 2:12: any | i64 (tagged)
  other forms may call f with anything, line 2
flonum-like? 4:1: (any) -> boolean | function (i64) -> i64
x 4:23: any | i64 (tagged)
  other forms may call flonum-like? with anything, line 4
g 5:1: (any) -> any | function (i64) -> i64
x 5:12: any | i64 (tagged)
  other forms may call g with anything, line 5
s 6:29: string | i64 (tagged)
p 7:27: pair | i64 (tagged)
v 8:29: vector | i64 (tagged)
other 9:22: any | i64 (tagged)
  no call of its procedure is here, line 5
  other forms may call g with anything, line 5
