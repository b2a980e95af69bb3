;; (scheme lazy) for Chez Scheme, whose promises know no delay-force. A promise is a box that promises on
;; the way to one value share; in the box is (#t . value) or (#f . procedure).
(library (scheme lazy)
  (export delay delay-force force make-promise promise?)
  (import (except (chezscheme) delay force))
  (define-record-type (promise new-box promise?) (fields (mutable box)) (sealed #t))
  (define-syntax delay-force
    (syntax-rules () [(_ e) (new-promise (cons #f (lambda () e)))]))
  (define-syntax delay
    (syntax-rules () [(_ e) (delay-force (new-promise (cons #t e)))]))
  (define (new-promise state) (new-box (box state)))
  (define (make-promise x) (if (promise? x) x (new-promise (cons #t x))))
  (define (force x)
    (if (not (promise? x))
        x
        (let loop ()
          (let ([state (unbox (promise-box x))])
            (if (car state)
                (cdr state)
                (let ([next ((cdr state))] [state (unbox (promise-box x))])
                  (unless (car state)
                    (set-box! (promise-box x) (unbox (promise-box next)))
                    (promise-box-set! next (promise-box x)))
                  (loop))))))))
