;;; SRFI 128, section by section.
(import (srfi 128))

(define numbers (make-comparator number? = < number-hash))
(define strings-ci (make-comparator string? string-ci=? string-ci<? string-ci-hash))
(define symbols (make-comparator symbol? eq? #f symbol-hash))
(define lengths (make-comparator string? #t (lambda (a b) (< (string-length a) (string-length b))) #f))
(map (lambda (c) (list (comparator? c) (comparator-ordered? c) (comparator-hashable? c))) (list numbers strings-ci symbols lengths))
;=> ((#t #t #t) (#t #t #t) (#t #f #t) (#t #t #f))
(comparator? 5)
;=> #f
(list (=? numbers 1 1.0) (=? numbers 1 1 2) (=? strings-ci "a" "A" "a") (=? lengths "ab" "cd"))
;=> (#t #f #t #t)
(list (<? numbers 1 2 3) (<? numbers 1 3 2) (>? numbers 3 2 1) (<=? numbers 1 1 2) (>=? numbers 2 2 1) (>=? numbers 1 2) (<=? numbers 2 1) (>? numbers 1 1))
;=> (#t #f #t #t #t #f #f #f)
(<? symbols 'a 'b)
;=! error no ordering predicate
(comparator-hash lengths "a")
;=! error no hash function
(list (comparator-test-type numbers 1) (comparator-test-type numbers 'a) (comparator-check-type numbers 1))
;=> (#t #f #t)
(comparator-check-type numbers 'a)
;=! error not of its type: a
(list ((comparator-type-test-predicate numbers) 1) ((comparator-equality-predicate numbers) 1 1) ((comparator-ordering-predicate numbers) 1 2) (= ((comparator-hash-function numbers) 1) (number-hash 1)))
;=> (#t #t #t #t)

;; Pairs, lists, vectors
(define pairs (make-pair-comparator numbers strings-ci))
(list (comparator-test-type pairs '(1 . "a")) (comparator-test-type pairs '(1 . 2)) (comparator-test-type pairs 1) (=? pairs '(1 . "a") '(1 . "A")) (<? pairs '(1 . "b") '(1 . "A")) (<? pairs '(1 . "a") '(1 . "B")) (<? pairs '(1 . "b") '(2 . "a")))
;=> (#t #f #f #t #f #t #t)
(= (comparator-hash pairs '(1 . "a")) (comparator-hash pairs '(1.0 . "A")))
;=> #t
(define lists (make-list-comparator numbers))
(list (comparator-test-type lists '(1 2)) (comparator-test-type lists '(1 a)) (=? lists '(1 2) '(1 2)) (=? lists '(1 2) '(1)) (<? lists '(1) '(1 2)) (<? lists '() '()) (<? lists '(1 2) '(1 3)) (<? lists '(2) '(1 5)))
;=> (#t #f #t #f #t #f #t #f)
(= (comparator-hash lists '(1 2)) (comparator-hash lists (list 1 2)))
;=> #t
(define vectors (make-vector-comparator numbers))
(list (comparator-test-type vectors #(1 2)) (comparator-test-type vectors #(1 a)) (comparator-test-type vectors '(1)) (=? vectors #(1 2) #(1 2)) (<? vectors #(9) #(1 2)) (<? vectors #(1 2) #(1 3)) (<? vectors #(1 2) #(1 2)) (<? vectors #(1 2) #(5)))
;=> (#t #f #f #t #t #t #f #f)
(= (comparator-hash vectors #(1 2)) (comparator-hash vectors (vector 1 2)))
;=> #t
(define bytes (make-vector-comparator numbers bytevector? bytevector-length bytevector-u8-ref))
(<? bytes #u8(1 2) #u8(1 3))
;=> #t
(define backwards (make-list-comparator numbers (lambda (x) (list? x)) null? car cdr))
(=? backwards '(1) '(1))
;=> #t

;; By identity
(list (=? (make-eq-comparator) 'a 'a) (=? (make-eqv-comparator) 1.5 1.5) (=? (make-eqv-comparator) "a" (string #\a)) (=? (make-equal-comparator) "a" (string #\a)) (comparator-ordered? (make-equal-comparator)))
;=> (#t #t #f #t #f)
(map (lambda (c) (= (comparator-hash c 'a) (comparator-hash c 'a))) (list (make-eq-comparator) (make-eqv-comparator) (make-equal-comparator)))
;=> (#t #t #t)

;; Hashes
(list (boolean-hash #f) (= (char-hash #\a) (char-hash #\a)) (= (char-ci-hash #\a) (char-ci-hash #\A)) (= (string-hash "ab") (string-hash (string #\a #\b))) (= (string-ci-hash "Ab") (string-ci-hash "aB")) (= (symbol-hash 'a) (symbol-hash 'a)) (= (number-hash 2) (number-hash 2.0)) (exact-integer? (number-hash +nan.0)))
;=> (0 #t #t #t #t #t #t #t)
(list (< 0 (hash-salt)) (< 0 (hash-bound)))
;=> (#t #t)

;; The default comparator
(define d (make-default-comparator))
(let sort ((l (list #u8(1) "b" 'sym #(1 2) 3 #\a #t '(1 2) '() 2.5 #(9) "a" #f '(1 . 1))))
  (define (insert x l) (if (or (null? l) (<? d x (car l))) (cons x l) (cons (car l) (insert x (cdr l)))))
  (if (null? l) '() (insert (car l) (sort (cdr l)))))
;=> (() (1 2) (1 . 1) #f #t #\a "a" "b" sym 2.5 3 #(9) #(1 2) #u8(1))
(list (=? d '(1 #(a "b")) (list 1 (vector 'a "b"))) (=? d 1 'a) (=? d 1 1.0) (<? d "a" 'a) (<? d #(1 2) #(1 3)) (<? d 'b 'a) (<? d #u8(1 3) #u8(1 2)))
;=> (#t #f #t #t #t #f #f)
(= (default-hash '(1 "a" #(b #\c) #u8(1))) (comparator-hash d (list 1.0 (string #\a) (vector 'b #\c) (bytevector 1))))
;=> #t
(define-record-type money (make-money amount) money? (amount amount))
(comparator-register-default! (make-comparator money? (lambda (a b) (= (amount a) (amount b))) (lambda (a b) (< (amount a) (amount b))) (lambda (m) (number-hash (amount m)))))
(list (=? d (make-money 1) (make-money 1)) (<? d (make-money 1) (make-money 2)) (<? d 5 (make-money 1)) (= (default-hash (make-money 3)) (number-hash 3)))
;=> (#t #t #t #t)
(list (comparator-if<=> numbers 1 2 'less 'equal 'greater) (comparator-if<=> 2 2 'less 'equal 'greater) (comparator-if<=> "b" "a" 'less 'equal 'greater))
;=> (less equal greater)
