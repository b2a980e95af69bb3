;;; Tables from objects to values by identity. Objects move when garbage is collected, so a table knows
;;; of which collection its places are and is put in order again when it misses after another one.
;;;
;;;   0  number of entries
;;;   1  buckets: a vector of lists of pairs (object . value)
;;;   2  number of collections when the entries were put where they are

(define (%make-table) (vector 0 (%make-vector 61 '()) (%collections)))

(define (%table-size t) (%vector-ref t 0))

;; The pair (x . value), or #f.
(define (%table-entry t x)
  (cond ((%assq-2 x (%table-bucket (vector-ref t 1) x)))
        ((eq? (%collections) (vector-ref t 2)) #f)
        (else
         (%table-rehash! t (vector-length (vector-ref t 1)))
         (cond ((%assq-2 x (%table-bucket (vector-ref t 1) x)))
               ((eq? (%collections) (vector-ref t 2)) #f)
               (else (%table-search (vector-ref t 1) x))))))

(define (%table-bucket buckets x)
  (%vector-ref buckets (%remainder (%place-hash x) (%vector-length buckets))))

;; For when collections come too often to keep a table in order.
(define (%table-search buckets x)
  (let loop ((i 0))
    (cond ((= i (vector-length buckets)) #f)
          ((%assq-2 x (vector-ref buckets i)))
          (else (loop (+ i 1))))))

;; x must not be in the table.
(define (%table-add! t x value)
  (let ((n (+ (vector-ref t 0) 1)))
    (if (> n (* 2 (vector-length (vector-ref t 1))))
        (%table-rehash! t (+ 1 (* 4 (vector-length (vector-ref t 1))))))
    (vector-set! t 0 n)
    (%put-in-bucket! (vector-ref t 1) (cons (cons x value) '()))))

;; One pair of a bucket's list goes to the bucket where its object belongs.
(define (%put-in-bucket! buckets link)
  (let ((i (%remainder (%place-hash (car (car link))) (vector-length buckets))))
    (set-cdr! link (vector-ref buckets i))
    (vector-set! buckets i link)))

;; Allocates only to grow: a large vector makes the next collection due, and so the next rehashing.
(define (%table-rehash! t size)
  (let* ((old (vector-ref t 1)) (all (%unchain! old)))
    (if (= size (vector-length old))
        (%vector-fill! old '() 0 size)
        (vector-set! t 1 (%make-vector size '())))
    (vector-set! t 2 (%collections))
    (let ((buckets (vector-ref t 1)))
      (let move ((link all))
        (if (pair? link)
            (let ((rest (cdr link)))
              (%put-in-bucket! buckets link)
              (move rest)))))))

;; All entries as one list, made of the buckets' pairs.
(define (%unchain! buckets)
  (let each ((i 0) (all '()))
    (if (< i (vector-length buckets))
        (let move ((link (vector-ref buckets i)) (all all))
          (if (pair? link)
              (let ((rest (cdr link)))
                (set-cdr! link all)
                (move rest link))
              (each (+ i 1) all)))
        all)))
