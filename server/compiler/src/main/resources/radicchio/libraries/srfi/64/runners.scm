;;; SRFI 64: test runners, and groups of tests.

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
