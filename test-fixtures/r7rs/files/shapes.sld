(define-library (files shapes)
  (include-library-declarations "shapes-exports.scm")
  (import (scheme base) (rename (files numbers 3) (three drei)))
  (include-ci "shapes-upper.scm")
  (include "shapes-body.scm")
  (cond-expand
    ((and (library (files numbers 3)) (not (library (files missing)))) (begin (define found 'both)))
    (else (begin (define found 'not-both))))
  (begin (set! loads (+ loads 1))))
