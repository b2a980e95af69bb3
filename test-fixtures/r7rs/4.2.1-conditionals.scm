;;; R7RS 4.2.1: cond, case, and, or, when, unless, cond-expand

; cond
(cond ((> 3 2) 'greater) ((< 3 2) 'less))
;=> greater

(cond ((> 3 3) 'greater) ((< 3 3) 'less) (else 'equal))
;=> equal

(cond ((assv 'b '((a 1) (b 2))) => cadr) (else #f))
;=> 2

(cond (#f 1) (2) (else 3))
;=> 2

(cond ((memv 3 '(1 2 3 4))) (else 'none))
;=> (3 4)

(cond (#f 1))

(cond (#t 1 2 3))
;=> 3

(cond (else 'only))
;=> only

(cond (1 => (lambda (x) (+ x 1))) (else 0))
;=> 2

(cond (#f => car) ('() => null?) (else 0))
;=> #t

(let ((else #f)) (cond (#f 1) (else 2)))

(let ((=> #f)) (cond (#t => 'ok)))
;=> ok

(cond ((begin (display "once") 7) => (lambda (x) (* x x))))
;=# once
;=> 49

(cond (5 => 6))
;=! not-procedure

(let ((x 5))
  (cond ((< x 0) 'negative)
        ((= x 0) 'zero)
        ((begin (set! x (+ x 1)) #f) 'never)
        ((= x 6) (define-later x) 'six)
        (else 'other)))
;=! unbound-variable define-later

(cond)
;=? malformed-form

(cond (else 1) (#t 2))
;=? malformed-form

; case
(case (* 2 3) ((2 3 5 7) 'prime) ((1 4 6 8 9) 'composite))
;=> composite

(case 'u ((a e i o u) 'vowel) ((y) 'both) (else 'consonant))
;=> vowel

(case 'z ((a e i o u) 'vowel) ((y) 'both) (else 'consonant))
;=> consonant

(case (car '(c d)) ((a) 'a) ((b) 'b))

(case #\b ((#\a) 1) ((#\b #\c) 2) (else 3))
;=> 2

(case 7 ((1 2 3) 'small) (else => (lambda (x) (* x 10))))
;=> 70

(case 2 ((1 2 3) => (lambda (x) (list 'small x))) (else 'large))
;=> (small 2)

(case '() ((()) 'empty) (else 'other))
;=> empty

(case #f ((#f) 'false) ((#t) 'true))
;=> false

(case 2.0 ((2) 'exact) ((2.0) 'inexact) (else 'neither))
;=> inexact

(case 100000000000000000000 ((100000000000000000000) 'same) (else 'other))
;=> same

(case 'else ((else) 'quoted) (else 'clause))
;=> quoted

(case 'quote ((quote x) 'abbreviation) (else 'no))
;=> abbreviation

(case (begin (display "key") 1) ((0) 'a) ((1) 'b) ((2) 'c))
;=# key
;=> b

(case 1 ((1) 'a 'b 'c))
;=> c

(case 5 (else 'only))
;=> only

(map (lambda (n) (case n ((0) 'zero) ((1) 'one) ((2) 'two) ((3) 'three) ((4) 'four) ((100) 'hundred) ((-1) 'minus) (else 'many)))
     '(0 1 2 3 4 5 100 -1 -2 101))
;=> (zero one two three four many hundred minus many many)

(map (lambda (c) (case c ((#\0 #\1 #\2) 'digit) ((#\a #\b) 'letter) ((#\λ) 'greek) (else 'other)))
     (string->list "1bλx"))
;=> (digit letter greek other)

(case)
;=? malformed-form

(case 1 (1 'unwrapped))
;=? malformed-form

; and
(and (= 2 2) (> 2 1))
;=> #t

(and (= 2 2) (< 2 1))
;=> #f

(and 1 2 'c '(f g))
;=> (f g)

(and)
;=> #t

(and 5)
;=> 5

(and #f (car 5))
;=> #f

(and 1 #f 2)
;=> #f

; or
(or (= 2 2) (> 2 1))
;=> #t

(or (= 2 3) (< 2 1))
;=> #f

(or #f #f #f)
;=> #f

(or)
;=> #f

(or (memq 'b '(a b c)) (/ 3 0))
;=> (b c)

(or #f 5)
;=> 5

(let ((n 0)) (or (begin (set! n (+ n 1)) #f) (begin (set! n (+ n 10)) n) (set! n 100)))
;=> 11

; or does not evaluate its value twice
(let ((n 0)) (or (begin (set! n (+ n 1)) n) 'never))
;=> 1

; when and unless
(when (= 1 1) (display "1") (display "2") 'last)
;=# 12
;=> last

(when #f (display "never"))
;=#

(unless (= 1 2) (display "1") 'last)
;=# 1
;=> last

(unless #t (display "never"))
;=#

(when)
;=? malformed-form

; cond-expand
(cond-expand (r7rs 'yes) (else 'no))
;=> yes

(cond-expand (no-such-feature-anywhere 'yes) (else 'no))
;=> no

(cond-expand ((and r7rs (not no-such-feature-anywhere)) 'both) (else 'no))
;=> both

(cond-expand ((or no-such-feature-anywhere r7rs) 'either) (else 'no))
;=> either

(cond-expand ((library (scheme base)) 'has-base) (else 'no))
;=> has-base

(cond-expand ((library (no such library)) 'has) (else 'has-not))
;=> has-not

(cond-expand ((and) 'empty-and) (else 'no))
;=> empty-and

(cond-expand ((or) 'empty-or) (else 'no))
;=> no

(cond-expand (r7rs (define from-cond-expand 1) (define another 2)))
(+ from-cond-expand another)
;=> 3

(let ((x 1)) (cond-expand (r7rs (set! x 2)) (else (set! x 3))) x)
;=> 2
