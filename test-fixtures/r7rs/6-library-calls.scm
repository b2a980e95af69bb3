;;; Library procedures with optional or any number of arguments: a call goes straight to the clause that fits. Whatever way they
;;; are called, the result is the same.
(list (max 1) (max 1 2) (max 1 2 3) (max 3 1 2 0) (max 1 2 3 4 5 6 7 8) (max 1 2 3 4 5 6 7 8 9 10))
;=> (1 2 3 3 8 10)
(list (apply max '(1)) (apply max '(1 2)) (apply max 1 2 '(3)) (apply max 1 '(2 9 3)))
;=> (1 2 3 9)
(let ((f max)) (list (f 1) (f 1 2) (f 1 2 3)))
;=> (1 2 3)
(map max '(1 5) '(2 3) '(0 9))
;=> (2 9)
(list (string-append) (string-append "a") (string-append "a" "b") (string-append "a" "b" "c" "d"))
;=> ("" "a" "ab" "abcd")
(list (apply string-append '()) (apply string-append '("a" "b" "c")))
;=> ("" "abc")
(list (string=? "a" "a") (string=? "a" "b") (string=? "a" "a" "a") (string=? "a" "a" "b"))
;=> (#t #f #t #f)
(list (assoc "b" '(("a" . 1) ("b" . 2))) (assoc 2.0 '((1 . a) (2 . b)) =))
;=> (("b" . 2) (2 . b))
(list (vector->list #(1 2 3)) (vector->list #(1 2 3) 1) (vector->list #(1 2 3) 1 2))
;=> ((1 2 3) (2 3) (2))
(list (append) (append '(1)) (append '(1) '(2)) (append '(1) '(2) '(3) 4) (append '() '() '()))
;=> (() (1) (1 2) (1 2 3 . 4) ())

; Arguments are evaluated once, in order, also those that end up in a list.
(define order '())
(define (note x) (set! order (cons x order)) x)
(begin (string-append (note "a") (note "b") (note "c")) (reverse order))
;=> ("a" "b" "c")
; A continuation taken in one of them does not change a list that was made before.
(define again #f)
(define results '())
(begin
  (set! results
    (cons (list 0 (apply + 1 (list (call/cc (lambda (k) (set! again k) 1)) 2 3))) results))
  (if (< (length results) 3) (again (* 10 (length results))))
  results)
;=> ((0 26) (0 16) (0 7))

; Failures are told in the name that the program says.
(string-append "a" 'b "c")
;=! wrong-type string-append
(string=? "a" "a" 1)
;=! wrong-type string=?
(max 1 'a 3)
;=! wrong-type max
(substring "abc" 2)
;=! wrong-arity substring
(apply substring '("abc" 2))
;=! wrong-arity substring
(write-char 1 2 3)
;=! wrong-arity write-char
((lambda (f) (f)) max)
;=! wrong-arity max

; The name is the program's to define.
(define (max a b) (list 'mine a b))
(max 1 2)
;=> (mine 1 2)
(let ((string-append (lambda all (length all)))) (string-append "a" "b" "c"))
;=> 3

; What is called in tail position by apply and for-each stays so.
(define (count-down n) (if (= n 0) 'done (apply count-down (list (- n 1)))))
(count-down 100000)
;=> done
