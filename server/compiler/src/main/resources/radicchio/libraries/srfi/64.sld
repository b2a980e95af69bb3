;;; SRFI 64: tests. A test that fails says at once where, what, what was expected and what came; a group's end says how many passed.
(define-library (srfi 64)
  (export
   test-begin test-end test-group test-group-with-cleanup
   test-assert test-equal test-eqv test-eq test-approximate test-error test-read-eval-string
   test-skip test-expect-fail test-match-name test-match-nth test-match-all test-match-any
   test-apply test-with-runner
   test-result-kind test-passed? test-result-ref test-result-set! test-result-remove test-result-clear test-result-alist
   test-runner? test-runner-current test-runner-get test-runner-null test-runner-simple test-runner-create test-runner-factory
   test-runner-reset test-runner-test-name test-runner-group-stack test-runner-group-path
   test-runner-pass-count test-runner-fail-count test-runner-xpass-count test-runner-xfail-count test-runner-skip-count
   test-runner-aux-value test-runner-aux-value!
   test-runner-on-test-begin test-runner-on-test-begin! test-runner-on-test-end test-runner-on-test-end!
   test-runner-on-group-begin test-runner-on-group-begin! test-runner-on-group-end test-runner-on-group-end!
   test-runner-on-bad-count test-runner-on-bad-count! test-runner-on-bad-end-name test-runner-on-bad-end-name!
   test-runner-on-final test-runner-on-final!
   test-on-group-begin-simple test-on-group-end-simple test-on-bad-count-simple test-on-bad-end-name-simple
   test-on-test-begin-simple test-on-test-end-simple test-on-final-simple)
  (import (scheme base) (scheme case-lambda) (scheme write) (scheme read) (scheme eval) (scheme repl) (radicchio failures))
  (begin

    (define-record-type test-runner
      (new-runner result pass fail xpass xfail skip groups skips fails runs total aux
                  on-test-begin on-test-end on-group-begin on-group-end on-bad-count on-bad-end-name on-final)
      ;;; (test-runner? x): whether x is a test runner.
      test-runner?
      ;;; (test-result-alist runner): all properties of the last test.
      (result test-result-alist set-result!)
      ;;; (test-runner-pass-count runner): how many tests passed.
      (pass test-runner-pass-count set-pass!)
      ;;; (test-runner-fail-count runner): how many tests failed.
      (fail test-runner-fail-count set-fail!)
      ;;; (test-runner-xpass-count runner): how many tests passed that were expected to fail.
      (xpass test-runner-xpass-count set-xpass!)
      ;;; (test-runner-xfail-count runner): how many tests failed as expected.
      (xfail test-runner-xfail-count set-xfail!)
      ;;; (test-runner-skip-count runner): how many tests and groups were skipped.
      (skip test-runner-skip-count set-skip!)
      (groups groups set-groups!)           ; innermost first
      (skips skips set-skips!)              ; predicates of the runner
      (fails fails set-fails!)
      (runs runs set-runs!)                 ; what test-apply lets through, or #f
      (total total set-total!)
      ;;; (test-runner-aux-value runner), (test-runner-aux-value! runner value): whatever its maker wants to keep.
      (aux test-runner-aux-value test-runner-aux-value!)
      ;;; (test-runner-on-test-begin runner), (test-runner-on-test-begin! runner f): called with the runner before each test.
      (on-test-begin test-runner-on-test-begin test-runner-on-test-begin!)
      ;;; (test-runner-on-test-end runner), (test-runner-on-test-end! runner f): called with the runner after each test.
      (on-test-end test-runner-on-test-end test-runner-on-test-end!)
      ;;; (test-runner-on-group-begin runner), (test-runner-on-group-begin! runner f): called with the runner, the group's name and the count it was begun with.
      (on-group-begin test-runner-on-group-begin test-runner-on-group-begin!)
      ;;; (test-runner-on-group-end runner), (test-runner-on-group-end! runner f): called with the runner at a group's end.
      (on-group-end test-runner-on-group-end test-runner-on-group-end!)
      ;;; (test-runner-on-bad-count runner), (test-runner-on-bad-count! runner f): called with the runner, how many tests ran and how many should have.
      (on-bad-count test-runner-on-bad-count test-runner-on-bad-count!)
      ;;; (test-runner-on-bad-end-name runner), (test-runner-on-bad-end-name! runner f): called with the runner and the names of the group that began and of that to end.
      (on-bad-end-name test-runner-on-bad-end-name test-runner-on-bad-end-name!)
      ;;; (test-runner-on-final runner), (test-runner-on-final! runner f): called with the runner at the end of the outermost group.
      (on-final test-runner-on-final test-runner-on-final!))

    ;; What held when a group began.
    (define-record-type group (make-group name count total skips fails own?) group?
      (name group-name)
      (count group-count)
      (total group-total)
      (skips group-skips)
      (fails group-fails)
      (own? group-own?))                    ; whether the runner came with the group and goes with it

    (define (nothing . ignored) #f)

    ;;; (test-runner-null): a runner that counts and says nothing.
    (define (test-runner-null)
      (new-runner '() 0 0 0 0 0 '() '() '() #f 0 #f
                  nothing nothing nothing nothing nothing nothing nothing))

    ;;; (test-runner-simple): a runner that writes what fails, and a summary, to the current output port.
    (define (test-runner-simple)
      (new-runner '() 0 0 0 0 0 '() '() '() #f 0 #f
                  test-on-test-begin-simple test-on-test-end-simple
                  test-on-group-begin-simple test-on-group-end-simple
                  test-on-bad-count-simple test-on-bad-end-name-simple test-on-final-simple))

    (define current #f)
    (define factory test-runner-simple)

    ;;; (test-runner-current [runner]): the runner that tests report to, or #f; with an argument, makes that the one.
    (define test-runner-current
      (case-lambda
        (() current)
        ((runner) (set! current runner))))

    ;;; (test-runner-get): the current runner; an error if there is none.
    (define (test-runner-get)
      (or current (error "test-runner-get: no test runner; begin with test-begin")))

    ;;; (test-runner-factory [procedure]): the procedure that makes runners; with an argument, makes that the one.
    (define test-runner-factory
      (case-lambda
        (() factory)
        ((make) (set! factory make))))

    ;;; (test-runner-create): a new runner, as the factory makes them.
    (define (test-runner-create) (factory))

    ;;; (test-runner-reset runner): begins to count anew.
    (define (test-runner-reset r)
      (set-result! r '())
      (set-pass! r 0)
      (set-fail! r 0)
      (set-xpass! r 0)
      (set-xfail! r 0)
      (set-skip! r 0)
      (set-total! r 0)
      (set-groups! r '())
      (set-skips! r '())
      (set-fails! r '())
      (set-runs! r #f))

    ;;; (test-runner-group-stack runner): names of the groups, the innermost first.
    (define (test-runner-group-stack r) (map group-name (groups r)))
    ;;; (test-runner-group-path runner): names of the groups, the outermost first.
    (define (test-runner-group-path r) (reverse (test-runner-group-stack r)))
    ;;; (test-runner-test-name runner): name of the test that runs or has run last; an empty string if it has none.
    (define (test-runner-test-name r) (test-result-ref r 'test-name ""))

    ;; Groups.

    ;;; (test-begin name [count]): begins a group, of that many tests.
    (define test-begin
      (case-lambda
        ((name) (test-begin name #f))
        ((name count)
         (let* ((own? (not current)) (r (or current (test-runner-create))))
           (set! current r)
           ((test-runner-on-group-begin r) r name count)
           (set-groups! r (cons (make-group name count (total r) (skips r) (fails r) own?) (groups r)))))))

    ;;; (test-end [name]): ends the group; the outermost one's end tells the counts.
    (define test-end
      (case-lambda
        (() (test-end #f))
        ((name)
         (let ((r (test-runner-get)))
           (if (null? (groups r)) (error "test-end: there is no group to end"))
           (let ((g (car (groups r))))
             (if (and name (not (equal? name (group-name g))))
                 ((test-runner-on-bad-end-name r) r (group-name g) name))
             (let ((ran (- (total r) (group-total g))))
               (if (and (group-count g) (not (= ran (group-count g))))
                   ((test-runner-on-bad-count r) r ran (group-count g))))
             ((test-runner-on-group-end r) r)
             (set-groups! r (cdr (groups r)))
             (set-skips! r (group-skips g))
             (set-fails! r (group-fails g))
             (if (null? (groups r))
                 (begin
                   ((test-runner-on-final r) r)
                   (if (group-own? g) (set! current #f)))))))))

    ;;; (test-group name body ...): the body between test-begin and test-end, unless the group is skipped.
    (define-syntax test-group
      (syntax-rules ()
        ((_ name body ...)
         (run-group name (lambda () body ...) (lambda () #f)))))

    ;;; (test-group-with-cleanup name body ... cleanup): a group whose last expression is evaluated however the rest ends.
    (define-syntax test-group-with-cleanup
      (syntax-rules ()
        ((_ name body ... cleanup)
         (run-group name (lambda () #f body ...) (lambda () cleanup)))))

    (define (run-group name body cleanup)
      (if (if current
              (begin
                (set-result! current (list (cons 'test-name name)))
                (skip? current))
              #f)
          (set-skip! current (+ 1 (test-runner-skip-count current)))
          (dynamic-wind
           (lambda () (test-begin name))
           body
           (lambda ()
             (cleanup)
             (test-end name)))))

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
      (newline))))
