(define-library (files ring) (export) (import (files ring too)))
