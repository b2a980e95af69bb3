;; (scheme load) for Chez Scheme.
(library (scheme load)
  (export load)
  (import (chezscheme)))
