;;; The tables that libraries build on, in the runtime.

(import (radicchio hash-tables) (radicchio bitwise))
(define t (make-table equal? #f 0))
(table-set! t "a" 1)
(table-set! t '(1 2) 2)
(table-ref t (list 1 2) #f)
;=> 2
(table-ref t "a" #f)
;=> 1
(table-ref t "b" 'no)
;=> no
(define (fill! t n) (do ((i 0 (+ i 1))) ((= i n)) (table-set! t i (* i i))))
(fill! t 10000)
(table-size t)
;=> 10002
(table-ref t 777 #f)
;=> 603729
(define (drain! t n) (do ((i 0 (+ i 1))) ((= i n)) (table-delete! t i)))
(drain! t 9999)
(table-entries t)
;=> (("a" . 1) ((1 2) . 2) (9999 . 99980001))
(fill! t 20000)
(table-size t)
;=> 20002
(define e (make-table eq? #f 0))
(define keys (map (lambda (i) (list i)) '(1 2 3 4 5 6 7 8 9 10)))
(for-each (lambda (k) (table-set! e k (car k))) keys)
(collect-garbage)
(map (lambda (k) (table-ref e k #f)) keys)
;=> (1 2 3 4 5 6 7 8 9 10)
(map (lambda (k) (table-ref e (list (car k)) #f)) keys)
;=> (#f #f #f #f #f #f #f #f #f #f)
(define c (make-table (lambda (a b) (= (abs a) (abs b))) abs 0))
(table-set! c -5 'five)
(table-set! c 5 'cinq)
(table-entries c)
;=> ((-5 . cinq))
(table-delete! c 5)
;=> #t
(table-size c)
;=> 0
(define s (make-table string=? #f 0))
(table-set! s 'a 1)
;=! wrong-type a string
(table-set! (list 1) 'a 1)
;=! wrong-type a hash table
(bit-and -1 255)
;=> 255
(list (bit-count -1) (bit-count 255) (bit-count (expt 2 100)) (bit-count (- (expt 2 100))) (bit-count (- (+ 1 (expt 2 100)))))
;=> (0 8 1 100 1)
(list (integer-length 0) (integer-length -1) (integer-length 255) (integer-length 256) (integer-length -256) (integer-length -257)
  (integer-length (expt 2 100)) (integer-length (- (expt 2 100))) (integer-length (- -1 (expt 2 100))))
;=> (0 0 8 9 8 9 101 100 101)
(list (first-set-bit 0) (first-set-bit 8) (first-set-bit (expt 2 90)) (first-set-bit (- (expt 2 90))))
;=> (-1 3 90 90)
(list (bit-set? 0 5) (bit-set? 1 5) (bit-set? 100 -1) (bit-set? 70 (expt 2 70)) (bit-set? 69 (- (expt 2 70)))  (bit-set? 70 (- (expt 2 70)))
 (bit-set? 71 (- (expt 2 70))) (bit-set? 500 (- (expt 2 70))))
;=> (#t #f #t #t #f #t #t #t)
c
;=> #<hash-table of 0>

;; Content decides where equal? does.
(define q (make-table equal? #f 0))
(for-each (lambda (k) (table-set! q k k))
          (list "s" 'y #\c 1.5 0.0 -0.0 1e300 (expt 10 30) #u8(1 2) #(1 (2)) '(a . b) '()))
(map (lambda (k) (eq? k (table-ref q k 'none)))
     (list 'y #\c '()))
;=> (#t #t #t)
(map (lambda (k) (equal? k (table-ref q k 'none)))
     (list (string #\s) 1.5 0.0 -0.0 1e300 (* 1000 (expt 10 27)) (bytevector 1 2) (vector 1 (list 2)) (cons 'a 'b)))
;=> (#t #t #t #t #t #t #t #t #t)
(table-size q)
;=> 12
(define v (make-table eqv? #f 0))
(table-set! v (expt 10 30) 'large)
(table-set! v "s" 'string)
(list (table-ref v (* 10 (expt 10 29)) #f) (table-ref v (string #\s) #f) (table-ref v 0.0 'none))
;=> (large #f none)

;; Keys by address are found after they have moved, by whoever comes first.
(define p (make-table eq? #f 100))
(define objects (let loop ((i 0) (l '())) (if (= i 300) l (loop (+ i 1) (cons (vector i) l)))))
(for-each (lambda (o) (table-set! p o (vector-ref o 0))) objects)
(collect-garbage)
(for-each (lambda (o) (if (odd? (vector-ref o 0)) (table-delete! p o))) objects)
(collect-garbage)
(for-each (lambda (o) (if (odd? (vector-ref o 0)) (table-set! p o 'again))) objects)
(apply + (map (lambda (o) (let ((x (table-ref p o #f))) (if (eq? x 'again) 1 x))) objects))
;=> 22500
(table-size p)
;=> 300
(table-size (let ((d (table-copy p))) (table-clear! p) (collect-garbage) d))
;=> 300
(table-size p)
;=> 0

;; The equality may change the table.
(define wild #f)
(define m (make-table (lambda (a b) (if wild (table-clear! m)) (equal? a b)) (lambda (k) 1) 0))
(for-each (lambda (i) (table-set! m i i)) '(1 2 3 4 5 6 7 8 9 10))
(map (lambda (i) (table-ref m i #f)) '(1 10 11))
;=> (1 10 #f)
(set! wild #t)
(table-ref m 5 'gone)
;=> gone
(table-set! m 6 6)
(table-size m)
;=> 1
(make-table 5 #f 0)
;=! wrong-type a procedure
(table-ref (make-table (lambda (a b) #t) (lambda (k) 'h) 0) 1 2)
;=! wrong-type exact integer
(define u (make-table equal? #f 0))
(table-update! u 'a (lambda (n) (+ n 1)) (lambda () 0))
(table-update! u 'a (lambda (n) (+ n 1)) (lambda () 0))
(table-update! u 'b list (lambda () 0))
(list (table-keys u) (table-values u) (table-fold u (lambda (k v out) (cons k out)) '()))
;=> ((a b) (2 (0)) (b a))
(table-walk u (lambda (k v) (table-delete! u k) (write k)))
;=# ab
(eq? (table-equality u) equal?)
;=> #t
(= ((table-hash-function u) "abc") (equal-hash (string #\a #\b #\c)))
;=> #t
(= (string-hash "abc") (string-hash (string #\a #\b #\c)))
;=> #t
(= (eqv-hash 1.5) (eqv-hash 1.5) (eq-hash 1.5))
;=> #t
(let ((o (list 1))) (= (eq-hash o) (begin (collect-garbage) (eq-hash o))))
;=> #t
