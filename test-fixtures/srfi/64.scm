;;; SRFI 64: what tests count and what they say.
(import (srfi 64))

;; A test alone has its result as value, and says what is wrong.
(test-equal 3 (+ 1 2))
;=> #t
(test-equal "sum" 4 (+ 1 2))
;=# FAILED: sum (64.scm:7:21)\n  expression: (+ 1 2)\n  expected:   4\n  got:        3\n
;=> #f
(test-assert (memq 'b '(a b)))
;=> #t
(test-assert "member" (memq 'c '(a b)))
;=# FAILED: member (64.scm:12:23)\n  expression: (memq 'c '(a b))\n  got:        #f\n
(list (test-eqv 1.5 (+ 1 0.5)) (test-eq 'a 'a) (test-eqv "x" 1 1) (test-eq "y" 'a (car '(a))))
;=> (#t #t #t #t)
(list (test-approximate 1 1.05 0.1) (test-approximate "near" 1 1.05 0.01))
;=# FAILED: near (64.scm:16:64)\n  expression: 1.05\n  expected:   1\n  got:        1.05\n
;=> (#t #f)
(list (test-error (error "x")) (test-error #t (raise 'x)) (test-error "type" symbol? (raise 'x)))
;=> (#t #t #t)
(test-error "no" #t 5)
;=# FAILED: no (64.scm:21:21)\n  expression: 5\n  expected:   an error\n  got:        5\n
(test-error "other" symbol? (raise 5))
;=# FAILED: other (64.scm:23:29)\n  expression: (raise 5)\n  expected:   an error that satisfies the predicate\n  got:        raised 5\n
(test-equal 1 (car '()))
;=# FAILED (64.scm:25:15)\n  expression: (car '())\n  expected:   1\n  got:        the error car: expected a pair, but got ()\n

;; Groups
(test-begin "numbers")
(test-equal 1 1)
(test-equal "one" 1 2)
;=# FAILED: numbers: one (64.scm:31:21)\n  expression: 2\n  expected:   1\n  got:        2\n
(test-group "inner" (test-assert #t) (test-equal 'a 'b))
;=# FAILED: numbers: inner (64.scm:33:53)\n  expression: 'b\n  expected:   a\n  got:        b\n
(test-skip "later")
(test-assert "later" #f)
(test-expect-fail 1)
(test-assert "known" #f)
(test-expect-fail "fixed")
(test-assert "fixed" #t)
;=# PASSED, but was expected to fail: numbers: fixed (64.scm:40:22)\n  expression: #t\n
(test-end "numbers")
;=# Tests: 2 passed, 2 FAILED, 1 failed as expected, 1 PASSED but were expected to fail, 1 skipped\n
(test-runner-current)
;=> #f
(test-end)
;=! error no test runner
(test-begin "count" 2)
(test-assert #t)
(test-end "count")
;=# WRONG COUNT: count: 2 tests were expected, but there were 1\nTests: 1 passed\n
(test-begin "a")
(test-end "b")
;=! error another name
(test-end "a")
;=# Tests: 0 passed\n

;; Runners
(define (counts r) (list (test-runner-pass-count r) (test-runner-fail-count r) (test-runner-xpass-count r) (test-runner-xfail-count r) (test-runner-skip-count r)))
(define quiet (test-runner-null))
(list (test-runner? quiet) (test-runner? 5))
;=> (#t #f)
(test-with-runner quiet
  (test-begin "q")
  (test-assert "one" #t)
  (test-assert "two" #f)
  (test-skip (test-match-name "three"))
  (test-assert "three" #f)
  (test-skip (test-match-nth 2))
  (test-assert "four" #t)
  (test-assert "five" #f)
  (test-skip (test-match-all "six" (test-match-any "six" "seven")))
  (test-assert "six" #f)
  (test-assert "seven" #t)
  (test-end))
(counts quiet)
;=> (3 1 0 0 3)
(test-runner-reset quiet)
(counts quiet)
;=> (0 0 0 0 0)
(test-with-runner quiet (test-apply "b" (lambda () (test-assert "a" #t) (test-assert "b" #t))))
(counts quiet)
;=> (1 0 0 0 1)
(test-apply quiet "b" (lambda () (test-assert "a" #t) (test-assert "b" #t)))
(counts quiet)
;=> (2 0 0 0 2)
(define seen '())
(define (see what) (lambda (r . more) (set! seen (cons (cons what more) seen))))
(define watching (test-runner-null))
(test-runner-on-group-begin! watching (see 'group))
(test-runner-on-group-end! watching (see 'group-end))
(test-runner-on-test-begin! watching (see 'test))
(test-runner-on-test-end! watching (lambda (r) (set! seen (cons (list (test-runner-test-name r) (test-result-kind r) (test-passed? r) (test-result-ref r 'actual-value) (test-runner-group-path r) (test-runner-group-stack r)) seen))))
(test-runner-on-bad-count! watching (see 'count))
(test-runner-on-bad-end-name! watching (see 'name))
(test-runner-on-final! watching (see 'final))
(map procedure? (map (lambda (f) (f watching)) (list test-runner-on-group-begin test-runner-on-group-end test-runner-on-test-begin test-runner-on-test-end test-runner-on-bad-count test-runner-on-bad-end-name test-runner-on-final)))
;=> (#t #t #t #t #t #t #t)
(test-with-runner watching
  (test-begin "outer" 3)
  (test-begin "inner")
  (test-equal "t" 5 (+ 2 3))
  (test-end "innermost")
  (test-end))
(reverse seen)
;=> ((group "outer" 3) (group "inner" #f) (test) ("t" pass #t 5 ("outer" "inner") ("inner" "outer")) (name "inner" "innermost") (group-end) (count 1 3) (group-end) (final))
(test-runner-aux-value! watching 'mine)
(test-runner-aux-value watching)
;=> mine
(test-result-set! watching 'colour 'red)
(list (test-result-ref watching 'colour) (test-result-ref watching 'taste 'none))
;=> (red none)
(test-result-remove watching 'colour)
(map car (test-result-alist watching))
;=> (test-name source-form source-file expected-value actual-value result-kind)
(test-result-clear watching)
(test-result-alist watching)
;=> ()
(test-runner-get)
;=! error no test runner
(test-runner-factory test-runner-null)
(test-assert #f)
;=#
;=> #f
(test-runner-factory test-runner-simple)
(list (eq? (test-runner-factory) test-runner-simple) (test-runner? (test-runner-create)))
;=> (#t #t)
(begin (test-runner-current quiet) (let ((r (test-runner-get))) (test-runner-current #f) (eq? r quiet)))
;=> #t
(define cleaned #f)
(test-group-with-cleanup "c" (test-assert #t) (set! cleaned #t))
;=# Tests: 1 passed\n
cleaned
;=> #t
(map procedure? (list test-on-group-begin-simple test-on-group-end-simple test-on-bad-count-simple test-on-bad-end-name-simple test-on-test-begin-simple test-on-test-end-simple test-on-final-simple))
;=> (#t #t #t #t #t #t #t)
(test-read-eval-string "(+ 1 2)")
;=> 3
