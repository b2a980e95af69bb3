;; (scheme process-context) for Chez Scheme.
(library (scheme process-context)
  (export command-line emergency-exit exit get-environment-variable)
  (import (chezscheme))
  (define (emergency-exit . code) (apply exit code))
  (define (get-environment-variable name) (getenv name)))
