;;; SRFI 158: making generators.

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
