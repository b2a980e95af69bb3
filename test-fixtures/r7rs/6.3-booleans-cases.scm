;;; Booleans (R7RS 6.3): the report's examples, and the edges.

(list #t #f #true #false (not 3) (not (list 3)) (not #f) (not '()) (not 'nil))
;=> (#t #f #t #f #f #f #t #f #f)
(list (boolean? #f) (boolean? 0) (boolean? '()) (boolean=? #t #t) (boolean=? #t #f) (boolean=? #f #f #f) (boolean=? #f #f #t))
;=> (#t #f #f #t #f #t #f)
(boolean=? 1 #t)
;=! wrong-type a boolean
(boolean=? #t #f 1)
;=! wrong-type a boolean
