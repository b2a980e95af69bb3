;;; Environments and evaluation (R7RS 6.12), and load. The session compiles: it is given an expression
;;; as text. Objects that have no external representation go beside it, in `%eval-constants`.

(define-record-type environment-specifier
  (%environment number)
  %environment?
  (number %environment-number))

(define %interaction-environment (%environment 0))
(define (interaction-environment) %interaction-environment)

(define (environment . import-sets)
  (let ((port (open-output-string)))
    (for-each
     (lambda (set)
       (if (not (pair? set)) (%wrong-type 'environment "an import set" set))
       (write set port)
       (write-char #\space port))
     import-sets)
    (%environment (%host-request (list 'environment (get-output-string port))))))

(define (scheme-report-environment version)
  (%check-report-version 'scheme-report-environment version)
  (environment '(scheme r5rs)))

(define (null-environment version)
  (%check-report-version 'null-environment version)
  (environment
   '(only (scheme r5rs)
          and begin case cond define define-syntax delay do if lambda let let* let-syntax letrec
          letrec-syntax or quasiquote quote set! syntax-rules)))

(define (%check-report-version who version)
  (if (not (eqv? version 5))
      (raise (%make-condition
              'out-of-range
              (%string-join3 (symbol->string who) ": there is only version 5, not")
              (list version)))))

(define %eval-constants '#())

(define eval
  (case-lambda
    ((expression) (eval expression %interaction-environment))
    ((expression environment)
     (if (not (%environment? environment))
         (%wrong-type 'eval "an environment" environment))
     (let* ((constants (%without-constants expression))
            (port (open-output-string)))
       (write (cdr constants) port)
       (set! %eval-constants (list->vector (car constants)))
       (%host-request
        (list 'eval
              (%environment-number environment)
              (get-output-string port)
              (vector-length %eval-constants)))))))

;; A pair: of the objects that cannot be written, and the expression with names in their places. What
;; is quoted is replaced as a whole if there is any in it. A circular expression is left as it is,
;; for the compiler to refuse.
(define (%without-constants expression)
  (if (%all-written? expression)
      (cons '() expression)
      (let* ((found '())
             (count 0)
             (name!
              (lambda (object)
                (let ((name (string->symbol
                             (string-append "#<constant " (number->string count) ">"))))
                  (set! found (cons object found))
                  (set! count (+ count 1))
                  name))))
        (let ((replaced
               (let replace ((x expression))
                 (cond ((%all-written? x) x)
                       ((not (pair? x)) (name! x))
                       ((if (eq? (car x) 'quote) (if (pair? (cdr x)) (null? (cddr x)) #f) #f)
                        (name! (cadr x)))
                       (else
                        (let ((first (replace (car x))))
                          (cons first (replace (cdr x)))))))))
          (cons (reverse found) replaced)))))

;; Whether all of it has an external representation.
(define (%all-written? expression)
  (let ((seen (%make-table)))
    (let check ((x expression))
      (cond ((pair? x)
             (or (%table-entry seen x)
                 (begin
                   (%table-add! seen x #t)
                   (and (check (car x)) (check (cdr x))))))
            ((vector? x)
             (or (%table-entry seen x)
                 (begin
                   (%table-add! seen x #t)
                   (let loop ((i 0))
                     (or (= i (vector-length x))
                         (and (check (vector-ref x i)) (loop (+ i 1))))))))
            (else
             (or (symbol? x) (number? x) (string? x) (boolean? x) (null? x) (char? x)
                 (bytevector? x)))))))

(define load
  (case-lambda
    ((file) (load file %interaction-environment))
    ((file environment)
     (if (not (string? file)) (%wrong-type 'load "a string" file))
     (if (not (%environment? environment))
         (%wrong-type 'load "an environment" environment))
     (%host-request (list 'load (%environment-number environment) file)))))

(define (%load-failed message)
  (raise (%make-condition 'syntax-error message '())))
