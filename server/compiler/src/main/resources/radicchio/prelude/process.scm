;;; The process that the program runs in (R7RS 6.14).

;; Runs what is outside of here of `dynamic-wind`, then ends.
(define exit
  (case-lambda
    (() (exit #t))
    ((code)
     (%rewind '())
     (%flush-all)
     (%halt-exit code))))

(define emergency-exit
  (case-lambda
    (() (emergency-exit #t))
    ((code) (%halt-exit code))))

(define (command-line) (%host-request '(command-line)))

(define (get-environment-variable name)
  (if (not (string? name)) (%wrong-type 'get-environment-variable "a string" name))
  (%host-request (list 'environment-variable name)))
(define (get-environment-variables) (%host-request '(environment-variables)))

(define (features) (%features))

(define (collect-garbage) (%collect-garbage))
