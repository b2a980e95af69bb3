(define-library (files ring too) (export) (import (files ring)))
