(define-library (files numbers 3) (export three) (import (scheme base)) (begin (define three 3)))
