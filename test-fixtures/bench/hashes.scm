;; hashes: hash tables as a program would write them itself: vectors of association lists that grow, with numbers, symbols
;; and strings as keys. Exercises assv, assoc, modulo, closures as parameters, vectors.
(import (scheme base) (scheme write))
(define repeats 1300)

(define-record-type <table>
  (make-table hash find buckets count)
  table?
  (hash table-hash)
  (find table-find)
  (buckets table-buckets set-table-buckets!)
  (count table-count set-table-count!))

(define (new-table hash find) (make-table hash find (make-vector 8 '()) 0))

(define (table-ref table key default)
  (let* ((buckets (table-buckets table))
         (entry ((table-find table) key
                 (vector-ref buckets (modulo ((table-hash table) key) (vector-length buckets))))))
    (if entry (cdr entry) default)))

(define (table-set! table key value)
  (let* ((buckets (table-buckets table))
         (i (modulo ((table-hash table) key) (vector-length buckets)))
         (entry ((table-find table) key (vector-ref buckets i))))
    (if entry
        (set-cdr! entry value)
        (begin
          (vector-set! buckets i (cons (cons key value) (vector-ref buckets i)))
          (set-table-count! table (+ 1 (table-count table)))
          (when (> (table-count table) (* 2 (vector-length buckets)))
            (grow! table))))))

(define (table-update! table key f default)
  (table-set! table key (f (table-ref table key default))))

(define (grow! table)
  (let* ((old (table-buckets table))
         (n (* 2 (vector-length old)))
         (new (make-vector n '())))
    (vector-for-each
     (lambda (bucket)
       (for-each
        (lambda (entry)
          (let ((i (modulo ((table-hash table) (car entry)) n)))
            (vector-set! new i (cons entry (vector-ref new i)))))
        bucket))
     old)
    (set-table-buckets! table new)))

(define (table-fold f start table)
  (let ((result start))
    (vector-for-each
     (lambda (bucket)
       (for-each (lambda (entry) (set! result (f (car entry) (cdr entry) result))) bucket))
     (table-buckets table))
    result))

(define (string-hash s)
  (let ((n (string-length s)))
    (let loop ((i 0) (h 17))
      (if (= i n)
          h
          (loop (+ i 1) (modulo (+ (* h 31) (char->integer (string-ref s i))) 16777213))))))

(define (count-numbers)
  (let ((table (new-table (lambda (n) n) assv)))
    (do ((i 0 (+ i 1)) (n 1 (modulo (* n 75) 65537)))
        ((= i 5000))
      (table-update! table (quotient n 4) (lambda (count) (+ count 1)) 0))
    (list (table-count table) (table-fold (lambda (key value sum) (+ value sum)) 0 table))))

(define names
  (let loop ((i 0) (names '()))
    (if (= i 750)
        names
        (loop (+ i 1) (cons (string-append "name-" (number->string (* i i))) names)))))

(define (count-strings)
  (let ((table (new-table string-hash assoc)))
    (do ((round 0 (+ round 1)))
        ((= round 3))
      (for-each
       (lambda (name) (table-update! table name (lambda (rounds) (cons round rounds)) '()))
       names))
    (list (table-count table)
          (table-fold (lambda (key value sum) (+ sum (length value))) 0 table)
          (table-ref table "name-9" #f)
          (table-ref table "name-10" #f))))

(define symbols (map string->symbol names))

(define (count-symbols)
  (let ((table (new-table (lambda (s) (string-hash (symbol->string s))) assq)))
    (for-each (lambda (s) (table-set! table s (symbol->string s))) symbols)
    (table-fold (lambda (key value all?) (and all? (eq? key (string->symbol value)))) #t table)))

(define (run) (list (count-numbers) (count-strings) (count-symbols)))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result '((4468 5000) (750 2250 (2 1 0) #f) #t)) (error "hashes: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
