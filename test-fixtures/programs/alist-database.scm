;;; A small database over association lists: tables, queries, joins, transactions
;;;
;;; A row is an association list from column names to values; a table keeps its rows newest first.
;;; Queries are written with a macro and run as plain list code. A transaction that raises puts every
;;; table back.

(import (scheme base)
        (scheme case-lambda)
        (scheme cxr)
        (scheme write))

(define-record-type <table>
  (make-table name columns key rows)
  table?
  (name table-name)
  (columns table-columns)
  (key table-key)
  (rows table-rows set-table-rows!))

(define-record-type <violation>
  (make-violation table rule row)
  violation?
  (table violation-table)
  (rule violation-rule)
  (row violation-row))

(define tables '())

(define (find-table name)
  (cond ((assq name tables) => cdr)
        (else (error "no such table:" name))))

(define (create-table! name columns key)
  (set! tables (cons (cons name (make-table name columns key '())) tables)))

;;; Rows

(define (field row column)
  (let ((entry (assq column row)))
    (if entry
        (cdr entry)
        (error "no such column:" column))))

(define (filter keep? items)
  (let loop ((items items) (kept '()))
    (cond ((null? items) (reverse kept))
          ((keep? (car items)) (loop (cdr items) (cons (car items) kept)))
          (else (loop (cdr items) kept)))))

(define (insert! name . values)
  (let* ((table (find-table name))
         (columns (table-columns table)))
    (if (not (= (length values) (length columns)))
        (raise (make-violation name 'wrong-number-of-values values)))
    (let ((row (map cons columns values)))
      (if (find-by-key table (field row (table-key table)))
          (raise (make-violation name 'duplicate-key (field row (table-key table)))))
      (set-table-rows! table (cons row (table-rows table)))
      row)))

(define (find-by-key table key)
  (let ((column (table-key table)))
    (let loop ((rows (table-rows table)))
      (cond ((null? rows) #f)
            ((equal? (field (car rows) column) key) (car rows))
            (else (loop (cdr rows)))))))

(define (update! name key column change)
  (let* ((table (find-table name))
         (old (find-by-key table key)))
    (if (not old) (raise (make-violation name 'no-such-key key)))
    (let ((new (map (lambda (entry)
                      (if (eq? (car entry) column)
                          (cons column (change (cdr entry)))
                          entry))
                    old)))
      (set-table-rows! table (map (lambda (row) (if (eq? row old) new row)) (table-rows table)))
      (field new column))))

(define (delete! name wanted?)
  ;; Gives the number of rows deleted.
  (let* ((table (find-table name))
         (before (length (table-rows table))))
    (set-table-rows! table (filter (lambda (row) (not (wanted? row))) (table-rows table)))
    (- before (length (table-rows table)))))

;;; Transactions: what the tables were is put back on any exit other than a normal return.

(define (call-with-transaction thunk)
  (let ((saved (map (lambda (entry) (cons (cdr entry) (table-rows (cdr entry)))) tables))
        (done #f))
    (dynamic-wind
     (lambda () #f)
     (lambda ()
       (call-with-values thunk
         (lambda results
           (set! done #t)
           (apply values results))))
     (lambda ()
       (unless done
         (for-each (lambda (entry) (set-table-rows! (car entry) (cdr entry))) saved))))))

(define-syntax transaction
  (syntax-rules ()
    ((_ body ...) (call-with-transaction (lambda () body ...)))))

;;; Queries
;;;
;;; (select (column ...) from table [where (row) condition] [order-by column <]) with the parts in
;;; this order; `*` selects all columns.

(define-syntax select
  (syntax-rules (from where order-by *)
    ((_ * from table clause ...)
     (select-rows (lambda (row) (map cdr row)) (all-rows table) clause ...))
    ((_ (column ...) from table clause ...)
     (select-rows (lambda (row) (list (field row 'column) ...)) (all-rows table) clause ...))))

(define-syntax select-rows
  (syntax-rules (where order-by)
    ((_ project rows)
     (map project rows))
    ((_ project rows where (row) condition clause ...)
     (select-rows project (filter (lambda (row) condition) rows) clause ...))
    ((_ project rows order-by column less? clause ...)
     (select-rows project (sort-rows rows 'column less?) clause ...))))

(define (all-rows source)
  (cond ((symbol? source) (reverse (table-rows (find-table source))))
        (else source)))

(define (sort-rows rows column less?)
  ;; By insertion, which keeps equal rows in order.
  (let loop ((rows (reverse rows)) (sorted '()))
    (if (null? rows) sorted (loop (cdr rows) (insert-before (car rows) sorted column less?)))))

(define (insert-before row sorted column less?)
  (if (or (null? sorted) (not (less? (field (car sorted) column) (field row column))))
      (cons row sorted)
      (cons (car sorted) (insert-before row (cdr sorted) column less?))))

(define (join left left-column right right-column)
  ;; Rows of both tables side by side wherever the columns are equal.
  (apply append
         (map (lambda (a)
                (map (lambda (b) (append a b))
                     (filter (lambda (b) (equal? (field a left-column) (field b right-column)))
                             (all-rows right))))
              (all-rows left))))

(define fold-rows
  (case-lambda
    ((combine start column rows)
     (let loop ((rows rows) (result start))
       (if (null? rows)
           result
           (loop (cdr rows) (combine result (field (car rows) column))))))
    ((combine column rows) (fold-rows combine 0 column rows))))

(define (group-by column rows)
  ;; An association list from each value of the column to its rows, in order of appearance.
  (let loop ((rows rows) (groups '()))
    (if (null? rows)
        (reverse (map (lambda (group) (cons (car group) (reverse (cdr group)))) groups))
        (let* ((value (field (car rows) column))
               (group (assoc value groups)))
          (if group
              (begin
                (set-cdr! group (cons (car rows) (cdr group)))
                (loop (cdr rows) groups))
              (loop (cdr rows) (cons (list value (car rows)) groups)))))))

;;; Demonstration

(define-syntax show
  (syntax-rules ()
    ((_ label expression)
     (begin
       (write-string label)
       (write-string ": ")
       (write (guard (problem
                      ((violation? problem)
                       (list 'violation (violation-table problem) (violation-rule problem)
                             (violation-row problem)))
                      ((error-object? problem)
                       (cons (error-object-message problem) (error-object-irritants problem))))
                expression))
       (newline)))))

(create-table! 'growers '(name town since) 'name)
(create-table! 'lots '(number grower variety kilos cents) 'number)

(for-each (lambda (values) (apply insert! 'growers values))
          '(("Ada" "Treviso" 1998) ("Bruno" "Chioggia" 2005) ("Carla" "Treviso" 2011) ("Dino" "Verona" 1987)))

(for-each (lambda (values) (apply insert! 'lots values))
          '((1 "Ada" tardivo 120 640)
            (2 "Ada" precoce 300 310)
            (3 "Bruno" chioggia 450 180)
            (4 "Carla" tardivo 80 700)
            (5 "Carla" variegato 60 520)
            (6 "Bruno" chioggia 150 190)))

(show "growers" (select * from 'growers))
(show "growers in Treviso" (select (name since) from 'growers where (r) (string=? (field r 'town) "Treviso")))
(show "by price" (select (number cents) from 'lots order-by cents <))
(show "large lots" (select (number kilos) from 'lots where (r) (> (field r 'kilos) 100) order-by kilos >))
(show "lots of the old growers" (select (name variety) from (join 'growers 'name 'lots 'grower) where (r) (< (field r 'since) 2000)))
(show "kilos in all" (fold-rows + 'kilos (all-rows 'lots)))
(show "highest price" (fold-rows max 'cents (all-rows 'lots)))
(show "names" (fold-rows (lambda (names name) (string-append names name " ")) "" 'name (all-rows 'growers)))
(show "kilos by variety" (map (lambda (group) (list (car group) (length (cdr group)) (fold-rows + 'kilos (cdr group))))
           (group-by 'variety (all-rows 'lots))))
(show "towns" (map car (group-by 'town (all-rows 'growers))))

(show "fifty kilos sold" (update! 'lots 3 'kilos (lambda (kilos) (- kilos 50))))
(show "left of lot 3" (field (find-by-key (find-table 'lots) 3) 'kilos))
(show "lots deleted" (delete! 'lots (lambda (row) (eq? (field row 'variety) 'precoce))))
(show "lots left" (map car (select (number) from 'lots)))

(show "same number again" (insert! 'lots 1 "Ada" 'tardivo 10 10))
(show "too few values" (insert! 'growers "Elio"))
(show "no such lot" (update! 'lots 99 'kilos (lambda (kilos) 0)))
(show "no such column" (select (colour) from 'lots))
(show "no such table" (select * from 'recipes))

;; All or nothing: the second insertion fails, so the first is undone.
(show "failed transaction" (transaction
       (insert! 'growers "Elio" "Padova" 2020)
       (insert! 'growers "Ada" "Padova" 2020)))
(show "growers after it" (length (all-rows 'growers)))
(show "transaction" (transaction
       (insert! 'growers "Elio" "Padova" 2020)
       (update! 'growers "Elio" 'since (lambda (year) (+ year 1)))))
(show "growers after that" (length (all-rows 'growers)))

;; Leaving a transaction by a continuation undoes it, too.
(show "left early" (call/cc
       (lambda (leave)
         (transaction
          (delete! 'growers (lambda (row) #t))
          (leave (list 'left 'with (length (all-rows 'growers))))))))
(show "names, sorted" (map car (select (name) from 'growers order-by name string<?)))

(call-with-values (lambda () (transaction (values 'two 'values)))
  (lambda (a b) (write (list a b)) (newline)))
