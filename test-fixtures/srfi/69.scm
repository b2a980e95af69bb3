;;; SRFI 69, section by section. Tables list what they have in the order in which it came.
(import (srfi 69))

(define t (make-hash-table))
(hash-table? t)
;=> #t
(hash-table? '((a . 1)))
;=> #f
(hash-table-set! t "a" 1)
(hash-table-set! t '(b) 2)
(hash-table-set! t "a" 10)
(hash-table-ref t "a")
;=> 10
(hash-table-ref t '(b) (lambda () 'none))
;=> 2
(hash-table-ref t 'c (lambda () 'none))
;=> none
(hash-table-ref t '(b) (lambda () 'none) list)
;=> (2)
(hash-table-ref t 'c)
;=! error hash-table-ref: there is no key
(hash-table-ref/default t 'c 0)
;=> 0
(list (hash-table-exists? t "a") (hash-table-exists? t "b"))
;=> (#t #f)
(hash-table-update! t "a" (lambda (n) (+ n 1)))
(hash-table-update! t "n" (lambda (n) (+ n 1)) (lambda () 100))
(hash-table-update! t "m" list)
;=! error hash-table-update!: there is no key
(hash-table-update!/default t "d" (lambda (l) (cons 'x l)) '())
(hash-table->alist t)
;=> (("a" . 11) ((b) . 2) ("n" . 101) ("d" x))
(hash-table-size t)
;=> 4
(hash-table-keys t)
;=> ("a" (b) "n" "d")
(hash-table-values t)
;=> (11 2 101 (x))
(hash-table-delete! t "n")
(hash-table-delete! t "nothing")
(hash-table-size t)
;=> 3
(hash-table-walk t (lambda (k v) (write k) (write v)))
;=# "a"11(b)2"d"(x)
(hash-table-fold t (lambda (k v n) (if (number? v) (+ n v) n)) 0)
;=> 13
(define copy (hash-table-copy t))
(hash-table-set! copy "a" 'changed)
(list (hash-table-ref t "a") (hash-table-ref copy "a"))
;=> (11 changed)
(hash-table->alist (hash-table-merge! (alist->hash-table '((1 . one) ("a" . mine))) t))
;=> ((1 . one) ("a" . mine) ((b) . 2) ("d" x))
(hash-table->alist (alist->hash-table '((a . 1) (b . 2) (a . 3)) eq?))
;=> ((a . 1) (b . 2))
(map (lambda (t) (hash-table-ref/default t (string #\k) 'no))
     (map (lambda (same?) (alist->hash-table '(("k" . yes)) same?)) (list equal? string=? string-ci=? eq? eqv?)))
;=> (yes yes yes no no)
(let ((t (make-hash-table string-ci=? string-ci-hash))) (hash-table-set! t "Straße" 1) (hash-table-ref t "STRASSE"))
;=> 1
(let ((t (make-hash-table =))) (hash-table-set! t 1 'one) (list (hash-table-ref t 1.0) (hash-table-ref/default t 2 #f)))
;=> (one #f)
(let ((t (make-hash-table char=?))) (hash-table-set! t #\a 1) (hash-table-ref t #\a))
;=> 1
(let ((t (make-hash-table (lambda (a b) (eq? (car a) (car b))) (lambda (k . bound) (apply hash (car k) bound)))))
  (hash-table-set! t '(a 1) 'first)
  (hash-table-set! t '(a 2) 'second)
  (hash-table->alist t))
;=> (((a 1) . second))
(list (eq? equal? (hash-table-equivalence-function t)) (procedure? (hash-table-hash-function t)))
;=> (#t #t)
(list (= (hash '(1 "a" #(b))) (hash (list 1 (string #\a) (vector 'b)))) (< -1 (hash "x" 10) 10))
;=> (#t #t)
(list (= (string-hash "abc") (string-hash (string #\a #\b #\c))) (< -1 (string-hash "abc" 7) 7))
;=> (#t #t)
(list (= (string-ci-hash "aBc") (string-ci-hash "AbC")) (< -1 (string-ci-hash "abc" 7) 7))
;=> (#t #t)
(list (= (hash-by-identity 'a) (hash-by-identity 'a)) (< -1 (hash-by-identity 'a 7) 7))
;=> (#t #t)
(hash-table-set! '() 1 2)
;=! wrong-type a hash table
t
;=> #<hash-table of 3>
