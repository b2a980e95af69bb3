;;; SRFI 64: tests, and which of them are run.

;; Tests.

;; Defines a form with or without a name: (test name operand ... expression).
(define-syntax define-test
  (syntax-rules ()
    ((_ test (operand ...) expression check)
     (define-syntax test
       (syntax-rules ()
         ((_ name operand ... expression) (run-test name 'expression (%place expression) check))
         ((_ operand ... expression) (run-test "" 'expression (%place expression) check)))))))

;;; (test-assert [name] expression): passes if the expression is true.
(define-test test-assert () expression
  (lambda (r) (record! r expression)))

;;; (test-equal [name] expected expression): passes if both are equal?.
(define-test test-equal (expected) expression
  (lambda (r) (compare r equal? expected expression)))
;;; (test-eqv [name] expected expression): passes if both are eqv?.
(define-test test-eqv (expected) expression
  (lambda (r) (compare r eqv? expected expression)))
;;; (test-eq [name] expected expression): passes if both are eq?.
(define-test test-eq (expected) expression
  (lambda (r) (compare r eq? expected expression)))

;;; (test-approximate [name] expected expression error): passes if the two differ by no more than the error.
(define-syntax test-approximate
  (syntax-rules ()
    ((_ name expected expression most)
     (run-test name 'expression (%place expression)
               (lambda (r) (compare r (close-to most) expected expression))))
    ((_ expected expression most)
     (run-test "" 'expression (%place expression)
               (lambda (r) (compare r (close-to most) expected expression))))))

(define (close-to most)
  (lambda (expected actual) (<= (- expected most) actual (+ expected most))))

;;; (test-error [[name] type] expression): passes if something is raised: anything if the type is #t, else what satisfies the predicate.
(define-syntax test-error
  (syntax-rules ()
    ((_ name type expression)
     (run-test name 'expression (%place expression)
               (lambda (r) (fails? r type (lambda () expression)))))
    ((_ type expression)
     (run-test "" 'expression (%place expression)
               (lambda (r) (fails? r type (lambda () expression)))))
    ((_ expression)
     (run-test "" 'expression (%place expression)
               (lambda (r) (fails? r #t (lambda () expression)))))))

(define-syntax compare
  (syntax-rules ()
    ((_ r same? expected expression)
     (let ((wanted expected))
       (test-result-set! r 'expected-value wanted)
       (same? wanted (record! r expression))))))

(define (record! r value)
  (test-result-set! r 'actual-value value)
  value)

(define (fails? r type thunk)
  (test-result-set! r 'expected-error type)
  (guard (e (#t
             (test-result-set! r 'actual-error e)
             (if (procedure? type) (type e) #t)))
    (record! r (thunk))
    #f))

;; Yields whether the test has passed; a test outside of all groups has a runner of its own.
(define (run-test name source place check)
  (if current
      (run-with current name source place check)
      (let ((r (test-runner-create)))
        (dynamic-wind
         (lambda () (set! current r))
         (lambda () (run-with r name source place check))
         (lambda () (set! current #f))))))

(define (run-with r name source place check)
  (set-result! r (list (cons 'test-name name) (cons 'source-form source)))
  (if place (test-result-set! r 'source-file place))
  (let* ((skipped? (skip? r)) (fail? (matches? (fails r) r)))
    (set-total! r (+ 1 (total r)))
    (if skipped?
        (begin
          (test-result-set! r 'result-kind 'skip)
          ((test-runner-on-test-begin r) r)
          (set-skip! r (+ 1 (test-runner-skip-count r))))
        (begin
          (test-result-set! r 'result-kind (if fail? 'xfail 'fail))
          ((test-runner-on-test-begin r) r)
          (let ((passed? (guard (e (#t (test-result-set! r 'actual-error e) #f)) (check r))))
            (count! r
                    (if passed?
                        (if fail? 'xpass 'pass)
                        (if fail? 'xfail 'fail))))))
    ((test-runner-on-test-end r) r)
    (test-passed? r)))

(define (count! r kind)
  (test-result-set! r 'result-kind kind)
  (case kind
    ((pass) (set-pass! r (+ 1 (test-runner-pass-count r))))
    ((fail) (set-fail! r (+ 1 (test-runner-fail-count r))))
    ((xpass) (set-xpass! r (+ 1 (test-runner-xpass-count r))))
    (else (set-xfail! r (+ 1 (test-runner-xfail-count r))))))

;;; (test-read-eval-string text): the value of the one expression that the text is.
(define (test-read-eval-string text)
  (let* ((port (open-input-string text)) (form (read port)))
    (if (eof-object? (read-char port))
        (eval form (interaction-environment))
        (error "test-read-eval-string: more than one expression in" text))))

;; Which tests.

;; Predicates may count how often they are asked, so each is asked.
(define (matches? predicates r)
  (let loop ((l predicates) (found #f))
    (if (null? l)
        found
        (loop (cdr l) (or ((car l) r) found)))))

(define (skip? r)
  (let ((let-through? (or (not (runs r)) (matches? (runs r) r))))
    (or (matches? (skips r) r) (not let-through?))))

(define (specifier x)
  (cond ((procedure? x) x)
        ((exact-integer? x) (test-match-nth 1 x))
        ((string? x) (test-match-name x))
        (else (error "a test specifier is a name, a count or a predicate, but got" x))))

;;; (test-match-name name): a predicate for tests of that name.
(define (test-match-name name)
  (lambda (r) (equal? name (test-runner-test-name r))))

;;; (test-match-nth n [count]): a predicate for the n-th test from now on, and count in all.
(define test-match-nth
  (case-lambda
    ((n) (test-match-nth n 1))
    ((n count)
     (let ((i 0))
       (lambda (r)
         (set! i (+ i 1))
         (and (>= i n) (< i (+ n count))))))))

;;; (test-match-any specifier ...): a predicate for tests that one of them fits.
(define (test-match-any . specifiers)
  (let ((predicates (map specifier specifiers)))
    (lambda (r) (matches? predicates r))))

;;; (test-match-all specifier ...): a predicate for tests that all of them fit.
(define (test-match-all . specifiers)
  (let ((predicates (map specifier specifiers)))
    (lambda (r)
      (let loop ((l predicates) (all #t))
        (if (null? l) all (loop (cdr l) (and ((car l) r) all)))))))

;;; (test-skip specifier ...): skips what fits all of them, to the end of the group.
(define (test-skip . specifiers)
  (let ((r (test-runner-get)))
    (set-skips! r (cons (apply test-match-all specifiers) (skips r)))))

;;; (test-expect-fail specifier ...): expects what fits all of them to fail, to the end of the group.
(define (test-expect-fail . specifiers)
  (let ((r (test-runner-get)))
    (set-fails! r (cons (apply test-match-all specifiers) (fails r)))))

;;; (test-with-runner runner body ...): the body with that runner as the current one.
(define-syntax test-with-runner
  (syntax-rules ()
    ((_ runner body ...)
     (with-runner runner (lambda () body ...)))))

(define (with-runner r thunk)
  (let ((outer current))
    (dynamic-wind
     (lambda () (set! current r))
     thunk
     (lambda () (set! current outer)))))

;;; (test-apply [runner] specifier ... procedure): calls the procedure; only tests that a specifier fits are run.
(define (test-apply first . rest)
  (if (test-runner? first)
      (with-runner first (lambda () (apply test-apply rest)))
      (let* ((all (reverse (cons first rest)))
             (specifiers (reverse (cdr all)))
             (r (or current (test-runner-create)))
             (outer (runs r)))
        (with-runner r
          (lambda ()
            (dynamic-wind
             (lambda ()
               (if (pair? specifiers) (set-runs! r (map specifier specifiers))))
             (car all)
             (lambda () (set-runs! r outer))))))))
