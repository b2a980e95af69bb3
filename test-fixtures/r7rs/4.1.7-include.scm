;;; R7RS 4.1.7: include; the files are in r7rs/files

(include "files/one.scm" "files/two.scm")
;=# including
included-two
;=> (1 1)
(included-twice 'x)
;=> (x x)
(let () (include "files/body.scm") (double local))
;=> 10
(let ((double 1)) (include "files/body.scm") (double local))
;=> 10
(list (let () (include "files/body.scm") local) (let* ((local 6)) (include "files/body.scm") local))
;=> (5 5)
(include-ci "files/upper.scm")
folded
;=> symbol
(include "files/missing.scm")
;=? cannot-include
(include "files/unclosed.scm")
;=? unclosed-list
(include)
;=? malformed-form
(include 'name)
;=? malformed-form
