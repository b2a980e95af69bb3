;;; Conditionals (R7RS 4.2.1): the report's examples, and the edges.

(case (* 2 3) ((2 3 5 7) 'prime) ((1 4 6 8 9) 'composite))
;=> composite
(case (car '(c d)) ((a e i o u) 'vowel) ((w y) 'semivowel) (else => (lambda (x) x)))
;=> c
(case 'a ((b) 1))
(case (string #\a) (("a") 1) (else 2))
;=> 2
(case 1.0 ((1) 'exact) ((1.0) 'inexact))
;=> inexact
(case #\a ((#\a #\b) => char-upcase) (else 0))
;=> #\A
(case '() ((()) 'nil) (else 'no))
;=> nil
(cond ((assv 'b '((a 1) (b 2))) => cadr) (else #f))
;=> 2
(cond (3) (else 4))
;=> 3
(cond ((values 1 2) => list))
(and 1 2 'c '(f g))
;=> (f g)
(and)
;=> #t
(or)
;=> #f
(or (memq 'b '(a b c)) (/ 3 0))
;=> (b c)
(when #f 1)
(when 1 2 3)
;=> 3
(unless #f 1 2)
;=> 2
(cond-expand ((and r7rs (library (scheme base)) (not foo)) 1) (else 2))
;=> 1
(cond-expand (full-unicode (define ce 1)) (else (define ce 2)))
ce
;=> 1
(cond-expand ((or) 1) ((and) 2))
;=> 2
(cond-expand (foo 1))
