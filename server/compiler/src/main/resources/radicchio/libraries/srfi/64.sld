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
  (include "64/runners.scm" "64/tests.scm" "64/results.scm"))
