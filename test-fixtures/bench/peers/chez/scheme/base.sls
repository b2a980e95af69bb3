;; (scheme base) for Chez Scheme, which has R6RS: what both have is Chez's own, the rest is made of it.
;; Not here: cond-expand, and literals #u8(...), which Chez does not read.
(library (scheme base)
  (export
    ;; Chez's own.
    * + - / < <= = > >= abs and append apply assq assv begin binary-port? boolean=? boolean? bytevector
    bytevector-length bytevector-u8-ref bytevector-u8-set! bytevector? caar cadr
    call-with-current-continuation call-with-port call-with-values call/cc car case cdar cddr cdr ceiling
    char->integer char-ready? char<=? char<? char=? char>=? char>? char? close-input-port
    close-output-port close-port complex? cond cons current-error-port current-input-port
    current-output-port define define-syntax define-values denominator do dynamic-wind else => ... _
    eof-object eof-object? eq? equal? eqv? even? exact exact-integer-sqrt exact? expt floor
    flush-output-port for-each gcd get-output-string guard if include inexact inexact? input-port?
    integer->char integer? lambda lcm length let let* let*-values let-syntax let-values letrec letrec*
    letrec-syntax list list->string list->vector list-copy list-ref list-tail list? make-bytevector
    make-list make-parameter make-string make-vector map max memq memv min modulo negative? newline not
    null? number->string number? numerator odd? open-input-string open-output-string or output-port? pair?
    parameterize peek-char positive? procedure? quasiquote quote quotient raise raise-continuable rational?
    rationalize read-char real? remainder reverse round set! set-car! set-cdr! string string->number
    string->symbol string-append string-for-each string-length string-ref string-set! string<=? string<?
    string=? string>=? string>? string? substring symbol->string symbol=? symbol? syntax-rules
    textual-port? truncate unless unquote unquote-splicing values vector vector-for-each vector-length
    vector-map vector-ref vector-set! vector? when with-exception-handler write-char zero?
    ;; Made here.
    assoc bytevector-append bytevector-copy bytevector-copy! define-record-type error
    error-object-irritants error-object-message error-object? exact-integer? features file-error?
    floor-quotient floor-remainder floor/ get-output-bytevector list-set! member open-input-bytevector
    open-output-bytevector peek-u8 read-bytevector read-error? read-line read-string read-u8 square
    string->list string->utf8 string->vector string-copy string-copy! string-fill! string-map
    truncate-quotient truncate-remainder truncate/ u8-ready? utf8->string vector->list vector->string
    vector-append vector-copy vector-copy! vector-fill! write-bytevector write-string write-u8)
  (import
    (except (chezscheme)
      assoc bytevector-copy bytevector-copy! define-record-type error member string->list string->utf8
      string-copy string-copy! string-fill! utf8->string vector->list vector-copy vector-fill!)
    (prefix
      (only (chezscheme)
        assoc bytevector-copy bytevector-copy! define-record-type error member string->list string->utf8
        string-copy string-copy! string-fill! utf8->string vector->list vector-copy vector-fill!)
      chez:))

  ;; Records: R7RS names each field's procedures, and the fields that the constructor takes.
  (define-syntax define-record-type
    (lambda (form)
      (define (names? slots names)
        (and (= (length slots) (length names)) (for-all bound-identifier=? slots names)))
      (define (field-name spec)
        (syntax-case spec () [(name . _) #'name] [name #'name]))
      (define (clause spec)
        (syntax-case spec ()
          [(name accessor modifier) #'(mutable name accessor modifier)]
          [(name accessor) #'(immutable name accessor)]
          [_ (with-syntax ([name (field-name spec)] [(unused) (generate-temporaries '(unused))])
               #'(immutable name unused))]))
      (syntax-case form ()
        [(_ (name . _) . rest) #'(define-record-type name . rest)]
        [(_ name #f predicate field ...)
         (with-syntax ([(unused) (generate-temporaries '(unused))])
           #'(define-record-type name unused predicate field ...))]
        [(_ name (constructor argument ...) predicate field ...)
         (let ([slots (map field-name #'(field ...))])
           (with-syntax ([(clause ...) (map clause #'(field ...))]
                         [(initial ...)
                          (map (lambda (f) (if (memp (lambda (a) (bound-identifier=? a f)) #'(argument ...)) f #'#f))
                               slots)])
             (if (names? slots #'(argument ...))
                 #'(chez:define-record-type (name constructor predicate) (fields clause ...) (sealed #t))
                 #'(chez:define-record-type (name constructor predicate) (fields clause ...) (sealed #t)
                     (protocol (lambda (new) (lambda (argument ...) (new initial ...))))))))]
        [(_ name constructor predicate field ...)
         (with-syntax ([(argument ...) (map field-name #'(field ...))])
           #'(define-record-type name (constructor argument ...) predicate field ...))])))

  ;; Errors.
  (define (error message . irritants) (apply chez:error #f message irritants))
  (define (error-object? x) (condition? x))
  (define (error-object-message c) (if (message-condition? c) (condition-message c) ""))
  (define (error-object-irritants c) (if (irritants-condition? c) (condition-irritants c) '()))
  (define (file-error? c) (i/o-error? c))
  (define (read-error? c) (lexical-violation? c))
  (define (features) '(r7rs full-unicode ratios exact-complex))

  ;; Numbers.
  (define (exact-integer? x) (or (fixnum? x) (bignum? x)))
  (define (square x) (* x x))
  (define (truncate-quotient a b) (quotient a b))
  (define (truncate-remainder a b) (remainder a b))
  (define (truncate/ a b) (values (quotient a b) (remainder a b)))
  (define (floor-quotient a b) (if (> b 0) (div a b) (div (- a) (- b))))
  (define (floor-remainder a b) (modulo a b))
  (define (floor/ a b) (values (floor-quotient a b) (modulo a b)))

  ;; Lists.
  (define (find-tail x list same?)
    (let loop ([l list]) (cond [(null? l) #f] [(same? x (car l)) l] [else (loop (cdr l))])))
  (define member
    (case-lambda [(x list) (chez:member x list)] [(x list same?) (find-tail x list same?)]))
  (define (find-pair x list same?)
    (let loop ([l list]) (cond [(null? l) #f] [(same? x (caar l)) (car l)] [else (loop (cdr l))])))
  (define assoc
    (case-lambda [(x list) (chez:assoc x list)] [(x list same?) (find-pair x list same?)]))
  (define (list-set! list k x) (set-car! (list-tail list k) x))

  ;; Vectors.
  (define (vector-part->list v start end)
    (let loop ([i (- end 1)] [l '()]) (if (< i start) l (loop (- i 1) (cons (vector-ref v i) l)))))
  (define vector->list
    (case-lambda
      [(v) (chez:vector->list v)]
      [(v start) (vector-part->list v start (vector-length v))]
      [(v start end) (vector-part->list v start end)]))
  (define (vector-part v start end)
    (let ([new (make-vector (- end start))])
      (vector-copy! new 0 v start end)
      new))
  (define vector-copy
    (case-lambda
      [(v) (chez:vector-copy v)]
      [(v start) (vector-part v start (vector-length v))]
      [(v start end) (vector-part v start end)]))
  (define vector-copy!
    (case-lambda
      [(to at from) (vector-copy! to at from 0 (vector-length from))]
      [(to at from start) (vector-copy! to at from start (vector-length from))]
      [(to at from start end)
       (if (and (eq? to from) (< start at))
           (do ([i (- end 1) (- i 1)] [j (+ at (- end start 1)) (- j 1)])
             ((< i start))
             (vector-set! to j (vector-ref from i)))
           (do ([i start (+ i 1)] [j at (+ j 1)])
             ((>= i end))
             (vector-set! to j (vector-ref from i))))]))
  (define vector-fill!
    (case-lambda
      [(v x) (chez:vector-fill! v x)]
      [(v x start) (vector-fill! v x start (vector-length v))]
      [(v x start end) (do ([i start (+ i 1)]) ((>= i end)) (vector-set! v i x))]))
  (define (vector-append . vs)
    (let ([new (make-vector (apply + (map vector-length vs)))])
      (let loop ([at 0] [vs vs])
        (if (null? vs)
            new
            (begin
              (vector-copy! new at (car vs))
              (loop (+ at (vector-length (car vs))) (cdr vs)))))))
  (define vector->string
    (case-lambda
      [(v) (list->string (chez:vector->list v))]
      [(v start) (list->string (vector->list v start))]
      [(v start end) (list->string (vector-part->list v start end))]))
  (define string->vector
    (case-lambda
      [(s) (list->vector (chez:string->list s))]
      [(s start) (list->vector (string->list s start))]
      [(s start end) (list->vector (string->list s start end))]))

  ;; Strings.
  (define string-copy
    (case-lambda
      [(s) (chez:string-copy s)]
      [(s start) (substring s start (string-length s))]
      [(s start end) (substring s start end)]))
  (define string-copy!
    (case-lambda
      [(to at from) (chez:string-copy! from 0 to at (string-length from))]
      [(to at from start) (chez:string-copy! from start to at (- (string-length from) start))]
      [(to at from start end) (chez:string-copy! from start to at (- end start))]))
  (define string-fill!
    (case-lambda
      [(s c) (chez:string-fill! s c)]
      [(s c start) (string-fill! s c start (string-length s))]
      [(s c start end) (do ([i start (+ i 1)]) ((>= i end)) (string-set! s i c))]))
  (define string->list
    (case-lambda
      [(s) (chez:string->list s)]
      [(s start) (string->list s start (string-length s))]
      [(s start end)
       (let loop ([i (- end 1)] [l '()]) (if (< i start) l (loop (- i 1) (cons (string-ref s i) l))))]))
  (define (string-map f . ss)
    (list->string (apply map f (map chez:string->list ss))))

  ;; Bytevectors.
  (define (bytevector-part b start end)
    (let ([new (make-bytevector (- end start))])
      (chez:bytevector-copy! b start new 0 (- end start))
      new))
  (define bytevector-copy
    (case-lambda
      [(b) (chez:bytevector-copy b)]
      [(b start) (bytevector-part b start (bytevector-length b))]
      [(b start end) (bytevector-part b start end)]))
  (define bytevector-copy!
    (case-lambda
      [(to at from) (chez:bytevector-copy! from 0 to at (bytevector-length from))]
      [(to at from start) (chez:bytevector-copy! from start to at (- (bytevector-length from) start))]
      [(to at from start end) (chez:bytevector-copy! from start to at (- end start))]))
  (define (bytevector-append . bs)
    (let ([new (make-bytevector (apply + (map bytevector-length bs)))])
      (let loop ([at 0] [bs bs])
        (if (null? bs)
            new
            (begin
              (bytevector-copy! new at (car bs))
              (loop (+ at (bytevector-length (car bs))) (cdr bs)))))))
  (define utf8->string
    (case-lambda
      [(b) (chez:utf8->string b)]
      [(b start) (chez:utf8->string (bytevector-copy b start))]
      [(b start end) (chez:utf8->string (bytevector-part b start end))]))
  (define string->utf8
    (case-lambda
      [(s) (chez:string->utf8 s)]
      [(s start) (chez:string->utf8 (string-copy s start))]
      [(s start end) (chez:string->utf8 (substring s start end))]))

  ;; Ports.
  (define read-line
    (case-lambda [() (get-line (current-input-port))] [(port) (get-line port)]))
  (define read-string
    (case-lambda [(k) (get-string-n (current-input-port) k)] [(k port) (get-string-n port k)]))
  (define write-string
    (case-lambda
      [(s) (put-string (current-output-port) s)]
      [(s port) (put-string port s)]
      [(s port start) (put-string port s start)]
      [(s port start end) (put-string port s start (- end start))]))
  (define (read-u8 port) (get-u8 port))
  (define (peek-u8 port) (lookahead-u8 port))
  (define (u8-ready? port) (input-port-ready? port))
  (define (write-u8 byte port) (put-u8 port byte))
  (define (read-bytevector k port) (get-bytevector-n port k))
  (define write-bytevector
    (case-lambda
      [(b port) (put-bytevector port b)]
      [(b port start) (put-bytevector port b start)]
      [(b port start end) (put-bytevector port b start (- end start))]))
  (define (open-input-bytevector b) (open-bytevector-input-port b))
  ;; R6RS gives a procedure that takes what was written, and takes it away.
  (define written (make-weak-eq-hashtable))
  (define (open-output-bytevector)
    (let-values ([(port take) (open-bytevector-output-port)])
      (eq-hashtable-set! written port (cons take (chez:string->utf8 "")))
      port))
  (define (get-output-bytevector port)
    (let ([state (eq-hashtable-ref written port #f)])
      (set-cdr! state (bytevector-append (cdr state) ((car state))))
      (chez:bytevector-copy (cdr state)))))
