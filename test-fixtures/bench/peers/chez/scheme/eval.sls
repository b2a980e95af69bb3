;; (scheme eval) for Chez Scheme.
(library (scheme eval)
  (export environment eval)
  (import (chezscheme)))
