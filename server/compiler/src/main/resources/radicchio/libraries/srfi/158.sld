;;; SRFI 158: generators and accumulators. A generator is a procedure of no arguments that yields an end-of-file object when it has nothing more.
(define-library (srfi 158)
  (export
   generator circular-generator make-iota-generator make-range-generator make-coroutine-generator
   list->generator vector->generator reverse-vector->generator string->generator bytevector->generator
   make-for-each-generator make-unfold-generator
   gcons* gappend gflatten ggroup gmerge gmap gcombine gfilter gremove gstate-filter gtake gdrop gtake-while gdrop-while
   gdelete gdelete-neighbor-dups gindex gselect
   generator->list generator->reverse-list generator-map->list generator->vector generator->vector! generator->string
   generator-fold generator-for-each generator-find generator-count generator-any generator-every generator-unfold
   make-accumulator count-accumulator list-accumulator reverse-list-accumulator vector-accumulator
   reverse-vector-accumulator vector-accumulator! string-accumulator bytevector-accumulator bytevector-accumulator!
   sum-accumulator product-accumulator)
  (import (scheme base) (scheme case-lambda) (radicchio failures))
  (begin

    (define end (eof-object))
    (define end? eof-object?)

    ;; A generator with state: the names are its variables, and the body yields one element.
    (define-syntax generating
      (syntax-rules ()
        ((_ ((name value) ...) body ...)
         (let ((name value) ...) (lambda () body ...)))))

    ;; Making generators.

    ;;; (generator x ...): the arguments.
    (define (generator . xs) (list->generator xs))

    ;;; (circular-generator x ...): the arguments again and again.
    (define (circular-generator first . more)
      (let ((all (cons first more)))
        (generating ((next all))
          (if (null? next) (set! next all))
          (let ((x (car next)))
            (set! next (cdr next))
            x))))

    ;;; (make-iota-generator count [start [step]]): count numbers from start (0) on, step (1) apart.
    (define make-iota-generator
      (case-lambda
        ((count) (make-iota-generator count 0 1))
        ((count start) (make-iota-generator count start 1))
        ((count start step)
         (generating ((i 0))
           (if (< i count)
               (let ((x (+ start (* i step))))
                 (set! i (+ i 1))
                 x)
               end)))))

    ;;; (make-range-generator start [end [step]]): numbers from start to before end, or without end.
    (define make-range-generator
      (case-lambda
        ((start)
         (generating ((next start))
           (let ((x next))
             (set! next (+ next 1))
             x)))
        ((start limit) (make-range-generator start limit 1))
        ((start limit step)
         (generating ((next start))
           (if (< next limit)
               (let ((x next))
                 (set! next (+ next step))
                 x)
               end)))))

    ;;; (make-coroutine-generator f): f is called with a procedure; what that is called with is generated.
    (define (make-coroutine-generator f)
      (define return #f)
      (define (yield x)
        (call/cc
         (lambda (k)
           (set! resume (lambda () (k #f)))
           (return x))))
      (define (resume)
        (f yield)
        (set! resume (lambda () (return end)))
        (return end))
      (lambda ()
        (call/cc
         (lambda (k)
           (set! return k)
           (resume)))))

    ;;; (list->generator list): its elements.
    (define (list->generator l)
      (generating ((next l))
        (if (null? next)
            end
            (let ((x (car next)))
              (set! next (cdr next))
              x))))

    (define-syntax define-indexed
      (syntax-rules ()
        ((_ name length ref)
         (define name
           (case-lambda
             ((v) (name v 0 (length v)))
             ((v start) (name v start (length v)))
             ((v start stop)
              (%check-range 'name start stop (length v))
              (generating ((i start))
                (if (< i stop)
                    (let ((x (ref v i)))
                      (set! i (+ i 1))
                      x)
                    end))))))))

    ;;; (vector->generator vector [start [end]]): the elements of a part.
    (define-indexed vector->generator vector-length vector-ref)
    ;;; (string->generator string [start [end]]): the characters of a part.
    (define-indexed string->generator string-length string-ref)
    ;;; (bytevector->generator bytevector [start [end]]): the bytes of a part.
    (define-indexed bytevector->generator bytevector-length bytevector-u8-ref)

    ;;; (reverse-vector->generator vector [start [end]]): the elements of a part, from the last.
    (define reverse-vector->generator
      (case-lambda
        ((v) (reverse-vector->generator v 0 (vector-length v)))
        ((v start) (reverse-vector->generator v start (vector-length v)))
        ((v start stop)
         (%check-range 'reverse-vector->generator start stop (vector-length v))
         (generating ((i stop))
           (if (> i start)
               (begin
                 (set! i (- i 1))
                 (vector-ref v i))
               end)))))

    ;;; (make-for-each-generator for-each container): the elements that (for-each f container) gives to f.
    (define (make-for-each-generator for-each container)
      (make-coroutine-generator (lambda (yield) (for-each yield container))))

    ;;; (make-unfold-generator stop? f next seed): (f seed), (f (next seed)), ... until a seed stops it.
    (define (make-unfold-generator stop? f next seed)
      (generating ((seed seed))
        (if (stop? seed)
            end
            (let ((x (f seed)))
              (set! seed (next seed))
              x))))

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

    ;; Using generators up.

    ;;; (generator->list generator [k]): its elements, at most k, as a list.
    (define (generator->list g . k) (reverse (apply generator->reverse-list g k)))

    ;;; (generator->reverse-list generator [k]): its elements, at most k, as a list in reverse.
    (define generator->reverse-list
      (case-lambda
        ((g)
         (let loop ((out '()))
           (let ((x (g)))
             (if (end? x) out (loop (cons x out))))))
        ((g k) (generator->reverse-list (gtake g k)))))

    ;;; (generator-map->list f generator ...): what f makes of the elements, as a list.
    (define (generator-map->list f . generators) (generator->list (apply gmap f generators)))

    ;;; (generator->vector generator [k]): its elements, at most k, as a vector.
    (define (generator->vector g . k) (list->vector (apply generator->list g k)))

    ;;; (generator->vector! vector at generator): puts the elements into a vector while there is room; yields how many.
    (define (generator->vector! v at g)
      (let ((n (vector-length v)))
        (let loop ((i at))
          (if (= i n)
              (- i at)
              (let ((x (g)))
                (if (end? x)
                    (- i at)
                    (begin
                      (vector-set! v i x)
                      (loop (+ i 1)))))))))

    ;;; (generator->string generator [k]): its characters, at most k, as a string.
    (define (generator->string g . k) (list->string (apply generator->list g k)))

    ;;; (generator-fold f seed generator ...): (f element ... accumulated) for all elements.
    (define generator-fold
      (case-lambda
        ((f seed g)
         (let loop ((out seed))
           (let ((x (g)))
             (if (end? x) out (loop (f x out))))))
        ((f seed . generators)
         (let loop ((out seed))
           (let ((xs (all-of generators)))
             (if (end? xs) out (loop (apply f (append xs (list out))))))))))

    ;;; (generator-for-each f generator ...): calls f with the elements.
    (define (generator-for-each f . generators)
      (let loop ()
        (let ((xs (all-of generators)))
          (if (not (end? xs))
              (begin
                (apply f xs)
                (loop))))))

    ;;; (generator-find pred generator): the first element that satisfies the predicate, or #f.
    (define (generator-find pred g)
      (let loop ()
        (let ((x (g)))
          (cond ((end? x) #f)
                ((pred x) x)
                (else (loop))))))

    ;;; (generator-count pred generator): how many elements satisfy the predicate.
    (define (generator-count pred g)
      (generator-fold (lambda (x n) (if (pred x) (+ n 1) n)) 0 g))

    ;;; (generator-any pred generator): the first true value that the predicate gives, or #f.
    (define (generator-any pred g)
      (let loop ()
        (let ((x (g)))
          (if (end? x) #f (or (pred x) (loop))))))

    ;;; (generator-every pred generator): the last value that the predicate gives, or #f as soon as one is #f.
    (define (generator-every pred g)
      (let loop ((last #t))
        (let ((x (g)))
          (if (end? x)
              last
              (let ((value (pred x)))
                (and value (loop value)))))))

    ;;; (generator-unfold generator unfold x ...): (unfold eof-object? identity next first x ...) over the generator.
    (define (generator-unfold g unfold . more)
      (apply unfold end? (lambda (x) x) (lambda (x) (g)) (g) more))

    ;; Accumulators: procedures that take elements, and for an end-of-file object yield what has come together.

    ;;; (make-accumulator f seed finish): accumulates by (f element accumulated); yields (finish accumulated).
    (define (make-accumulator f seed finish)
      (let ((out seed))
        (lambda (x)
          (if (end? x)
              (finish out)
              (set! out (f x out))))))

    ;;; (count-accumulator): counts.
    (define (count-accumulator) (make-accumulator (lambda (x n) (+ n 1)) 0 (lambda (n) n)))
    ;;; (list-accumulator): makes a list.
    (define (list-accumulator) (make-accumulator cons '() reverse))
    ;;; (reverse-list-accumulator): makes a list in reverse.
    (define (reverse-list-accumulator) (make-accumulator cons '() list-copy))
    ;;; (vector-accumulator): makes a vector.
    (define (vector-accumulator)
      (make-accumulator cons '() (lambda (l) (list->vector (reverse l)))))
    ;;; (reverse-vector-accumulator): makes a vector in reverse.
    (define (reverse-vector-accumulator) (make-accumulator cons '() list->vector))
    ;;; (string-accumulator): makes a string of characters.
    (define (string-accumulator)
      (make-accumulator cons '() (lambda (l) (list->string (reverse l)))))
    ;;; (bytevector-accumulator): makes a bytevector of bytes.
    (define (bytevector-accumulator)
      (make-accumulator cons '() (lambda (l) (apply bytevector (reverse l)))))

    ;;; (vector-accumulator! vector at): puts the elements into a vector, from an index on.
    (define (vector-accumulator! v at)
      (make-accumulator (lambda (x i) (vector-set! v i x) (+ i 1)) at (lambda (i) v)))
    ;;; (bytevector-accumulator! bytevector at): puts the bytes into a bytevector, from an index on.
    (define (bytevector-accumulator! v at)
      (make-accumulator (lambda (x i) (bytevector-u8-set! v i x) (+ i 1)) at (lambda (i) v)))

    ;;; (sum-accumulator): adds.
    (define (sum-accumulator) (make-accumulator + 0 (lambda (n) n)))
    ;;; (product-accumulator): multiplies.
    (define (product-accumulator) (make-accumulator * 1 (lambda (n) n)))))
