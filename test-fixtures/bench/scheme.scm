;; scheme: an interpreter of a good part of Scheme, written in Scheme, running programs in it: syntax is turned into closures
;; once, then run. Exercises closures, environments as vectors, apply, dispatch on symbols.
(import (scheme base) (scheme write))
(define repeats 540)

;; Code: a procedure of a frame. A frame is a vector: the enclosing frame, then the variables. Scopes say at compile time which
;; variable is where.
(define (find-variable name scopes)
  (let outer ((scopes scopes) (depth 0))
    (if (null? scopes)
        #f
        (let inner ((names (car scopes)) (i 1))
          (cond
            ((null? names) (outer (cdr scopes) (+ depth 1)))
            ((eq? (car names) name) (cons depth i))
            (else (inner (cdr names) (+ i 1))))))))

(define globals '())
(define (global-cell name)
  (or (assq name globals)
      (let ((cell (cons name 'unbound)))
        (set! globals (cons cell globals))
        cell)))
(define (define-global! name value) (set-cdr! (global-cell name) value))

(define (frame-up frame depth)
  (if (= depth 0) frame (frame-up (vector-ref frame 0) (- depth 1))))

(define (translate x scopes)
  (cond
    ((symbol? x) (translate-variable x scopes))
    ((not (pair? x)) (lambda (frame) x))
    ((and (symbol? (car x)) (not (find-variable (car x) scopes)) (assq (car x) special-forms))
     => (lambda (entry) ((cdr entry) x scopes)))
    (else (translate-call x scopes))))

(define (translate-variable name scopes)
  (let ((place (find-variable name scopes)))
    (if place
        (let ((depth (car place)) (i (cdr place)))
          (case depth
            ((0) (lambda (frame) (vector-ref frame i)))
            ((1) (lambda (frame) (vector-ref (vector-ref frame 0) i)))
            (else (lambda (frame) (vector-ref (frame-up frame depth) i)))))
        (let ((cell (global-cell name)))
          (lambda (frame)
            (let ((value (cdr cell)))
              (if (eq? value 'unbound) (error "scheme: unbound variable" name) value)))))))

(define (translate-assignment name scopes code)
  (let ((place (find-variable name scopes)))
    (if place
        (let ((depth (car place)) (i (cdr place)))
          (lambda (frame) (vector-set! (frame-up frame depth) i (code frame))))
        (let ((cell (global-cell name)))
          (lambda (frame) (set-cdr! cell (code frame)))))))

(define (translate-all forms scopes) (map (lambda (x) (translate x scopes)) forms))

(define (translate-call x scopes)
  (let ((f (translate (car x) scopes)) (arguments (translate-all (cdr x) scopes)))
    (case (length arguments)
      ((0) (lambda (frame) ((f frame))))
      ((1) (let ((a (car arguments))) (lambda (frame) ((f frame) (a frame)))))
      ((2) (let ((a (car arguments)) (b (cadr arguments)))
             (lambda (frame) ((f frame) (a frame) (b frame)))))
      ((3) (let ((a (car arguments)) (b (cadr arguments)) (c (list-ref arguments 2)))
             (lambda (frame) ((f frame) (a frame) (b frame) (c frame)))))
      (else
       (lambda (frame)
         (apply (f frame) (map (lambda (code) (code frame)) arguments)))))))

(define (translate-body forms scopes)
  (let ((code (translate (car forms) scopes)))
    (if (null? (cdr forms))
        code
        (let ((rest (translate-body (cdr forms) scopes)))
          (lambda (frame) (code frame) (rest frame))))))

;; Definitions at the head of a body are variables of the procedure.
(define (defined-names forms)
  (if (and (pair? forms) (pair? (car forms)) (eq? (car (car forms)) 'define))
      (let ((target (cadr (car forms))))
        (cons (if (pair? target) (car target) target) (defined-names (cdr forms))))
      '()))

(define (proper-parameters parameters)
  (cond
    ((null? parameters) '())
    ((symbol? parameters) (list parameters))
    (else (cons (car parameters) (proper-parameters (cdr parameters))))))

(define (translate-lambda parameters forms scopes)
  (let* ((names (proper-parameters parameters))
         (inner (defined-names forms))
         (size (+ 1 (length names) (length inner)))
         (body (translate-body forms (cons (append names inner) scopes))))
    (define (new-frame frame)
      (let ((new (make-vector size #f)))
        (vector-set! new 0 frame)
        new))
    (cond
      ((not (list? parameters))
       (lambda (frame)
         (lambda arguments
           (let ((new (new-frame frame)))
             (let loop ((parameters parameters) (arguments arguments) (i 1))
               (if (pair? parameters)
                   (begin
                     (vector-set! new i (car arguments))
                     (loop (cdr parameters) (cdr arguments) (+ i 1)))
                   (vector-set! new i arguments)))
             (body new)))))
      (else
       (case (length names)
         ((0) (lambda (frame) (lambda () (body (new-frame frame)))))
         ((1) (lambda (frame)
                (lambda (a)
                  (let ((new (new-frame frame)))
                    (vector-set! new 1 a)
                    (body new)))))
         ((2) (lambda (frame)
                (lambda (a b)
                  (let ((new (new-frame frame)))
                    (vector-set! new 1 a)
                    (vector-set! new 2 b)
                    (body new)))))
         ((3) (lambda (frame)
                (lambda (a b c)
                  (let ((new (new-frame frame)))
                    (vector-set! new 1 a)
                    (vector-set! new 2 b)
                    (vector-set! new 3 c)
                    (body new)))))
         (else
          (lambda (frame)
            (lambda arguments
              (let ((new (new-frame frame)))
                (let loop ((arguments arguments) (i 1))
                  (unless (null? arguments)
                    (vector-set! new i (car arguments))
                    (loop (cdr arguments) (+ i 1))))
                (body new))))))))))

(define (translate-if x scopes)
  (let ((test (translate (cadr x) scopes))
        (then (translate (list-ref x 2) scopes))
        (otherwise (if (pair? (cdr (cddr x))) (translate (list-ref x 3) scopes) (lambda (frame) #f))))
    (lambda (frame) (if (test frame) (then frame) (otherwise frame)))))

(define (rewrite-cond clauses)
  (cond
    ((null? clauses) #f)
    ((eq? (car (car clauses)) 'else) (cons 'begin (cdr (car clauses))))
    (else (list 'if (car (car clauses)) (cons 'begin (cdr (car clauses))) (rewrite-cond (cdr clauses))))))

(define (rewrite-let x)
  (if (symbol? (cadr x))
      (let ((name (cadr x)) (bindings (list-ref x 2)) (body (cdr (cddr x))))
        `((lambda ()
            (define ,name (lambda ,(map car bindings) ,@body))
            (,name ,@(map cadr bindings)))))
      `((lambda ,(map car (cadr x)) ,@(cddr x)) ,@(map cadr (cadr x)))))

(define (rewrite-let* bindings body)
  (if (or (null? bindings) (null? (cdr bindings)))
      `(let ,bindings ,@body)
      `(let (,(car bindings)) ,(rewrite-let* (cdr bindings) body))))

(define special-forms
  (list
   (cons 'quote (lambda (x scopes) (let ((value (cadr x))) (lambda (frame) value))))
   (cons 'if translate-if)
   (cons 'define
         (lambda (x scopes)
           (let* ((target (cadr x))
                  (name (if (pair? target) (car target) target))
                  (code (if (pair? target)
                            (translate-lambda (cdr target) (cddr x) scopes)
                            (translate (list-ref x 2) scopes))))
             (translate-assignment name scopes code))))
   (cons 'set! (lambda (x scopes) (translate-assignment (cadr x) scopes (translate (list-ref x 2) scopes))))
   (cons 'lambda (lambda (x scopes) (translate-lambda (cadr x) (cddr x) scopes)))
   (cons 'begin (lambda (x scopes) (translate-body (cdr x) scopes)))
   (cons 'let (lambda (x scopes) (translate (rewrite-let x) scopes)))
   (cons 'let* (lambda (x scopes) (translate (rewrite-let* (cadr x) (cddr x)) scopes)))
   (cons 'cond (lambda (x scopes) (translate (rewrite-cond (cdr x)) scopes)))
   (cons 'and
         (lambda (x scopes)
           (let loop ((codes (translate-all (cdr x) scopes)))
             (cond
               ((null? codes) (lambda (frame) #t))
               ((null? (cdr codes)) (car codes))
               (else
                (let ((first (car codes)) (rest (loop (cdr codes))))
                  (lambda (frame) (and (first frame) (rest frame)))))))))
   (cons 'or
         (lambda (x scopes)
           (let loop ((codes (translate-all (cdr x) scopes)))
             (if (null? codes)
                 (lambda (frame) #f)
                 (let ((first (car codes)) (rest (loop (cdr codes))))
                   (lambda (frame) (or (first frame) (rest frame))))))))))

(define (evaluate x) ((translate x '()) #f))

(for-each
 (lambda (entry) (define-global! (car entry) (cdr entry)))
 (list (cons '+ +) (cons '- -) (cons '* *) (cons '< <) (cons '= =) (cons '> >)
       (cons 'quotient quotient) (cons 'remainder remainder) (cons 'not not)
       (cons 'cons cons) (cons 'car car) (cons 'cdr cdr) (cons 'null? null?) (cons 'pair? pair?)
       (cons 'list list) (cons 'append append) (cons 'length length) (cons 'eq? eq?)
       (cons 'vector-ref vector-ref) (cons 'vector-set! vector-set!) (cons 'make-vector make-vector)
       (cons 'apply apply)))

(define programs
  '((begin
      (define (fib n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2)))))
      (fib 18))
    (begin
      (define (primes n)
        (let ((v (make-vector (+ n 1) #t)))
          (let next ((i 2) (count 0))
            (cond
              ((> i n) count)
              ((vector-ref v i)
               (let strike ((j (* i i)))
                 (if (> j n) #f (begin (vector-set! v j #f) (strike (+ j i)))))
               (next (+ i 1) (+ count 1)))
              (else (next (+ i 1) count))))))
      (primes 5000))
    (begin
      (define (filter keep? l)
        (cond ((null? l) '()) ((keep? (car l)) (cons (car l) (filter keep? (cdr l)))) (else (filter keep? (cdr l)))))
      (define (sort l)
        (if (null? l)
            '()
            (let* ((pivot (car l)) (rest (cdr l)))
              (append (sort (filter (lambda (x) (< x pivot)) rest))
                      (cons pivot (sort (filter (lambda (x) (not (< x pivot))) rest)))))))
      (define (numbers n seed) (if (= n 0) '() (cons (remainder seed 1000) (numbers (- n 1) (remainder (* seed 75) 65537)))))
      (define (sorted? l) (or (null? l) (null? (cdr l)) (and (not (> (car l) (car (cdr l)))) (sorted? (cdr l)))))
      (let ((l (sort (numbers 500 17)))) (list (length l) (sorted? l))))
    (begin
      (define (queens n)
        (define (ok? row distance placed)
          (or (null? placed)
              (and (not (= (car placed) (+ row distance)))
                   (not (= (car placed) (- row distance)))
                   (not (= (car placed) row))
                   (ok? row (+ distance 1) (cdr placed)))))
        (define (try row column placed)
          (cond
            ((= column n) 1)
            ((= row n) 0)
            (else (+ (if (ok? row 1 placed) (try 0 (+ column 1) (cons row placed)) 0)
                     (try (+ row 1) column placed)))))
        (try 0 0 '()))
      (queens 6))
    (begin
      (define counter
        (let ((n 0)) (lambda steps (set! n (+ n (apply + steps))) n)))
      (let loop ((i 0)) (if (< i 500) (begin (counter i 1 2 3) (loop (+ i 1))) (counter))))))

(define (run) (map evaluate programs))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result '(2584 669 (500 #t) 4 127750)) (error "scheme: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
