;; (scheme write) for Chez Scheme, whose write and display do not look for cycles and sharing.
(library (scheme write)
  (export display write write-shared write-simple)
  (import (chezscheme))
  (define write-simple (case-lambda [(x) (write x)] [(x port) (write x port)]))
  (define (write-shared x . port)
    (parameterize ([print-graph #t]) (apply write x port))))
