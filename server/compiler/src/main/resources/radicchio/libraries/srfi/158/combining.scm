;;; SRFI 158: generators made of generators.

;; Generators of generators.

;;; (gcons* x ... generator): the elements, then what the generator yields.
(define (gcons* . all)
  (generating ((next all))
    (if (pair? (cdr next))
        (let ((x (car next)))
          (set! next (cdr next))
          x)
        ((car next)))))

;;; (gappend generator ...): what one yields after what the other does.
(define (gappend . all)
  (generating ((next all))
    (let loop ()
      (if (null? next)
          end
          (let ((x ((car next))))
            (if (end? x)
                (begin
                  (set! next (cdr next))
                  (loop))
                x))))))

;;; (gflatten generator): what the generators that the generator yields do.
(define (gflatten g)
  (generating ((inner (lambda () end)))
    (let loop ()
      (if (end? inner)
          end
          (let ((x (inner)))
            (if (end? x)
                (begin
                  (set! inner (g))
                  (loop))
                x))))))

;;; (ggroup generator k [padding]): lists of k elements; the last is shorter, or padded.
(define ggroup
  (case-lambda
    ((g k)
     (lambda ()
       (let loop ((i 0) (out '()))
         (if (= i k)
             (reverse out)
             (let ((x (g)))
               (if (end? x)
                   (if (null? out) end (reverse out))
                   (loop (+ i 1) (cons x out))))))))
    ((g k padding)
     (gmap (lambda (l)
             (let ((n (length l)))
               (if (= n k) l (append l (make-list (- k n) padding)))))
           (ggroup g k)))))

;;; (gmerge before? generator ...): the elements of sorted generators, sorted.
(define gmerge
  (case-lambda
    ((before? g) g)
    ((before? a b)
     (generating ((x (a)) (y (b)))
       (cond ((end? x) (let ((out y)) (if (not (end? y)) (set! y (b))) out))
             ((end? y) (let ((out x)) (set! x (a)) out))
             ((before? y x) (let ((out y)) (set! y (b)) out))
             (else (let ((out x)) (set! x (a)) out)))))
    ((before? a . more) (gmerge before? a (apply gmerge before? more)))))

(define (all-of generators)
  (let loop ((gs generators) (out '()))
    (if (null? gs)
        (reverse out)
        (let ((x ((car gs))))
          (if (end? x) end (loop (cdr gs) (cons x out)))))))

;;; (gmap f generator ...): what f makes of the elements.
(define gmap
  (case-lambda
    ((f g)
     (lambda ()
       (let ((x (g)))
         (if (end? x) x (f x)))))
    ((f . generators)
     (lambda ()
       (let ((xs (all-of generators)))
         (if (end? xs) xs (apply f xs)))))))

;;; (gcombine f seed generator ...): (f element ... seed) yields an element and the next seed.
(define (gcombine f seed . generators)
  (generating ((seed seed))
    (let ((xs (all-of generators)))
      (if (end? xs)
          xs
          (let-values (((x next) (apply f (append xs (list seed)))))
            (set! seed next)
            x)))))

;;; (gfilter pred generator): the elements that satisfy the predicate.
(define (gfilter pred g)
  (lambda ()
    (let loop ()
      (let ((x (g)))
        (if (or (end? x) (pred x)) x (loop))))))

;;; (gremove pred generator): the elements that do not satisfy the predicate.
(define (gremove pred g) (gfilter (lambda (x) (not (pred x))) g))

;;; (gstate-filter f seed generator): (f element seed) yields whether to keep the element, and the next seed.
(define (gstate-filter f seed g)
  (generating ((seed seed))
    (let loop ()
      (let ((x (g)))
        (if (end? x)
            x
            (let-values (((keep? next) (f x seed)))
              (set! seed next)
              (if keep? x (loop))))))))

;;; (gtake generator k [padding]): at most k elements, or exactly k.
(define gtake
  (case-lambda
    ((g k) (gtake g k end))
    ((g k padding)
     (generating ((k k))
       (if (> k 0)
           (let ((x (g)))
             (set! k (- k 1))
             (if (end? x) padding x))
           end)))))

;;; (gdrop generator k): all but the first k elements.
(define (gdrop g k)
  (generating ((k k))
    (let loop ()
      (if (> k 0)
          (begin
            (set! k (- k 1))
            (if (end? (g)) end (loop)))
          (g)))))

;;; (gtake-while pred generator): the elements before the first that does not satisfy the predicate.
(define (gtake-while pred g)
  (generating ((done #f))
    (if done
        end
        (let ((x (g)))
          (if (and (not (end? x)) (pred x))
              x
              (begin
                (set! done #t)
                end))))))

;;; (gdrop-while pred generator): the elements from the first on that does not satisfy the predicate.
(define (gdrop-while pred g)
  (generating ((found #f))
    (let loop ()
      (let ((x (g)))
        (if (or found (end? x) (not (pred x)))
            (begin
              (set! found #t)
              x)
            (loop))))))

;;; (gdelete x generator [same?]): the elements that are not the same (equal?) as x.
(define gdelete
  (case-lambda
    ((x g) (gdelete x g equal?))
    ((x g same?) (gremove (lambda (y) (same? x y)) g))))

;;; (gdelete-neighbor-dups generator [same?]): the elements that are not the same (equal?) as the one before.
(define gdelete-neighbor-dups
  (case-lambda
    ((g) (gdelete-neighbor-dups g equal?))
    ((g same?)
     (generating ((last end))
       (let loop ()
         (let ((x (g)))
           (cond ((end? x) x)
                 ((and (not (end? last)) (same? last x)) (loop))
                 (else (set! last x) x))))))))

;;; (gindex values indices): the elements at the indices, which rise.
(define (gindex g indices)
  (generating ((at 0) (done #f))
    (if done
        end
        (let ((i (indices)))
          (if (end? i)
              (begin
                (set! done #t)
                end)
              (begin
                (if (< i at) (error "gindex: the indices must rise, but after others came" i))
                (let loop ()
                  (let ((x (g)))
                    (set! at (+ at 1))
                    (cond ((end? x) (set! done #t) x)
                          ((= at (+ i 1)) x)
                          (else (loop)))))))))))

;;; (gselect values truths): the elements whose counterparts are true.
(define (gselect g truths)
  (generating ((done #f))
    (let loop ()
      (if done
          end
          (let* ((x (g)) (true? (if (end? x) x (truths))))
            (cond ((or (end? x) (end? true?)) (set! done #t) end)
                  (true? x)
                  (else (loop))))))))
