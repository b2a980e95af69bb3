; What both arms of an or say.
(define (f x)
  (if (or (string? x) (symbol? x))
      (let ((name x)) name)
      #f))
