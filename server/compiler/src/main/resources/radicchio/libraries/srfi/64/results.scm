;;; SRFI 64: results, and what the simple runner says of them.

;; Results.

(define-syntax with-default-runner
  (syntax-rules ()
    ((_ name (r) body)
     (define name
       (case-lambda
         (() (name (test-runner-get)))
         ((r) body))))))

;;; (test-result-kind [runner]): of the last test: pass, fail, xpass, xfail or skip.
(with-default-runner test-result-kind (r) (test-result-ref r 'result-kind))
;;; (test-passed? [runner]): whether the last test has passed.
(with-default-runner test-passed? (r) (and (memq (test-result-kind r) '(pass xpass)) #t))

;;; (test-result-ref runner property [default]): a property of the last test, such as actual-value.
(define test-result-ref
  (case-lambda
    ((r property) (test-result-ref r property #f))
    ((r property default)
     (let ((entry (assq property (test-result-alist r))))
       (if entry (cdr entry) default)))))

;;; (test-result-set! runner property value): gives the last test a property.
(define (test-result-set! r property value)
  (test-result-remove r property)
  (set-result! r (append (test-result-alist r) (list (cons property value)))))

;;; (test-result-remove runner property): takes a property away.
(define (test-result-remove r property)
  (set-result! r
               (let loop ((l (test-result-alist r)))
                 (cond ((null? l) '())
                       ((eq? (car (car l)) property) (cdr l))
                       (else (cons (car l) (loop (cdr l))))))))

;;; (test-result-clear runner): takes all properties away.
(define (test-result-clear r) (set-result! r '()))

;; What the simple runner says.

(define (say . parts) (for-each display parts) (newline))

;;; (test-on-group-begin-simple runner name count): nothing.
(define (test-on-group-begin-simple r name count) #f)
;;; (test-on-test-begin-simple runner): nothing.
(define (test-on-test-begin-simple r) #f)
;;; (test-on-group-end-simple runner): nothing.
(define (test-on-group-end-simple r) #f)

;;; (test-on-test-end-simple runner): tells a test that did not end as it should.
(define (test-on-test-end-simple r)
  (case (test-result-kind r)
    ((fail)
     (headline r "FAILED")
     (let ((entry (assq 'expected-value (test-result-alist r))))
       (if entry (detail "expected" (cdr entry))))
     (if (assq 'expected-error (test-result-alist r))
         (say "  expected:   an error" (kind-of-error (test-result-ref r 'expected-error))))
     (let ((error (assq 'actual-error (test-result-alist r)))
           (value (assq 'actual-value (test-result-alist r))))
       (cond (error (tell-raised (cdr error)))
             (value (detail "got" (cdr value))))))
    ((xpass) (headline r "PASSED, but was expected to fail"))
    (else #f)))

(define (headline r what)
  (let ((place (test-result-ref r 'source-file)) (name (test-runner-test-name r)))
    (display what)
    (for-each (lambda (part)
                (display ": ")
                (display part))
              (append (test-runner-group-path r) (if (equal? name "") '() (list name))))
    (if place
        (begin
          (display " (")
          (display place)
          (display ")")))
    (newline)
    (detail "expression" (test-result-ref r 'source-form))))

(define (detail title x)
  (display "  ")
  (display title)
  (display ":")
  (display (make-string (- 11 (string-length title)) #\space))
  (write x)
  (newline))

(define (kind-of-error type)
  (if (procedure? type) " that satisfies the predicate" ""))

(define (tell-raised e)
  (if (error-object? e)
      (begin
        (display "  got:        the error ")
        (display (error-object-message e))
        (for-each (lambda (x) (display " ") (write x)) (error-object-irritants e))
        (newline))
      (begin
        (display "  got:        raised ")
        (write e)
        (newline))))

;;; (test-on-bad-count-simple runner ran expected): tells that a group did not have as many tests as it should.
(define (test-on-bad-count-simple r ran expected)
  (say "WRONG COUNT: " (car (test-runner-group-stack r)) ": " expected " tests were expected, but there were " ran))

;;; (test-on-bad-end-name-simple runner begun ended): fails, because groups end in the wrong order.
(define (test-on-bad-end-name-simple r begun ended)
  (error "test-end: a group of another name is to be ended:" begun ended))

;;; (test-on-final-simple runner): tells the counts.
(define (test-on-final-simple r)
  (define (also n what)
    (if (> n 0)
        (begin
          (display ", ")
          (display n)
          (display what))))
  (display "Tests: ")
  (display (test-runner-pass-count r))
  (display " passed")
  (also (test-runner-fail-count r) " FAILED")
  (also (test-runner-xfail-count r) " failed as expected")
  (also (test-runner-xpass-count r) " PASSED but were expected to fail")
  (also (test-runner-skip-count r) " skipped")
  (newline))
