;;; SRFI 1: lists.
(define-library (srfi 1)
  (export
   xcons cons* make-list list-tabulate list-copy circular-list iota
   cons list pair? null? proper-list? circular-list? dotted-list? not-pair? null-list? list=
   car cdr caar cadr cdar cddr caaar caadr cadar caddr cdaar cdadr cddar cdddr
   caaaar caaadr caadar caaddr cadaar cadadr caddar cadddr cdaaar cdaadr cdadar cdaddr cddaar cddadr cdddar cddddr
   list-ref (rename car first) (rename cadr second) (rename caddr third) (rename cadddr fourth)
   fifth sixth seventh eighth ninth tenth car+cdr
   take drop take-right drop-right take! drop-right! split-at split-at! last last-pair
   length length+ concatenate reverse append concatenate! append! reverse! append-reverse append-reverse!
   zip unzip1 unzip2 unzip3 unzip4 unzip5 count
   map for-each fold unfold pair-fold reduce fold-right unfold-right pair-fold-right reduce-right
   append-map append-map! map! map-in-order pair-for-each filter-map
   filter partition remove filter! partition! remove!
   member memq memv find find-tail any every list-index take-while drop-while take-while! span break span! break!
   delete delete-duplicates delete! delete-duplicates!
   assoc assq assv alist-cons alist-copy alist-delete alist-delete!
   lset<= lset= lset-adjoin lset-union lset-union! lset-intersection lset-intersection!
   lset-difference lset-difference! lset-xor lset-xor! lset-diff+intersection lset-diff+intersection!
   set-car! set-cdr!)
  (import (scheme base) (scheme case-lambda) (scheme cxr) (radicchio base) (radicchio failures))
  (begin

    ;; Many lists at once.

    (define (all-pairs? lists)
      (or (null? lists) (and (pair? (car lists)) (all-pairs? (cdr lists)))))

    (define (cars lists) (map car lists))
    (define (cdrs lists) (map cdr lists))

    ;; The cars of lists, and after them one more element.
    (define (cars+ lists last)
      (if (null? lists) (list last) (cons (caar lists) (cars+ (cdr lists) last))))

    (define (proper who l)
      (if (not (null? l)) (%wrong-type who "a proper list" l)))

    ;; Constructors.

    ;;; (xcons d a): a pair of a and d, which come in the other order.
    (define (xcons d a) (cons a d))

    ;;; (list-tabulate n f): the list of (f 0) to (f (- n 1)).
    (define (list-tabulate n f)
      (%check-index 'list-tabulate n)
      (let loop ((i (- n 1)) (out '()))
        (if (< i 0) out (loop (- i 1) (cons (f i) out)))))

    ;;; (circular-list x y ...): a list of the elements that begins again after the last.
    (define (circular-list first . rest)
      (let ((all (cons first rest)))
        (set-cdr! (last-pair all) all)
        all))

    ;;; (iota count [start [step]]): count numbers from start (0) on, step (1) apart.
    (define iota
      (case-lambda
        ((count) (iota count 0 1))
        ((count start) (iota count start 1))
        ((count start step)
         (%check-index 'iota count)
         (let loop ((i (- count 1)) (out '()))
           (if (< i 0) out (loop (- i 1) (cons (+ start (* i step)) out)))))))

    ;; Predicates.

    ;;; (proper-list? x): whether x is a finite list that ends with ().
    (define (proper-list? x) (list? x))

    ;;; (circular-list? x): whether x is a list without end.
    (define (circular-list? x)
      (let loop ((slow x) (fast x))
        (and (pair? fast)
             (let ((fast (cdr fast)))
               (and (pair? fast)
                    (let ((slow (cdr slow)) (fast (cdr fast)))
                      (or (eq? slow fast) (loop slow fast))))))))

    ;;; (dotted-list? x): whether x is finite and ends with something other than ().
    (define (dotted-list? x)
      (let loop ((slow x) (fast x))
        (if (pair? fast)
            (let ((fast (cdr fast)))
              (if (pair? fast)
                  (let ((slow (cdr slow)) (fast (cdr fast)))
                    (and (not (eq? slow fast)) (loop slow fast)))
                  (not (null? fast))))
            (not (null? fast)))))

    ;;; (not-pair? x): whether x is no pair.
    (define (not-pair? x) (not (pair? x)))

    ;;; (null-list? list): whether a proper or circular list is empty.
    (define (null-list? l)
      (cond ((pair? l) #f)
            ((null? l) #t)
            (else (%wrong-type 'null-list? "a list" l))))

    ;;; (list= same? list ...): whether all lists have the same elements in the same order.
    (define (list= same? . lists)
      (define (both a b)
        (cond ((eq? a b) #t)
              ((null-list? a) (null-list? b))
              ((null-list? b) #f)
              (else (and (same? (car a) (car b)) (both (cdr a) (cdr b))))))
      (or (null? lists)
          (let loop ((a (car lists)) (rest (cdr lists)))
            (or (null? rest)
                (and (both a (car rest)) (loop (car rest) (cdr rest)))))))

    ;; Selectors.

    ;;; (fifth list): its fifth element.
    (define (fifth l) (car (cddddr l)))
    ;;; (sixth list): its sixth element.
    (define (sixth l) (cadr (cddddr l)))
    ;;; (seventh list): its seventh element.
    (define (seventh l) (caddr (cddddr l)))
    ;;; (eighth list): its eighth element.
    (define (eighth l) (cadddr (cddddr l)))
    ;;; (ninth list): its ninth element.
    (define (ninth l) (car (cddddr (cddddr l))))
    ;;; (tenth list): its tenth element.
    (define (tenth l) (cadr (cddddr (cddddr l))))

    ;;; (car+cdr pair): its car and its cdr, two values.
    (define (car+cdr pair) (values (car pair) (cdr pair)))

    (define (too-short who l) (%wrong-type who "a list that is long enough" l))

    ;;; (take list k): its first k elements.
    (define (take l k)
      (%check-index 'take k)
      (let loop ((rest l) (k k) (out '()))
        (cond ((= k 0) (reverse out))
              ((pair? rest) (loop (cdr rest) (- k 1) (cons (car rest) out)))
              (else (too-short 'take l)))))

    ;;; (drop list k): what follows its first k elements.
    (define (drop l k)
      (%check-index 'drop k)
      (let loop ((rest l) (n k))
        (cond ((= n 0) rest)
              ((pair? rest) (loop (cdr rest) (- n 1)))
              (else (too-short 'drop l)))))

    ;;; (take-right list k): its last k elements.
    (define (take-right l k)
      (let loop ((lag l) (lead (drop l k)))
        (if (pair? lead) (loop (cdr lag) (cdr lead)) lag)))

    ;;; (drop-right list k): all but its last k elements.
    (define (drop-right l k)
      (let loop ((lag l) (lead (drop l k)) (out '()))
        (if (pair? lead)
            (loop (cdr lag) (cdr lead) (cons (car lag) out))
            (reverse out))))

    ;;; (take! list k): like take, but may use up the list.
    (define (take! l k)
      (if (= k 0)
          '()
          (begin
            (set-cdr! (drop l (- k 1)) '())
            l)))

    ;;; (drop-right! list k): like drop-right, but may use up the list.
    (define (drop-right! l k)
      (let ((lead (drop l k)))
        (if (pair? lead)
            (let loop ((lag l) (lead (cdr lead)))
              (if (pair? lead)
                  (loop (cdr lag) (cdr lead))
                  (begin (set-cdr! lag '()) l)))
            '())))

    ;;; (split-at list k): its first k elements and what follows them, two values.
    (define (split-at l k)
      (%check-index 'split-at k)
      (let loop ((rest l) (k k) (out '()))
        (cond ((= k 0) (values (reverse out) rest))
              ((pair? rest) (loop (cdr rest) (- k 1) (cons (car rest) out)))
              (else (too-short 'split-at l)))))

    ;;; (split-at! list k): like split-at, but may use up the list.
    (define (split-at! l k)
      (if (= k 0)
          (values '() l)
          (let* ((end (drop l (- k 1))) (rest (cdr end)))
            (set-cdr! end '())
            (values l rest))))

    ;;; (last list): the last element of a list that is not empty.
    (define (last l) (car (last-pair l)))

    ;;; (last-pair list): the last pair of a list that is not empty.
    (define (last-pair l)
      (if (pair? (cdr l)) (last-pair (cdr l)) l))

    ;; All kinds.

    ;;; (length+ list): its length, or #f if it is circular.
    (define (length+ l)
      (let loop ((slow l) (fast l) (n 0))
        (if (pair? fast)
            (let ((fast (cdr fast)))
              (if (pair? fast)
                  (let ((slow (cdr slow)) (fast (cdr fast)))
                    (if (eq? slow fast) #f (loop slow fast (+ n 2))))
                  (begin (proper 'length+ fast) (+ n 1))))
            (begin (proper 'length+ fast) n))))

    ;;; (concatenate lists): the lists of a list, appended.
    (define (concatenate lists) (apply append lists))
    ;;; (concatenate! lists): like concatenate, but may use up the lists.
    (define (concatenate! lists) (apply append! lists))

    ;;; (append! list ...): like append, but may use up all lists except the last.
    (define (append! . lists)
      (let loop ((lists lists))
        (cond ((null? lists) '())
              ((null? (cdr lists)) (car lists))
              ((null? (car lists)) (loop (cdr lists)))
              (else
               (let link ((last (last-pair (car lists))) (rest (cdr lists)))
                 (if (pair? rest)
                     (begin
                       (set-cdr! last (car rest))
                       (link (if (pair? (car rest)) (last-pair (car rest)) last) (cdr rest)))))
               (car lists)))))

    ;;; (reverse! list): like reverse, but may use up the list.
    (define (reverse! l) (append-reverse! l '()))

    ;;; (append-reverse list tail): the elements in reverse, in front of tail.
    (define (append-reverse l tail)
      (if (pair? l)
          (append-reverse (cdr l) (cons (car l) tail))
          (begin (proper 'append-reverse l) tail)))

    ;;; (append-reverse! list tail): like append-reverse, but may use up the list.
    (define (append-reverse! l tail)
      (if (pair? l)
          (let ((rest (cdr l)))
            (set-cdr! l tail)
            (append-reverse! rest l))
          tail))

    ;;; (zip list ...): the list of the lists of all first elements, all second ones, and so on.
    (define (zip first . rest) (apply map list first rest))

    ;;; (unzip1 lists): the first elements.
    (define (unzip1 l) (map car l))
    ;;; (unzip2 lists): the first and the second elements, two values.
    (define (unzip2 l) (values (map car l) (map cadr l)))
    ;;; (unzip3 lists): the first three elements, three values.
    (define (unzip3 l) (values (map car l) (map cadr l) (map caddr l)))
    ;;; (unzip4 lists): the first four elements, four values.
    (define (unzip4 l) (values (map car l) (map cadr l) (map caddr l) (map cadddr l)))
    ;;; (unzip5 lists): the first five elements, five values.
    (define (unzip5 l) (values (map car l) (map cadr l) (map caddr l) (map cadddr l) (map fifth l)))

    ;;; (count pred list ...): how many elements satisfy the predicate.
    (define count
      (case-lambda
        ((pred l)
         (let loop ((l l) (n 0))
           (if (pair? l) (loop (cdr l) (if (pred (car l)) (+ n 1) n)) n)))
        ((pred . lists)
         (let loop ((lists lists) (n 0))
           (if (all-pairs? lists)
               (loop (cdrs lists) (if (apply pred (cars lists)) (+ n 1) n))
               n)))))

    ;; Folding.

    ;;; (fold f seed list ...): (f element accumulated) for each element, from the first.
    (define fold
      (case-lambda
        ((f seed l)
         (let loop ((rest l) (out seed))
           (if (pair? rest)
               (loop (cdr rest) (f (car rest) out))
               (begin (proper 'fold rest) out))))
        ((f seed . lists)
         (let loop ((lists lists) (out seed))
           (if (all-pairs? lists)
               (loop (cdrs lists) (apply f (cars+ lists out)))
               out)))))

    ;;; (fold-right f seed list ...): (f element accumulated) for each element, from the last.
    (define fold-right
      (case-lambda
        ((f seed l)
         (let loop ((rest (reverse l)) (out seed))
           (if (pair? rest) (loop (cdr rest) (f (car rest) out)) out)))
        ((f seed . lists)
         (let loop ((lists lists))
           (if (all-pairs? lists)
               (apply f (cars+ lists (loop (cdrs lists))))
               seed)))))

    ;;; (pair-fold f seed list ...): like fold, but f takes the pairs; it may change their cdrs.
    (define pair-fold
      (case-lambda
        ((f seed l)
         (let loop ((l l) (out seed))
           (if (pair? l)
               (let ((rest (cdr l))) (loop rest (f l out)))
               out)))
        ((f seed . lists)
         (let loop ((lists lists) (out seed))
           (if (all-pairs? lists)
               (let ((rest (cdrs lists)))
                 (loop rest (apply f (append lists (list out)))))
               out)))))

    ;;; (pair-fold-right f seed list ...): like fold-right, but f takes the pairs.
    (define (pair-fold-right f seed . lists)
      (let loop ((lists lists))
        (if (all-pairs? lists)
            (apply f (append lists (list (loop (cdrs lists)))))
            seed)))

    ;;; (reduce f default list): like fold that begins with the first element; default for an empty list.
    (define (reduce f default l)
      (if (null-list? l) default (fold f (car l) (cdr l))))

    ;;; (reduce-right f default list): like fold-right that begins with the last element.
    (define (reduce-right f default l)
      (if (null-list? l)
          default
          (let ((reversed (reverse l)))
            (fold f (car reversed) (cdr reversed)))))

    ;;; (unfold stop? f next seed [tail]): the list of (f seed), (f (next seed)), ... until a seed stops it.
    (define unfold
      (case-lambda
        ((stop? f next seed) (unfold stop? f next seed (lambda (x) '())))
        ((stop? f next seed tail)
         (let loop ((seed seed) (out '()))
           (if (stop? seed)
               (append-reverse out (tail seed))
               (loop (next seed) (cons (f seed) out)))))))

    ;;; (unfold-right stop? f next seed [tail]): like unfold, but built from the end.
    (define unfold-right
      (case-lambda
        ((stop? f next seed) (unfold-right stop? f next seed '()))
        ((stop? f next seed tail)
         (let loop ((seed seed) (out tail))
           (if (stop? seed) out (loop (next seed) (cons (f seed) out)))))))

    ;;; (append-map f list ...): the lists that f makes of the elements, appended.
    (define (append-map f . lists) (concatenate (apply map f lists)))
    ;;; (append-map! f list ...): like append-map, but may use up what f makes.
    (define (append-map! f . lists) (concatenate! (apply map f lists)))

    ;;; (map! f list ...): like map, but may use up the first list.
    (define map!
      (case-lambda
        ((f l)
         (let loop ((rest l))
           (if (pair? rest)
               (begin
                 (set-car! rest (f (car rest)))
                 (loop (cdr rest)))))
         l)
        ((f . lists) (apply map f lists))))

    ;;; (map-in-order f list ...): map, from the first element to the last.
    (define (map-in-order f . lists) (apply map f lists))

    ;;; (pair-for-each f list ...): calls f with the pairs in order; it may change their cdrs.
    (define pair-for-each
      (case-lambda
        ((f l)
         (let loop ((l l))
           (if (pair? l)
               (let ((rest (cdr l)))
                 (f l)
                 (loop rest)))))
        ((f . lists)
         (let loop ((lists lists))
           (if (all-pairs? lists)
               (let ((rest (cdrs lists)))
                 (apply f lists)
                 (loop rest)))))))

    ;;; (filter-map f list ...): what f makes of the elements, where that is not #f.
    (define filter-map
      (case-lambda
        ((f l)
         (let loop ((l l) (out '()))
           (if (pair? l)
               (let ((x (f (car l))))
                 (loop (cdr l) (if x (cons x out) out)))
               (reverse out))))
        ((f . lists)
         (let loop ((lists lists) (out '()))
           (if (all-pairs? lists)
               (let ((x (apply f (cars lists))))
                 (loop (cdrs lists) (if x (cons x out) out)))
               (reverse out))))))

    ;; Filtering.

    ;;; (filter pred list): the elements that satisfy the predicate.
    (define (filter pred l)
      (let loop ((rest l) (out '()))
        (if (pair? rest)
            (loop (cdr rest) (if (pred (car rest)) (cons (car rest) out) out))
            (begin (proper 'filter rest) (reverse out)))))

    ;;; (remove pred list): the elements that do not satisfy the predicate.
    (define (remove pred l)
      (let loop ((rest l) (out '()))
        (if (pair? rest)
            (loop (cdr rest) (if (pred (car rest)) out (cons (car rest) out)))
            (begin (proper 'remove rest) (reverse out)))))

    ;;; (partition pred list): what filter and what remove give, two values.
    (define (partition pred l)
      (let loop ((rest l) (in '()) (out '()))
        (cond ((not (pair? rest)) (proper 'partition rest) (values (reverse in) (reverse out)))
              ((pred (car rest)) (loop (cdr rest) (cons (car rest) in) out))
              (else (loop (cdr rest) in (cons (car rest) out))))))

    ;;; (filter! pred list): like filter, but may use up the list.
    (define (filter! pred l) (filter pred l))
    ;;; (remove! pred list): like remove, but may use up the list.
    (define (remove! pred l) (remove pred l))
    ;;; (partition! pred list): like partition, but may use up the list.
    (define (partition! pred l) (partition pred l))

    ;; Searching.

    ;;; (find pred list): the first element that satisfies the predicate, or #f.
    (define (find pred l)
      (let loop ((rest l))
        (cond ((not (pair? rest)) (proper 'find rest) #f)
              ((pred (car rest)) (car rest))
              (else (loop (cdr rest))))))

    ;;; (find-tail pred list): the first pair whose car satisfies the predicate, or #f.
    (define (find-tail pred l)
      (let loop ((rest l))
        (cond ((not (pair? rest)) (proper 'find-tail rest) #f)
              ((pred (car rest)) rest)
              (else (loop (cdr rest))))))

    ;;; (any pred list ...): the first true value that the predicate gives for elements, or #f.
    (define any
      (case-lambda
        ((pred l)
         (and (pair? l)
              (let loop ((x (car l)) (rest (cdr l)))
                (if (pair? rest)
                    (or (pred x) (loop (car rest) (cdr rest)))
                    (pred x)))))
        ((pred . lists)
         (and (all-pairs? lists)
              (let loop ((xs (cars lists)) (rests (cdrs lists)))
                (if (all-pairs? rests)
                    (or (apply pred xs) (loop (cars rests) (cdrs rests)))
                    (apply pred xs)))))))

    ;;; (every pred list ...): the last value that the predicate gives, or #f if one of them is #f.
    (define every
      (case-lambda
        ((pred l)
         (or (not (pair? l))
             (let loop ((x (car l)) (rest (cdr l)))
               (if (pair? rest)
                   (and (pred x) (loop (car rest) (cdr rest)))
                   (pred x)))))
        ((pred . lists)
         (or (not (all-pairs? lists))
             (let loop ((xs (cars lists)) (rests (cdrs lists)))
               (if (all-pairs? rests)
                   (and (apply pred xs) (loop (cars rests) (cdrs rests)))
                   (apply pred xs)))))))

    ;;; (list-index pred list ...): the index of the first elements that satisfy the predicate, or #f.
    (define list-index
      (case-lambda
        ((pred l)
         (let loop ((l l) (i 0))
           (cond ((not (pair? l)) #f)
                 ((pred (car l)) i)
                 (else (loop (cdr l) (+ i 1))))))
        ((pred . lists)
         (let loop ((lists lists) (i 0))
           (cond ((not (all-pairs? lists)) #f)
                 ((apply pred (cars lists)) i)
                 (else (loop (cdrs lists) (+ i 1))))))))

    ;;; (take-while pred list): the elements before the first that does not satisfy the predicate.
    (define (take-while pred l)
      (let loop ((l l) (out '()))
        (if (and (pair? l) (pred (car l)))
            (loop (cdr l) (cons (car l) out))
            (reverse out))))
    ;;; (take-while! pred list): like take-while, but may use up the list.
    (define (take-while! pred l) (take-while pred l))

    ;;; (drop-while pred list): the list from the first element on that does not satisfy the predicate.
    (define (drop-while pred l)
      (if (and (pair? l) (pred (car l))) (drop-while pred (cdr l)) l))

    ;;; (span pred list): what take-while and what drop-while give, two values.
    (define (span pred l)
      (let loop ((l l) (out '()))
        (if (and (pair? l) (pred (car l)))
            (loop (cdr l) (cons (car l) out))
            (values (reverse out) l))))
    ;;; (span! pred list): like span, but may use up the list.
    (define (span! pred l) (span pred l))

    ;;; (break pred list): the elements before the first that satisfies the predicate, and the rest.
    (define (break pred l) (span (lambda (x) (not (pred x))) l))
    ;;; (break! pred list): like break, but may use up the list.
    (define (break! pred l) (break pred l))

    ;; Deleting.

    ;;; (delete x list [same?]): the list without the elements that are the same (equal?) as x.
    (define delete
      (case-lambda
        ((x l) (remove (lambda (y) (equal? x y)) l))
        ((x l same?) (remove (lambda (y) (same? x y)) l))))
    ;;; (delete! x list [same?]): like delete, but may use up the list.
    (define (delete! x l . same) (apply delete x l same))

    ;;; (delete-duplicates list [same?]): the list with only the first of elements that are the same (equal?).
    (define delete-duplicates
      (case-lambda
        ((l) (delete-duplicates l equal?))
        ((l same?)
         (let loop ((l l) (out '()))
           (if (pair? l)
               (loop (cdr l)
                     (if (any (lambda (y) (same? y (car l))) out) out (cons (car l) out)))
               (reverse out))))))
    ;;; (delete-duplicates! list [same?]): like delete-duplicates, but may use up the list.
    (define (delete-duplicates! l . same) (apply delete-duplicates l same))

    ;; Association lists.

    ;;; (alist-cons key value alist): the alist with one more entry in front.
    (define (alist-cons key value alist) (cons (cons key value) alist))

    ;;; (alist-copy alist): a copy of the list and of its entries.
    (define (alist-copy alist)
      (map (lambda (entry) (cons (car entry) (cdr entry))) alist))

    ;;; (alist-delete key alist [same?]): the alist without the entries of that key (equal?).
    (define alist-delete
      (case-lambda
        ((key alist) (remove (lambda (entry) (equal? key (car entry))) alist))
        ((key alist same?) (remove (lambda (entry) (same? key (car entry))) alist))))
    ;;; (alist-delete! key alist [same?]): like alist-delete, but may use up the list.
    (define (alist-delete! key alist . same) (apply alist-delete key alist same))

    ;; Lists as sets.

    (define (in? same? x l) (any (lambda (y) (same? y x)) l))

    ;; Whether each element of a is in b.
    (define (within? same? a b)
      (every (lambda (x) (any (lambda (y) (same? x y)) b)) a))

    (define (chain? holds? lists)
      (or (null? lists)
          (let loop ((a (car lists)) (rest (cdr lists)))
            (or (null? rest)
                (and (or (eq? a (car rest)) (holds? a (car rest)))
                     (loop (car rest) (cdr rest)))))))

    ;;; (lset<= same? list ...): whether each list's elements are among those of the next.
    (define (lset<= same? . lists)
      (chain? (lambda (a b) (within? same? a b)) lists))

    ;;; (lset= same? list ...): whether all lists have the same elements.
    (define (lset= same? . lists)
      (chain? (lambda (a b)
                (and (within? same? a b)
                     (within? (lambda (x y) (same? y x)) b a)))
              lists))

    ;;; (lset-adjoin same? list x ...): the list with those x in front that are not in it.
    (define (lset-adjoin same? l . xs)
      (fold (lambda (x out) (if (in? same? x out) out (cons x out))) l xs))

    ;;; (lset-union same? list ...): a list of what is in any of them.
    (define (lset-union same? . lists)
      (reduce (lambda (l out)
                (cond ((null? l) out)
                      ((null? out) l)
                      ((eq? l out) out)
                      (else (fold (lambda (x out) (if (in? same? x out) out (cons x out))) out l))))
              '()
              lists))
    ;;; (lset-union! same? list ...): like lset-union, but may use up the lists.
    (define (lset-union! same? . lists) (apply lset-union same? lists))

    ;;; (lset-intersection same? list1 list ...): the elements of the first list that are in all the others.
    (define (lset-intersection same? l . lists)
      (filter (lambda (x)
                (every (lambda (other) (any (lambda (y) (same? x y)) other)) lists))
              l))
    ;;; (lset-intersection! same? list1 list ...): like lset-intersection, but may use up the first list.
    (define (lset-intersection! same? l . lists) (apply lset-intersection same? l lists))

    ;;; (lset-difference same? list1 list ...): the elements of the first list that are in no other.
    (define (lset-difference same? l . lists)
      (filter (lambda (x)
                (every (lambda (other) (not (any (lambda (y) (same? x y)) other))) lists))
              l))
    ;;; (lset-difference! same? list1 list ...): like lset-difference, but may use up the first list.
    (define (lset-difference! same? l . lists) (apply lset-difference same? l lists))

    ;;; (lset-xor same? list ...): what is in an odd number of the lists.
    (define (lset-xor same? . lists)
      (define (only a b)
        (remove (lambda (x) (any (lambda (y) (same? x y)) b)) a))
      (reduce (lambda (b a) (append-reverse (only b a) (only a b))) '() lists))
    ;;; (lset-xor! same? list ...): like lset-xor, but may use up the lists.
    (define (lset-xor! same? . lists) (apply lset-xor same? lists))

    ;;; (lset-diff+intersection same? list1 list ...): the elements of the first list that are in no other, and the rest of them.
    (define (lset-diff+intersection same? l . lists)
      (partition (lambda (x)
                   (every (lambda (other) (not (any (lambda (y) (same? x y)) other))) lists))
                 l))
    ;;; (lset-diff+intersection! same? list1 list ...): like lset-diff+intersection, but may use up the first list.
    (define (lset-diff+intersection! same? l . lists) (apply lset-diff+intersection same? l lists))))
