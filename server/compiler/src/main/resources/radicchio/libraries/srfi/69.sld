;;; SRFI 69: hash tables. Those by equal?, eq?, eqv? and string=? are the runtime's; what they list comes in the order in which keys were added.
(define-library (srfi 69)
  (export
   make-hash-table (rename table? hash-table?) alist->hash-table
   (rename table-equality hash-table-equivalence-function) (rename table-hash-function hash-table-hash-function)
   hash-table-ref (rename table-ref hash-table-ref/default) (rename table-set! hash-table-set!) hash-table-delete!
   hash-table-exists? hash-table-update! hash-table-update!/default
   (rename table-size hash-table-size) (rename table-keys hash-table-keys) (rename table-values hash-table-values)
   (rename table-walk hash-table-walk) (rename table-fold hash-table-fold) (rename table-entries hash-table->alist)
   hash-table-copy hash-table-merge!
   hash (rename hash-string string-hash) string-ci-hash hash-by-identity)
  (import (scheme base) (scheme case-lambda) (scheme char) (radicchio hash-tables))
  (begin

    (define (bounded n bound) (if bound (modulo n bound) n))

    ;;; (hash x [bound]): a number for what is equal? to x.
    (define hash
      (case-lambda
        ((x) (equal-hash x))
        ((x bound) (bounded (equal-hash x) bound))))

    ;;; (string-hash string [bound]): a number for what is string=? to the string.
    (define hash-string
      (case-lambda
        ((s) (string-hash s))
        ((s bound) (bounded (string-hash s) bound))))

    ;;; (string-ci-hash string [bound]): a number for what is string-ci=? to the string.
    (define string-ci-hash
      (case-lambda
        ((s) (string-hash (string-foldcase s)))
        ((s bound) (bounded (string-hash (string-foldcase s)) bound))))

    ;;; (hash-by-identity x [bound]): a number for what is eq? to x.
    (define hash-by-identity
      (case-lambda
        ((x) (eq-hash x))
        ((x bound) (bounded (eq-hash x) bound))))

    (define (number-hash x)
      (if (exact? x) (equal-hash (if (= x (inexact x)) (inexact x) x)) (equal-hash x)))

    (define (hash-for same?)
      (cond ((eq? same? string-ci=?) string-ci-hash)
            ((eq? same? char=?) eqv-hash)
            ((eq? same? =) number-hash)
            (else #f)))

    ;;; (make-hash-table [same? [hash]]): an empty table; keys are compared by equal? unless another equality is given.
    (define make-hash-table
      (case-lambda
        (() (make-table equal? #f 0))
        ((same?) (make-table same? (hash-for same?) 0))
        ((same? hash-function . ignored)
         (make-table same?
                     (if (or (eq? hash-function hash) (eq? hash-function hash-string)
                             (eq? hash-function hash-by-identity))
                         (if (memq same? (list eq? eqv? equal? string=?)) #f hash-function)
                         hash-function)
                     0))))

    ;;; (alist->hash-table alist [same? [hash]]): a table of the entries of the alist; of equal keys the first counts.
    (define (alist->hash-table alist . how)
      (let ((t (apply make-hash-table how)))
        (for-each (lambda (entry)
                    (if (not (hash-table-exists? t (car entry)))
                        (table-set! t (car entry) (cdr entry))))
                  alist)
        t))

    (define missing (list 'missing))

    ;;; (hash-table-ref table key [fail [succeed]]): the value of the key, or what (fail) yields; succeed is called with the value.
    (define hash-table-ref
      (case-lambda
        ((t key) (hash-table-ref t key #f))
        ((t key fail)
         (let ((value (table-ref t key missing)))
           (cond ((not (eq? value missing)) value)
                 (fail (fail))
                 (else (error "hash-table-ref: there is no key" key)))))
        ((t key fail succeed)
         (let ((value (table-ref t key missing)))
           (cond ((not (eq? value missing)) (succeed value))
                 (fail (fail))
                 (else (error "hash-table-ref: there is no key" key)))))))

    ;;; (hash-table-delete! table key): removes the key and its value, if they are there.
    (define (hash-table-delete! t key) (if (table-delete! t key) #t #f))

    ;;; (hash-table-exists? table key): whether the table has the key.
    (define (hash-table-exists? t key) (not (eq? (table-ref t key missing) missing)))

    ;;; (hash-table-update! table key f [missing]): gives the key the value (f value), with the value (missing) if it has none.
    (define hash-table-update!
      (case-lambda
        ((t key f)
         (table-update! t key f (lambda () (error "hash-table-update!: there is no key" key))))
        ((t key f missing) (table-update! t key f missing))))

    ;;; (hash-table-update!/default table key f default): gives the key the value (f value), with the default if it has none.
    (define (hash-table-update!/default t key f default)
      (table-set! t key (f (table-ref t key default))))

    ;;; (hash-table-copy table): another table with the same keys and values.
    (define (hash-table-copy t . ignored) (table-copy t))

    ;;; (hash-table-merge! table other): adds what the other table has and the first has not; yields the first.
    (define (hash-table-merge! t other)
      (table-walk other
                  (lambda (key value)
                    (if (not (hash-table-exists? t key)) (table-set! t key value))))
      t)))
