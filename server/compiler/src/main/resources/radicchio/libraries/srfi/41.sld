;;; SRFI 41: streams. A stream is a promise of the empty stream or of a stream pair, which has a promise of its element and a stream.
(define-library (srfi 41)
  (export
   stream-null stream-cons stream? stream-null? stream-pair? stream-car stream-cdr stream-lambda
   define-stream list->stream port->stream stream stream->list stream-append stream-concat stream-constant
   stream-drop stream-drop-while stream-filter stream-fold stream-for-each stream-from stream-iterate
   stream-length stream-let stream-map stream-match stream-of stream-range stream-ref stream-reverse stream-scan
   stream-take stream-take-while stream-unfold stream-unfolds stream-zip _)
  (import (scheme base) (scheme case-lambda) (scheme lazy))
  (begin

    ;; A stream is a record, so that nothing else is one; its promise yields the empty stream's mark, or a pair of
    ;; the promise of an element and the stream that follows.
    (define-record-type stream (make-stream promise)
      ;;; (stream? x): whether x is a stream.
      stream?
      (promise stream-promise))

    (define empty (list 'empty))

    (define (contents who s)
      (if (stream? s)
          (let loop ((c (force (stream-promise s))))
            (if (stream? c) (loop (force (stream-promise c))) c))
          (error (string-append who ": expected a stream, but got") s)))

    ;; A stream that is what the expression, a stream, is when somebody looks.
    (define-syntax stream-lazy
      (syntax-rules ()
        ((_ expression) (make-stream (delay-force (stream-promise (checked expression)))))))

    (define (checked s)
      (if (stream? s) s (error "stream: expected a stream, but got" s)))

    ;;; stream-null: the stream without elements.
    (define stream-null (make-stream (make-promise empty)))

    ;;; (stream-cons element stream): a stream of an element and what follows; neither is evaluated before it is asked for.
    (define-syntax stream-cons
      (syntax-rules ()
        ((_ element rest)
         (make-stream (make-promise (cons (delay element) (stream-lazy rest)))))))

    ;;; (stream-null? x): whether x is a stream without elements.
    (define (stream-null? x)
      (and (stream? x) (eq? (contents "stream-null?" x) empty)))

    ;;; (stream-pair? x): whether x is a stream with elements.
    (define (stream-pair? x)
      (and (stream? x) (not (eq? (contents "stream-pair?" x) empty))))

    (define (pair-of who s)
      (let ((c (contents who s)))
        (if (eq? c empty)
            (error (string-append who ": the stream is empty:") s)
            c)))

    ;;; (stream-car stream): its first element.
    (define (stream-car s) (force (car (pair-of "stream-car" s))))
    ;;; (stream-cdr stream): the stream without its first element.
    (define (stream-cdr s) (cdr (pair-of "stream-cdr" s)))

    ;;; (stream-lambda formals body ...): a procedure that yields a stream; its body is evaluated when somebody looks.
    (define-syntax stream-lambda
      (syntax-rules ()
        ((_ formals body0 body1 ...)
         (lambda formals (stream-lazy (let () body0 body1 ...))))))

    ;;; (define-stream (name . formals) body ...): defines a procedure as stream-lambda makes.
    (define-syntax define-stream
      (syntax-rules ()
        ((_ (name . formals) body0 body1 ...)
         (define name (stream-lambda formals body0 body1 ...)))))

    ;;; (stream-let name ((variable value) ...) body ...): a named let whose body is evaluated when somebody looks.
    (define-syntax stream-let
      (syntax-rules ()
        ((_ name ((variable value) ...) body0 body1 ...)
         ((letrec ((name (stream-lambda (variable ...) body0 body1 ...))) name) value ...))))

    ;;; (stream element ...): a stream of the elements, each evaluated when it is asked for.
    (define-syntax stream
      (syntax-rules ()
        ((_) stream-null)
        ((_ x y ...) (stream-cons x (stream y ...)))))

    (define (check-procedure who f)
      (if (not (procedure? f)) (error (string-append who ": expected a procedure, but got") f)))

    (define (check-count who n)
      (if (not (and (exact-integer? n) (>= n 0)))
          (error (string-append who ": expected an index, but got") n)))

    ;;; (list->stream list): a stream of its elements.
    (define (list->stream l)
      (if (not (list? l)) (error "list->stream: expected a list, but got" l))
      (stream-let loop ((l l))
        (if (null? l) stream-null (stream-cons (car l) (loop (cdr l))))))

    ;;; (port->stream [port]): a stream of the characters of an input port.
    (define port->stream
      (case-lambda
        (() (port->stream (current-input-port)))
        ((port)
         (stream-let loop ()
           (let ((c (read-char port)))
             (if (eof-object? c) stream-null (stream-cons c (loop))))))))

    ;;; (stream->list [n] stream): its elements, at most n, as a list.
    (define stream->list
      (case-lambda
        ((s) (stream->list -1 s))
        ((n s)
         (let loop ((n n) (s s) (out '()))
           (if (or (= n 0) (stream-null? s))
               (reverse out)
               (loop (- n 1) (stream-cdr s) (cons (stream-car s) out)))))))

    ;;; (stream-append stream ...): the elements of one after those of the other.
    (define (stream-append . streams)
      (stream-let next ((streams streams))
        (if (null? streams)
            stream-null
            (let each ((s (car streams)))
              (cond ((null? (cdr streams)) s)
                    ((stream-null? s) (next (cdr streams)))
                    (else (stream-cons (stream-car s) (stream-lazy (each (stream-cdr s))))))))))

    ;;; (stream-concat streams): the elements of the streams of a stream, one after the other.
    (define-stream (stream-concat streams)
      (if (stream-null? streams)
          stream-null
          (let each ((s (stream-car streams)))
            (if (stream-null? s)
                (stream-concat (stream-cdr streams))
                (stream-cons (stream-car s) (stream-lazy (each (stream-cdr s))))))))

    ;;; (stream-constant element ...): the elements again and again, for ever.
    (define (stream-constant . elements)
      (if (null? elements)
          stream-null
          (stream-let loop ((l elements))
            (if (null? l)
                (loop elements)
                (stream-cons (car l) (loop (cdr l)))))))

    ;;; (stream-drop n stream): the stream without its first n elements.
    (define (stream-drop n s)
      (check-count "stream-drop" n)
      (stream-let loop ((n n) (s s))
        (if (or (= n 0) (stream-null? s)) s (loop (- n 1) (stream-cdr s)))))

    ;;; (stream-drop-while pred stream): the stream from the first element on that does not satisfy the predicate.
    (define (stream-drop-while pred s)
      (check-procedure "stream-drop-while" pred)
      (stream-let loop ((s s))
        (if (and (stream-pair? s) (pred (stream-car s))) (loop (stream-cdr s)) s)))

    ;;; (stream-filter pred stream): the elements that satisfy the predicate.
    (define (stream-filter pred s)
      (check-procedure "stream-filter" pred)
      (stream-let loop ((s s))
        (cond ((stream-null? s) stream-null)
              ((pred (stream-car s)) (stream-cons (stream-car s) (loop (stream-cdr s))))
              (else (loop (stream-cdr s))))))

    ;;; (stream-fold f seed stream): (f accumulated element) for each element.
    (define (stream-fold f seed s)
      (check-procedure "stream-fold" f)
      (let loop ((out seed) (s s))
        (if (stream-null? s) out (loop (f out (stream-car s)) (stream-cdr s)))))

    (define (some-null? streams)
      (and (pair? streams)
           (or (stream-null? (car streams)) (some-null? (cdr streams)))))

    ;;; (stream-for-each f stream ...): calls f with the elements.
    (define (stream-for-each f . streams)
      (check-procedure "stream-for-each" f)
      (let loop ((streams streams))
        (if (not (some-null? streams))
            (begin
              (apply f (map stream-car streams))
              (loop (map stream-cdr streams))))))

    ;;; (stream-from first [step]): numbers without end, step (1) apart.
    (define stream-from
      (case-lambda
        ((first) (stream-from first 1))
        ((first step)
         (stream-let loop ((n first))
           (stream-cons n (loop (+ n step)))))))

    ;;; (stream-iterate f x): x, (f x), (f (f x)) and so on.
    (define (stream-iterate f x)
      (check-procedure "stream-iterate" f)
      (stream-let loop ((x x))
        (stream-cons x (loop (f x)))))

    ;;; (stream-length stream): how many elements it has.
    (define (stream-length s)
      (let loop ((n 0) (s s))
        (if (stream-null? s) n (loop (+ n 1) (stream-cdr s)))))

    ;;; (stream-map f stream ...): what f makes of the elements.
    (define (stream-map f . streams)
      (check-procedure "stream-map" f)
      (stream-let loop ((streams streams))
        (if (some-null? streams)
            stream-null
            (stream-cons (apply f (map stream-car streams)) (loop (map stream-cdr streams))))))

    ;;; (stream-range first past [step]): numbers from first to before past.
    (define stream-range
      (case-lambda
        ((first past) (stream-range first past (if (< first past) 1 -1)))
        ((first past step)
         (stream-let loop ((n first))
           (if (if (< 0 step) (< n past) (> n past))
               (stream-cons n (loop (+ n step)))
               stream-null)))))

    ;;; (stream-ref stream n): the element of that index.
    (define (stream-ref s n)
      (check-count "stream-ref" n)
      (let loop ((s s) (i n))
        (cond ((stream-null? s) (error "stream-ref: the stream is too short for index" n))
              ((= i 0) (stream-car s))
              (else (loop (stream-cdr s) (- i 1))))))

    ;;; (stream-reverse stream): the elements in reverse.
    (define (stream-reverse s)
      (stream-let loop ((s s) (out stream-null))
        (if (stream-null? s)
            out
            (loop (stream-cdr s) (stream-cons (stream-car s) out)))))

    ;;; (stream-scan f seed stream): the seed and all that stream-fold meets on the way.
    (define (stream-scan f seed s)
      (check-procedure "stream-scan" f)
      (stream-let loop ((out seed) (s s))
        (if (stream-null? s)
            (stream out)
            (stream-cons out (loop (f out (stream-car s)) (stream-cdr s))))))

    ;;; (stream-take n stream): its first n elements.
    (define (stream-take n s)
      (check-count "stream-take" n)
      (stream-let loop ((n n) (s s))
        (if (or (= n 0) (stream-null? s))
            stream-null
            (stream-cons (stream-car s) (loop (- n 1) (stream-cdr s))))))

    ;;; (stream-take-while pred stream): the elements before the first that does not satisfy the predicate.
    (define (stream-take-while pred s)
      (check-procedure "stream-take-while" pred)
      (stream-let loop ((s s))
        (if (and (stream-pair? s) (pred (stream-car s)))
            (stream-cons (stream-car s) (loop (stream-cdr s)))
            stream-null)))

    ;;; (stream-unfold f more? next seed): (f seed), (f (next seed)), ... while the seed satisfies more?.
    (define (stream-unfold f more? next seed)
      (stream-let loop ((seed seed))
        (if (more? seed)
            (stream-cons (f seed) (loop (next seed)))
            stream-null)))

    ;;; (stream-unfolds f seed): streams, several values; (f seed) yields the next seed and for each stream (element), #f for nothing now, or () at its end.
    (define (stream-unfolds f seed)
      (define results
        (stream-let loop ((seed seed))
          (call-with-values
           (lambda () (f seed))
           (lambda (next . elements)
             (stream-cons elements (loop next))))))
      (define (nth i)
        (stream-let loop ((s results))
          (let ((this (list-ref (stream-car s) i)))
            (cond ((pair? this) (stream-cons (car this) (loop (stream-cdr s))))
                  ((null? this) stream-null)
                  (else (loop (stream-cdr s)))))))
      (let ((n (length (stream-car results))))
        (let loop ((i (- n 1)) (out '()))
          (if (< i 0) (apply values out) (loop (- i 1) (cons (nth i) out))))))

    ;;; (stream-zip stream ...): lists of the elements that are at the same place.
    (define (stream-zip . streams) (apply stream-map list streams))

    ;;; (stream-match stream (pattern [guard] expression) ...): the expression of the first pattern like (a b . rest) that fits.
    (define-syntax stream-match
      (syntax-rules ()
        ((_ expression clause ...)
         (let ((s (checked expression)))
           (match-clauses s clause ...)))))

    (define-syntax match-clauses
      (syntax-rules ()
        ((_ s) (error "stream-match: no pattern fits the stream" s))
        ((_ s (pattern fender expression) clause ...)
         (let ((otherwise (lambda () (match-clauses s clause ...))))
           (match-pattern s pattern (if fender expression (otherwise)) (otherwise))))
        ((_ s (pattern expression) clause ...)
         (let ((otherwise (lambda () (match-clauses s clause ...))))
           (match-pattern s pattern expression (otherwise))))))

    (define-syntax match-pattern
      (syntax-rules (_)
        ((match-pattern s () then else)
         (if (stream-null? s) then else))
        ((match-pattern s (_ . more) then else)
         (if (stream-pair? s)
             (let ((rest (stream-cdr s))) (match-pattern rest more then else))
             else))
        ((match-pattern s (variable . more) then else)
         (if (stream-pair? s)
             (let ((variable (stream-car s)) (rest (stream-cdr s)))
               (match-pattern rest more then else))
             else))
        ((match-pattern s _ then else) then)
        ((match-pattern s variable then else)
         (let ((variable s)) then))))

    ;;; (stream-of expression clause ...): a stream of the expression's values, for (x in stream), (x is value) and conditions.
    (define-syntax stream-of
      (syntax-rules ()
        ((_ expression clause ...)
         (stream-of-clauses expression stream-null clause ...))))

    (define-syntax stream-of-clauses
      (syntax-rules (in is)
        ((_ expression base) (stream-cons expression base))
        ((_ expression base (variable in stream) clause ...)
         (stream-let loop ((s stream))
           (if (stream-null? s)
               base
               (let ((variable (stream-car s)))
                 (stream-of-clauses expression (loop (stream-cdr s)) clause ...)))))
        ((_ expression base (variable is value) clause ...)
         (let ((variable value))
           (stream-of-clauses expression base clause ...)))
        ((_ expression base condition clause ...)
         (if condition (stream-of-clauses expression base clause ...) base))))))
