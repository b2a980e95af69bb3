;; Imports every library here, so that Chez compiles them.
(import
  (scheme base) (scheme case-lambda) (scheme char) (scheme complex) (scheme cxr) (scheme eval) (scheme file)
  (scheme inexact) (scheme lazy) (scheme load) (scheme process-context) (scheme read) (scheme repl)
  (scheme time) (scheme write))
