;;; R7RS 6.4: compositions of car and cdr

; All that (scheme cxr) exports
(import (scheme cxr))
(define tree '((((aaaa . aaad) aada . aadd) (adaa . adad) adda . addd) ((daaa . daad) dada . dadd) (ddaa . ddad) ddda . dddd))
(caaar tree)
;=> (aaaa . aaad)
(caadr tree)
;=> (daaa . daad)
(cadar tree)
;=> (adaa . adad)
(caddr tree)
;=> (ddaa . ddad)
(cdaar tree)
;=> (aada . aadd)
(cdadr tree)
;=> (dada . dadd)
(cddar tree)
;=> (adda . addd)
(cdddr tree)
;=> (ddda . dddd)
(caaaar tree)
;=> aaaa
(caaadr tree)
;=> daaa
(caadar tree)
;=> adaa
(caaddr tree)
;=> ddaa
(cadaar tree)
;=> aada
(cadadr tree)
;=> dada
(caddar tree)
;=> adda
(cadddr tree)
;=> ddda
(cdaaar tree)
;=> aaad
(cdaadr tree)
;=> daad
(cdadar tree)
;=> adad
(cdaddr tree)
;=> ddad
(cddaar tree)
;=> aadd
(cddadr tree)
;=> dadd
(cdddar tree)
;=> addd
(cddddr tree)
;=> dddd
(caaaar '((1)))
;=! wrong-type
(cddddr '(1 2 3))
;=! wrong-type
