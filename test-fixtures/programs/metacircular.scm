;;; A metacircular evaluator: a Scheme in Scheme
;;;
;;; First-class procedures, proper scoping, `define`, `set!`, `if`, `cond`, `let`, `let*`, named `let`,
;;; `and`, `or`, `begin`, `datum` for quotation, and call/cc borrowed from the host. Code is analysed into closures
;;; before it runs, so that nothing is taken apart twice.

(import (scheme base)
        (scheme cxr)
        (scheme write))

;;; Environments: a chain of frames, each a mutable association list.

(define-record-type environment
  (make-environment bindings parent)
  environment?
  (bindings bindings set-bindings!)
  (parent parent))

(define (lookup name env)
  (cond ((not env) (error "unbound variable" name))
        ((assq name (bindings env)))
        (else (lookup name (parent env)))))

(define (define! name value env)
  (let ((cell (assq name (bindings env))))
    (if cell
        (set-cdr! cell value)
        (set-bindings! env (cons (cons name value) (bindings env))))))

(define (extend parameters arguments env)
  (let loop ((parameters parameters) (arguments arguments) (cells '()))
    (cond ((null? parameters)
           (if (pair? arguments) (error "too many arguments" arguments))
           (make-environment cells env))
          ((symbol? parameters)
           (make-environment (cons (cons parameters arguments) cells) env))
          ((null? arguments) (error "missing argument for" (car parameters)))
          (else
           (loop (cdr parameters) (cdr arguments)
                 (cons (cons (car parameters) (car arguments)) cells))))))

;;; Analysis: from an expression to a procedure of the environment.

(define special-forms '())

(define-syntax define-special
  (syntax-rules ()
    ((_ (name form) body ...)
     (set! special-forms
           (cons (cons 'name (lambda (form) body ...)) special-forms)))))

(define (analyse form)
  (cond ((symbol? form) (lambda (env) (cdr (lookup form env))))
        ((not (pair? form)) (lambda (env) form))
        ((and (symbol? (car form)) (assq (car form) special-forms))
         => (lambda (special) ((cdr special) form)))
        (else
         (let ((operator (analyse (car form)))
               (operands (map analyse (cdr form))))
           (lambda (env)
             (apply-procedure (operator env)
                              (evaluate-all operands env)))))))

;; From left to right, which `map` does not promise.
(define (evaluate-all operands env)
  (if (null? operands)
      '()
      (let ((first ((car operands) env)))
        (cons first (evaluate-all (cdr operands) env)))))

(define (apply-procedure procedure arguments)
  (if (procedure? procedure)
      (apply procedure arguments)
      (error "not a procedure" procedure)))

(define (analyse-body forms)
  (if (null? forms)
      (error "empty body"))
  (let ((first (analyse (car forms))))
    (if (null? (cdr forms))
        first
        (let ((rest (analyse-body (cdr forms))))
          (lambda (env) (first env) (rest env))))))

(define (analyse-lambda parameters body)
  (let ((body (analyse-body body)))
    (lambda (env)
      (lambda arguments (body (extend parameters arguments env))))))

(define-special (datum form)
  (let ((value (cadr form)))
    (lambda (env) value)))

(define-special (if form)
  (let ((test (analyse (cadr form)))
        (then (analyse (caddr form)))
        (otherwise (if (pair? (cdddr form)) (analyse (cadddr form)) (lambda (env) #f))))
    (lambda (env)
      (if (test env) (then env) (otherwise env)))))

(define-special (lambda form)
  (analyse-lambda (cadr form) (cddr form)))

(define-special (define form)
  (let* ((target (cadr form))
         (name (if (pair? target) (car target) target))
         (value (if (pair? target)
                    (analyse-lambda (cdr target) (cddr form))
                    (analyse (caddr form)))))
    (lambda (env)
      (define! name (value env) env)
      name)))

(define-special (set! form)
  (let ((name (cadr form))
        (value (analyse (caddr form))))
    (lambda (env)
      (set-cdr! (lookup name env) (value env)))))

(define-special (begin form)
  (analyse-body (cdr form)))

;; The derived forms rewrite themselves into the ones above.

(define-special (let form)
  (if (symbol? (cadr form))
      (let ((name (cadr form)) (bindings (caddr form)) (body (cdddr form)))
        (analyse `((let ()
                     (define (,name ,@(map car bindings)) ,@body)
                     ,name)
                   ,@(map cadr bindings))))
      (analyse `((lambda ,(map car (cadr form)) ,@(cddr form))
                 ,@(map cadr (cadr form))))))

(define-special (let* form)
  (let ((bindings (cadr form)) (body (cddr form)))
    (analyse
     (if (null? bindings)
         `(let () ,@body)
         `(let (,(car bindings)) (let* ,(cdr bindings) ,@body))))))

(define-special (cond form)
  (let ((clauses (cdr form)))
    (analyse
     (cond ((null? clauses) #f)
           ((eq? (caar clauses) 'else) `(begin ,@(cdar clauses)))
           (else `(if ,(caar clauses)
                      (begin ,@(cdar clauses))
                      (cond ,@(cdr clauses))))))))

(define-special (and form)
  (let ((parts (cdr form)))
    (analyse
     (cond ((null? parts) #t)
           ((null? (cdr parts)) (car parts))
           (else `(if ,(car parts) (and ,@(cdr parts)) #f))))))

(define-special (or form)
  (let ((parts (map analyse (cdr form))))
    (lambda (env)
      (let loop ((parts parts))
        (and (pair? parts)
             (or ((car parts) env) (loop (cdr parts))))))))

;;; The global environment, and a top level that survives errors

(define global
  (make-environment
   (map cons
        '(+ - * = < > quotient remainder cons car cdr null? pair? eq? list not zero? call/cc apply)
        (list + - * = < > quotient remainder cons car cdr null? pair? eq? list not zero?
              call-with-current-continuation apply-procedure))
   #f))

(define (run form)
  (write form)
  (newline)
  (write-string "  => ")
  (guard (problem ((error-object? problem)
                   (write-string "error: ")
                   (write-string (error-object-message problem))
                   (for-each (lambda (i) (write-char #\space) (write i))
                             (error-object-irritants problem))))
    (write ((analyse form) global)))
  (newline))

(for-each run
  '(42
    (datum (a b c))
    (define (fib n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2)))))
    (fib 20)
    (define (map f xs) (if (null? xs) (datum ()) (cons (f (car xs)) (map f (cdr xs)))))
    (map (lambda (n) (* n n)) (list 1 2 3 4 5))
    (define compose (lambda fs (if (null? fs) (lambda (x) x)
                                   (lambda (x) ((car fs) ((apply compose (cdr fs)) x))))))
    ((compose (lambda (x) (* x 2)) (lambda (x) (+ x 1))) 20)
    (let loop ((i 0) (acc 0)) (if (= i 20000) acc (loop (+ i 1) (+ acc i))))
    (let* ((x 1) (y (+ x 1)) (z (* y 10))) (list x y z))
    (define (make-account balance)
      (lambda (amount)
        (cond ((< (+ balance amount) 0) (datum refused))
              (else (set! balance (+ balance amount)) balance))))
    (define account (make-account 100))
    (list (account -30) (account -80) (account 5))
    (and 1 2 (not #f) 3)
    (or #f (= 1 2) (datum third))
    (+ 1 (call/cc (lambda (k) (* 1000 (k 41)))))
    (define (even? n) (or (zero? n) (odd? (- n 1))))
    (define (odd? n) (and (not (zero? n)) (even? (- n 1))))
    (even? 10001)
    (define (fact n) (if (zero? n) 1 (* n (fact (- n 1)))))
    (fact 30)
    ;; A tower: an evaluator of sums and products, written in the evaluated language.
    (define (calc e)
      (cond ((pair? e) ((cond ((eq? (car e) (datum plus)) +) (else *))
                        (calc (car (cdr e)))
                        (calc (car (cdr (cdr e))))))
            (else e)))
    (calc (datum (plus 2 (times 4 10))))
    (undefined-procedure 1)
    (fib)
    (fib 1 2)
    (5 5)))
