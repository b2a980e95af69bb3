;; conform: which interface types conform to which, where types refer to each other in cycles; types are closed under meets and
;; joins, then reduced to those that differ. Exercises association lists, mutation of records, mutual recursion.
(import (scheme base) (scheme write))
(define repeats 7600)

;; An operation: name, types of the arguments, type of the result.
(define-record-type <op> (make-op name arguments result) op?
  (name op-name)
  (arguments op-arguments)
  (result op-result))

;; A type's operations are set once it is known what they refer to. Verdicts: (type . whether this one conforms to it).
(define-record-type <type> (make-type name ops verdicts) type?
  (name type-name)
  (ops type-ops set-type-ops!)
  (verdicts type-verdicts set-type-verdicts!))

(define (find-op name ops)
  (cond
    ((null? ops) #f)
    ((eq? name (op-name (car ops))) (car ops))
    (else (find-op name (cdr ops)))))

(define (every? good? as bs)
  (or (null? as)
      (and (good? (car as) (car bs)) (every? good? (cdr as) (cdr bs)))))

;; a conforms to b if it has all of b's operations, taking as much and yielding no more. What is being asked already is
;; taken for granted; that only counts if the outermost question has yes as its answer.
(define (conforms? a b)
  (let ((assumed '()))
    (define (decide! a b verdict) (set-type-verdicts! a (cons (cons b verdict) (type-verdicts a))))
    (define (assumed? a b)
      (let loop ((pairs assumed))
        (and (pair? pairs)
             (or (and (eq? a (car (car pairs))) (eq? b (cdr (car pairs))))
                 (loop (cdr pairs))))))
    (define (ask a b)
      (let ((known (assq b (type-verdicts a))))
        (cond
          ((eq? a b) #t)
          (known (cdr known))
          ((assumed? a b) #t)
          (else
           (let ((before assumed))
             (set! assumed (cons (cons a b) assumed))
             (or (let loop ((ops (type-ops b)))
                   (or (null? ops)
                       (let* ((wanted (car ops)) (found (find-op (op-name wanted) (type-ops a))))
                         (and found
                              (= (length (op-arguments wanted)) (length (op-arguments found)))
                              (every? ask (op-arguments wanted) (op-arguments found))
                              (ask (op-result found) (op-result wanted))
                              (loop (cdr ops))))))
                 (begin
                   (set! assumed before)
                   (decide! a b #f)
                   #f)))))))
    (let ((answer (ask a b)))
      (when answer
        (for-each (lambda (pair) (decide! (car pair) (cdr pair) #t)) assumed))
      answer)))

(define (same? a b) (and (conforms? a b) (conforms? b a)))

;; The greatest type that conforms to two types, the least that both conform to. Tables of what has been made, since
;; making a type may ask for itself.
(define (make-maker)
  (let ((meets '()) (joins '()))
    (define (made a b table)
      (cond
        ((null? table) #f)
        ((and (eq? a (car (car (car table)))) (eq? b (cdr (car (car table))))) (cdr (car table)))
        (else (made a b (cdr table)))))
    (define (meet a b)
      (cond
        ((eq? a b) a)
        ((made a b meets))
        (else
         (let ((new (make-type (list 'meet (type-name a) (type-name b)) '() '())))
           (set! meets (cons (cons (cons a b) new) meets))
           (set-type-ops! new
             (append
              (map (lambda (op)
                     (let ((other (find-op (op-name op) (type-ops b))))
                       (if (and other (= (length (op-arguments op)) (length (op-arguments other))))
                           (make-op (op-name op)
                                    (map join (op-arguments op) (op-arguments other))
                                    (meet (op-result op) (op-result other)))
                           op)))
                   (type-ops a))
              (filter (lambda (op) (not (find-op (op-name op) (type-ops a)))) (type-ops b))))
           new))))
    (define (join a b)
      (cond
        ((eq? a b) a)
        ((made a b joins))
        (else
         (let ((new (make-type (list 'join (type-name a) (type-name b)) '() '())))
           (set! joins (cons (cons (cons a b) new) joins))
           (set-type-ops! new
             (map (lambda (op)
                    (let ((other (find-op (op-name op) (type-ops b))))
                      (make-op (op-name op)
                               (map meet (op-arguments op) (op-arguments other))
                               (join (op-result op) (op-result other)))))
                  (filter (lambda (op)
                            (let ((other (find-op (op-name op) (type-ops b))))
                              (and other (= (length (op-arguments op)) (length (op-arguments other))))))
                          (type-ops a))))
           new))))
    (cons meet join)))

(define (filter keep? items)
  (cond
    ((null? items) '())
    ((keep? (car items)) (cons (car items) (filter keep? (cdr items))))
    (else (filter keep? (cdr items)))))

;; One of each kind.
(define (reduce types)
  (let loop ((types types) (kept '()))
    (cond
      ((null? types) (reverse kept))
      ((let find ((others kept))
         (and (pair? others) (or (same? (car types) (car others)) (find (cdr others)))))
       (loop (cdr types) kept))
      (else (loop (cdr types) (cons (car types) kept))))))

(define (close types)
  (let* ((maker (make-maker)) (meet (car maker)) (join (cdr maker)) (found '()))
    (for-each
     (lambda (a)
       (for-each
        (lambda (b) (set! found (cons (meet a b) (cons (join a b) found))))
        types))
     types)
    (reduce (append types (reverse found)))))

;; The types to begin with: numbers, points, sequences and their like.
(define (first-types)
  (let ((any (make-type 'any '() '()))
        (truth (make-type 'truth '() '()))
        (number (make-type 'number '() '()))
        (point (make-type 'point '() '()))
        (pixel (make-type 'pixel '() '()))
        (sequence (make-type 'sequence '() '()))
        (table (make-type 'table '() '())))
    (set-type-ops! truth (list (make-op 'not '() truth) (make-op 'or (list truth) truth)))
    (set-type-ops! number (list (make-op 'plus (list number) number) (make-op 'less (list number) truth)))
    (set-type-ops! point (list (make-op 'x '() number) (make-op 'y '() number) (make-op 'plus (list point) point)))
    (set-type-ops! pixel
      (list (make-op 'x '() number) (make-op 'y '() number) (make-op 'shade '() number)
            (make-op 'plus (list point) pixel)))
    (set-type-ops! sequence
      (list (make-op 'first '() any) (make-op 'rest '() sequence) (make-op 'plus (list any) sequence)
            (make-op 'empty '() truth)))
    (set-type-ops! table
      (list (make-op 'get (list number) any) (make-op 'put (list number any) table)
            (make-op 'plus (list pixel) table) (make-op 'empty '() truth)))
    (list any truth number point pixel sequence table)))

(define (count-conforming types)
  (let ((count 0))
    (for-each
     (lambda (a) (for-each (lambda (b) (when (conforms? a b) (set! count (+ count 1)))) types))
     types)
    count))

(define (run)
  (let ((types (close (first-types))))
    (list (length types) (count-conforming types))))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result '(27 189)) (error "conform: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
