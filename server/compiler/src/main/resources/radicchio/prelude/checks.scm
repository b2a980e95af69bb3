;;; Failures that library procedures report, in the runtime's words: a condition has a kind, a message
;;; that ends where its irritants go on, and the irritants.

(define (%check-index who k)
  (if (not (%fixnum? k)) (%wrong-type who "an index" k))
  (if (< k 0) (%out-of-range who k)))

(define (%out-of-range who index)
  (raise (%make-condition
          'out-of-range
          (%string-join3 (symbol->string who) ": index out of range:")
          (list index))))

;; The range [start, end) of something of that length.
(define (%check-range who start end length)
  (if (not (if (%fixnum? start) (if (%fixnum? end) (<= 0 start end length) #f) #f))
      (%bad-range who start end length)))

(define (%bad-range who start end length)
  (%check-index who end)
  (%check-index who start)
  (if (> end length) (%out-of-range who end))
  (if (> start end) (%out-of-range who start)))

(define (%check-procedure who f)
  (if (not (procedure? f)) (%wrong-type who "a procedure" f)))

(define (%divide-by-zero who)
  (raise (%make-condition
          'divide-by-zero
          (%string-join3 (symbol->string who) ": division by zero")
          '())))

(define (%out-of-memory who)
  (raise (%make-condition
          'out-of-memory
          (%string-join3 (symbol->string who) ": out of memory")
          '())))
