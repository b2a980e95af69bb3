;;; Continuations, dynamic-wind, multiple values, parameters, exceptions and promises: all that deals
;;; with the dynamic environment, which is three words of state.
;;;
;;;   0  winders: list of (before . after), innermost first
;;;   1  handlers: list of procedures, innermost first
;;;   2  parameters: list of (cell . value), innermost first

(define (apply f first . rest)
  (if (null? rest)
      (%apply f first)
      (%apply f (let spread ((first first) (rest rest))
                  (if (null? rest)
                      first
                      (cons first (spread (car rest) (cdr rest))))))))

;; Multiple values (R7RS 6.10).

(define (values . all) (%list->values all))

(define (call-with-values producer consumer)
  (%apply consumer (%values->list (producer))))

;; Continuations (R7RS 6.10). The runtime makes them, and they do all themselves unless there are
;; dynamic-winds to leave or to enter on the way.

(define (call-with-current-continuation receiver) (%call/cc receiver))

(define (call/cc receiver) (call-with-current-continuation receiver))

(define (dynamic-wind before thunk after)
  (before)
  (%state-set! 0 (cons (cons before after) (%state-ref 0)))
  (let ((result (thunk)))
    (%state-set! 0 (cdr (%state-ref 0)))
    (after)
    result))

;; Leaves and enters dynamic-winds until `target` is the list of those that are active.
(define (%rewind target)
  (let ((here (%state-ref 0)))
    (if (not (eq? here target))
        (let ((common (%common-tail here target)))
          (let leave ((here here))
            (if (not (eq? here common))
                (begin
                  (%state-set! 0 (cdr here))
                  ((cdr (car here)))
                  (leave (cdr here)))))
          (let enter ((there target))
            (if (not (eq? there common))
                (begin
                  (enter (cdr there))
                  ((car (car there)))
                  (%state-set! 0 there))))))))

(%state-set! 7 (lambda (winders k value) (%rewind winders) (%reinstate k value)))

(define (%common-tail a b)
  (let ((la (%count-pairs a)) (lb (%count-pairs b)))
    (let loop ((a (if (> la lb) (%drop-pairs a (- la lb)) a))
               (b (if (> lb la) (%drop-pairs b (- lb la)) b)))
      (if (eq? a b) a (loop (cdr a) (cdr b))))))

(define (%count-pairs l)
  (let loop ((l l) (n 0))
    (if (pair? l) (loop (cdr l) (+ n 1)) n)))

(define (%drop-pairs l n)
  (if (= n 0) l (%drop-pairs (cdr l) (- n 1))))

;; Exceptions (R7RS 6.11).

(define (with-exception-handler handler thunk)
  (if (not (procedure? handler))
      (%wrong-type 'with-exception-handler "a procedure" handler))
  (let ((outer (%state-ref 1)))
    (%state-set! 1 (cons handler outer))
    (let ((result (thunk)))
      (%state-set! 1 outer)
      result)))

;; Calls the innermost handler with the outer ones in force.
(define (%call-handler object)
  (let ((handlers (%state-ref 1)))
    (%state-set! 1 (cdr handlers))
    (let ((result ((car handlers) object)))
      (%state-set! 1 handlers)
      result)))

(define (raise-continuable object)
  (if (null? (%state-ref 1))
      (%halt-raised object)
      (%call-handler object)))

(define (raise object)
  (if (null? (%state-ref 1))
      (%halt-raised object)
      (begin
        (%call-handler object)
        (%state-set! 1 (cdr (%state-ref 1)))
        (raise (%make-condition
                'handler-returned
                "the exception handler returned from a raise that is not continuable, of"
                (list object))))))

(%state-set! 1 '())
(%state-set! 2 '())
(%state-set! 0 '())
(%state-set! 3 raise)

(define (error message . irritants)
  (raise (%make-condition 'error message irritants)))

(define (%wrong-type who expected got)
  (raise (%make-condition
          'wrong-type
          (%string-join3 (symbol->string who) ": expected " expected ", but got")
          (list got))))

(define (%string-join3 . parts)
  (let ((total (let loop ((p parts) (n 0))
                 (if (null? p) n (loop (cdr p) (+ n (string-length (car p))))))))
    (let ((out (make-string total #\space)))
      (let loop ((p parts) (at 0))
        (if (null? p)
            out
            (begin
              (%string-copy! out at (car p) 0 (string-length (car p)))
              (loop (cdr p) (+ at (string-length (car p))))))))))

(define (error-object? x) (%condition? x))
(define (error-object-message c)
  (if (%condition? c)
      (%condition-message c)
      (%wrong-type 'error-object-message "an error object" c)))
(define (error-object-irritants c)
  (if (%condition? c)
      (%condition-irritants c)
      (%wrong-type 'error-object-irritants "an error object" c)))
(define (read-error? x) (if (%condition? x) (eq? (%condition-kind x) 'read-error) #f))
(define (file-error? x) (if (%condition? x) (eq? (%condition-kind x) 'file-error) #f))

;; guard (R7RS 4.2.7).

(define (%call-with-guard-else body handler)
  ((call-with-current-continuation
    (lambda (leave)
      (with-exception-handler
       (lambda (object)
         (leave (lambda () (handler object))))
       (lambda ()
         (let ((result (body)))
           (lambda () result))))))))

(define (%call-with-guard body handler)
  ((call-with-current-continuation
    (lambda (leave)
      (with-exception-handler
       (lambda (object)
         ((call-with-current-continuation
           (lambda (back)
             (leave
              (lambda ()
                (handler object
                         (lambda ()
                           (back (lambda () (raise-continuable object)))))))))))
       (lambda ()
         (let ((result (body)))
           (lambda () result))))))))

;; Parameters (R7RS 4.2.6). A parameter has captured nothing but its cell, the pair of its own value and its converter, by
;; which %parameter-cell knows it. Its value is in the innermost binding of the cell in the dynamic environment, or its own.

(define make-parameter
  (case-lambda
    ((value) (%make-parameter value #f))
    ((value converter)
     (%check-procedure 'make-parameter converter)
     (%make-parameter (converter value) converter))))

(define (%make-parameter value converter)
  (let* ((cell (cons value converter))
         (parameter
          (lambda ()
            (let ((binding (%assq-2 cell (%state-ref 2))))
              (if binding (cdr binding) (car cell))))))
    parameter))

(define %some-parameter (%make-parameter #f #f))

(define (%assq-2 key alist)
  (let loop ((l alist))
    (if (null? l)
        #f
        (if (eq? (car (car l)) key) (car l) (loop (cdr l))))))

;; What a pair of a parameter and a value, not yet converted, comes to.
(define (%binding p value)
  (let ((cell (%parameter-cell p %some-parameter)))
    (if (not cell) (%wrong-type 'parameterize "a parameter" p))
    (let ((convert (cdr cell)))
      (cons cell (if convert (convert value) value)))))

(define (%bindings l)
  (if (null? l)
      '()
      (let ((first (%binding (car (car l)) (cdr (car l)))))
        (cons first (%bindings (cdr l))))))

(define (%parameterize bindings thunk)
  (let* ((inner (%bindings bindings)) (outer (%state-ref 2)))
    (%state-set! 2 (%onto inner outer))
    (let ((result (thunk)))
      (%state-set! 2 outer)
      result)))

(define (%onto l tail)
  (if (null? l) tail (cons (car l) (%onto (cdr l) tail))))

;; Promises (R7RS 4.2.5).

(define (make-promise x)
  (if (promise? x) x (%make-promise #t x)))

(define (force x)
  (if (promise? x)
      (let loop ((promise x))
        (if (%promise-done? promise)
            (%promise-value promise)
            (let ((next ((%promise-value promise))))
              (if (not (%promise-done? promise))
                  (begin
                    (if (not (promise? next))
                        (%wrong-type 'force "a promise from delay-force" next))
                    (%promise-share! promise next)))
              (loop promise))))
      x))
