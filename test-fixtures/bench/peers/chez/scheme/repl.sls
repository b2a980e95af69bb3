;; (scheme repl) for Chez Scheme.
(library (scheme repl)
  (export interaction-environment)
  (import (chezscheme)))
