;;; R7RS 5.6: libraries that are found as files, here in r7rs/files

(import (files shapes))
(area 2)
;=> 12
(list found lower times-loaded)
;=> (both folded 1)
(next-id!)
;=> 1
(next-id!)
;=> 2
last-id
;=> 2
(let ((scaled 'mine) (area 'mine)) (with-area size (list size area)))
;=> (6 mine)
scaled
;=! unbound-variable scaled
drei
;=! unbound-variable drei

; Once is enough, whoever imports it and however.
(import (prefix (only (files shapes) next-id! times-loaded) again:))
(list (again:next-id!) again:times-loaded last-id)
;=> (3 1 3)
(define-library (uses shapes) (export area-of-next) (import (scheme base) (files shapes)) (begin (define (area-of-next) (area (next-id!)))))
(import (uses shapes))
(area-of-next)
;=> 48

(import (files missing))
;=? unknown-library
(import (files ring))
;=? library-cycle
(import (only (files shapes) area hidden))
;=? not-exported
(import (rename (files shapes) (area found)))
;=? imported-twice
(set! last-id 5)
;=? assigned-import
