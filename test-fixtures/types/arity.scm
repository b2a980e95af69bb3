; Procedures of known arity, also with optional and rest arguments.
(define (none) 1)
(define (rest a . more) more)
(define f (case-lambda ((a) a) ((a b) (cons a b))))
(rest 1 2 3)

;;; --- stage types ---
none 2:1: () -> fixnum | function () -> i64
rest 3:1: (fixnum any ...) -> list | function (list of arguments) -> i64
a 3:15: fixnum | i64 (tagged)
  other forms may call rest with anything, line 3
more 3:19: list | i64 (tagged)
f 4:1: (any) -> any (and other numbers of arguments) | function (list of arguments) -> i64
a 4:26: any | i64 (tagged)
  other forms may call f with anything, line 4
a 4:34: any | i64 (tagged)
  other forms may call f with anything, line 4
b 4:36: any | i64 (tagged)
  other forms may call f with anything, line 4
