; What both arms of an or say.
(define (f x)
  (if (or (string? x) (symbol? x))
      (let ((name x)) name)
      #f))

;;; --- stage types ---
f 2:1: (any) -> #f or string or symbol | function (i64) -> i64
x 2:12: any | i64 (tagged)
  other forms may call f with anything, line 2
name 4:14: string or symbol | i64 (tagged)
