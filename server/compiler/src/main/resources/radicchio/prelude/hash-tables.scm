;;; Hash tables, for the libraries that offer them. The runtime does all that compares keys by eq?, eqv?, equal?
;;; or string=?; tables with an equality of the user's are done here, entry by entry, because the procedures that
;;; they call may do anything, leave or change the table among them.

;;; (hash-table? x): whether x is a hash table.
(define (table? x) (%hash-table? x))
;;; (hash-table-size table): how many keys it has.
(define (table-size t) (%hash-table-size t))
(define (table-clear! t) (%hash-table-clear! t))
(define (table-copy t) (%hash-table-copy t))
;;; (hash-table-keys table): a list of its keys, the oldest first.
(define (table-keys t) (%hash-table->list t 0))
;;; (hash-table-values table): a list of its values, that of the oldest key first.
(define (table-values t) (%hash-table->list t 1))
;;; (hash-table->alist table): a list of pairs of keys and values, the oldest first.
(define (table-entries t) (%hash-table->list t 2))
;;; (hash-table-equivalence-function table): the procedure that compares keys.
(define (table-equality t) (%hash-table-field t 1))
;;; (hash-table-hash-function table): the procedure that hashes keys.
(define (table-hash-function t) (%hash-table-field t 2))

;; Hashes that stay the same while their objects do; not negative.
(define (eq-hash x) (%hash-value 0 x))
(define (eqv-hash x) (%hash-value 1 x))
(define (equal-hash x) (%hash-value 2 x))

(define (string-hash s) (%string-hash s))

;; `hash` may be #f where the equality is one that the runtime knows.
(define (make-table same? hash size)
  (let ((flavour (%table-flavour same?)))
    (cond ((and flavour (or (not hash) (eq? hash eq-hash) (eq? hash eqv-hash) (eq? hash equal-hash) (eq? hash string-hash)))
           (%make-hash-table flavour size same? (or hash (%table-hash flavour))))
          ((not (procedure? same?)) (%wrong-type 'make-hash-table "a procedure" same?))
          ((procedure? hash) (%make-hash-table 4 size same? hash))
          (hash (%wrong-type 'make-hash-table "a procedure" hash))
          (else (%make-hash-table 4 size same? (lambda (key) 0))))))

(define (%table-flavour same?)
  (cond ((eq? same? equal?) 2)
        ((eq? same? eq?) 0)
        ((eq? same? eqv?) 1)
        ((eq? same? string=?) 3)
        (else #f)))

(define (%table-hash flavour)
  (cond ((eq? flavour 0) eq-hash)
        ((eq? flavour 1) eqv-hash)
        (else equal-hash)))

;;; (hash-table-ref/default table key default): the value of the key, or the default.
(define (table-ref t key default)
  (let ((found (%hash-table-ref t key default)))
    (if (%default? found)
        (let ((n (%table-find t key (%table-key-hash t key))))
          (if n (%hash-table-entry t n 1) default))
        found)))

;;; (hash-table-set! table key value): gives the key the value.
(define (table-set! t key value)
  (if (%default? (%hash-table-set! t key value))
      (let* ((hash (%table-key-hash t key)) (n (%table-find t key hash)))
        (if n
            (%hash-table-entry-set! t n value)
            (%hash-table-entry-add! t hash key value)))))

;; Whether the key was there.
(define (table-delete! t key)
  (let ((found (%hash-table-delete! t key)))
    (if (%default? found)
        (let ((n (%table-find t key (%table-key-hash t key))))
          (if n (%hash-table-entry-remove! t n))
          (if n #t #f))
        found)))

(define (%table-key-hash t key)
  (let ((hash ((%hash-table-field t 2) key)))
    (if (%fixnum? hash)
        hash
        (if (%bignum? hash) hash (%wrong-type 'hash-table "an exact integer from the hash procedure" hash)))))

(define (%table-find t key hash)
  (let ((same? (%hash-table-field t 1)))
    (let loop ((n (%hash-table-probe t hash 0)))
      (if n
          (if (same? (%hash-table-entry t n 0) key)
              n
              (loop (%hash-table-probe t hash n)))
          #f))))

;; What `f` makes of the key's value, or of what `missing` yields, becomes its value.
(define (table-update! t key f missing)
  (let ((found (table-ref t key %table-missing)))
    (table-set! t key (f (if (eq? found %table-missing) (missing) found)))))

(define %table-missing (list 'missing))

;;; (hash-table-walk table f): calls f with each key and its value; the table may change meanwhile.
(define (table-walk t f)
  (let loop ((keys (%hash-table->list t 0)) (values (%hash-table->list t 1)))
    (if (pair? keys)
        (begin
          (f (car keys) (car values))
          (loop (cdr keys) (cdr values))))))

;;; (hash-table-fold table f seed): (f key value accumulated) for all keys.
(define (table-fold t f seed)
  (let loop ((keys (%hash-table->list t 0)) (values (%hash-table->list t 1)) (out seed))
    (if (pair? keys)
        (loop (cdr keys) (cdr values) (f (car keys) (car values) out))
        out)))

;; Boxes, for SRFI 111.

(define (box x) (%box x))
(define (box? x) (%box? x))
(define (unbox b) (if (%box? b) (%unbox b) (%wrong-type 'unbox "a box" b)))
(define (set-box! b x) (if (%box? b) (%set-box! b x) (%wrong-type 'set-box! "a box" b)))
