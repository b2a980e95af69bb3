;;; R7RS 6.3: booleans

(list (boolean? #f) (boolean? 0) (boolean? '()))
;=> (#t #f #f)
(map not (list 3 #f #t '() (list) 'nil 0))
;=> (#f #t #f #f #f #f #f)
(boolean=? #t #t)
;=> #t
(boolean=? #f #f #f)
;=> #t
(boolean=? #t #f)
;=> #f
(boolean=? #t #t #f)
;=> #f
(boolean=? 1 #t)
;=! wrong-type
(map (lambda (x) (if x 'true 'false)) (list #t #f '() 0 "" #\a))
;=> (true false true true true true)
(eq? #f '())
;=> #f
(boolean=? #t)
;=! wrong-arity
(not)
;=! wrong-arity
