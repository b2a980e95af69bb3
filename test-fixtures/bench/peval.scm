;; peval: specialises procedures of a tiny Scheme to the arguments that are known: a power, an append, and an interpreter of
;; expressions, whose specialisation to a program is that program compiled. Exercises symbols, quoted data, deep recursion.
(import (scheme base) (scheme write))
(define repeats 870)

;; Programs are lists of (name (parameter ...) body). Expressions: numbers, variables, (quote x), (if a b c),
;; (primitive e ...), (name e ...).
(define power-program
  '((power (x n)
      (if (= n 0)
          1
          (if (even? n) (square (power x (quotient n 2))) (* x (power x (- n 1))))))
    (square (x) (* x x))))

(define append-program
  '((join (a b) (if (null? a) b (cons (car a) (join (cdr a) b))))
    (join-3 (a b c) (join a (join b c)))))

(define interpreter-program
  '((run (e env)
      (if (number? e)
          e
          (if (symbol? e)
              (lookup e (quote (x y z)) env)
              (apply-operator (car e) (run (car (cdr e)) env) (run (car (cdr (cdr e))) env)))))
    (lookup (name names env)
      (if (eq? name (car names)) (car env) (lookup name (cdr names) (cdr env))))
    (apply-operator (operator a b)
      (if (eq? operator (quote plus))
          (+ a b)
          (if (eq? operator (quote times)) (* a b) (- a b))))))

(define interpreted
  '(plus (times x (plus (times x y) (minus (times 3 z) 7)))
         (minus (times (plus x y) (plus y z)) (times (times x 2) (plus 5 (times z z))))))

(define (primitive name)
  (case name
    ((+) +) ((-) -) ((*) *) ((=) =) ((quotient) quotient) ((even?) even?)
    ((null?) null?) ((car) car) ((cdr) cdr) ((cons) cons)
    ((number?) number?) ((symbol?) symbol?) ((eq?) eq?)
    (else #f)))

(define (constant? e) (or (number? e) (boolean? e) (and (pair? e) (eq? (car e) 'quote))))
(define (value-of e) (if (pair? e) (cadr e) e))
(define (constant value) (if (or (number? value) (boolean? value)) value (list 'quote value)))

(define (every? good? items)
  (or (null? items) (and (good? (car items)) (every? good? (cdr items)))))

;; What an argument is known to be: itself if constant, '? otherwise. Calls that agree in it share a residual procedure.
(define (pattern arguments) (map (lambda (e) (if (constant? e) e '?)) arguments))

(define (specialize program name arguments)
  (let ((residual '()) (made '()) (count 0))

    (define (fresh-name name)
      (set! count (+ count 1))
      (string->symbol (string-append (symbol->string name) "-" (number->string count))))

    (define (reduce e env)
      (cond
        ((constant? e) e)
        ((symbol? e) (cdr (assq e env)))
        ((eq? (car e) 'if)
         (let ((test (reduce (cadr e) env)))
           (if (constant? test)
               (reduce (if (value-of test) (list-ref e 2) (list-ref e 3)) env)
               (list 'if test (reduce (list-ref e 2) env) (reduce (list-ref e 3) env)))))
        (else
         (let ((arguments (map (lambda (x) (reduce x env)) (cdr e))))
           (if (primitive (car e))
               (reduce-primitive (car e) arguments)
               (reduce-call (car e) arguments))))))

    (define (reduce-primitive name arguments)
      (cond
        ((every? constant? arguments)
         (constant (apply (primitive name) (map value-of arguments))))
        ((and (eq? name '*) (equal? (cadr arguments) 1)) (car arguments))
        ((and (eq? name '+) (equal? (cadr arguments) 0)) (car arguments))
        (else (cons name arguments))))

    (define (reduce-call name arguments)
      (let* ((definition (assq name program))
             (known (pattern arguments)))
        (cond
          ((every? constant? arguments)
           (reduce (list-ref definition 2) (map cons (cadr definition) arguments)))
          (else
           (let ((residual-name (or (find-made name known) (make name definition known))))
             (cons residual-name (unknown-of arguments known)))))))

    (define (unknown-of arguments known)
      (cond
        ((null? known) '())
        ((eq? (car known) '?) (cons (car arguments) (unknown-of (cdr arguments) (cdr known))))
        (else (unknown-of (cdr arguments) (cdr known)))))

    (define (find-made name known)
      (let loop ((made made))
        (cond
          ((null? made) #f)
          ((and (eq? (car (car made)) name) (equal? (cadr (car made)) known)) (list-ref (car made) 2))
          (else (loop (cdr made))))))

    (define (make name definition known)
      (let ((residual-name (fresh-name name)) (parameters (cadr definition)))
        (set! made (cons (list name known residual-name) made))
        (let ((body (reduce (list-ref definition 2)
                            (map (lambda (p k) (cons p (if (eq? k '?) p k))) parameters known))))
          (set! residual
                (cons (list residual-name (unknown-of parameters known) body) residual)))
        residual-name))

    (let ((start (make name (assq name program) arguments)))
      (cons start (reverse residual)))))

;; Calls of procedures whose body is small, or which are called once, become their body.
(define (inline program start)
  (define (calls name e)
    (cond
      ((not (pair? e)) 0)
      ((eq? (car e) 'quote) 0)
      (else (+ (if (eq? (car e) name) 1 0)
               (let loop ((es (cdr e)) (n 0)) (if (null? es) n (loop (cdr es) (+ n (calls name (car es))))))))))
  (define (size e) (if (pair? e) (+ (size (car e)) (size (cdr e))) 1))
  (define (simple? e) (or (symbol? e) (constant? e)))
  (define (substitute e env)
    (cond
      ((symbol? e) (let ((bound (assq e env))) (if bound (cdr bound) e)))
      ((or (not (pair? e)) (eq? (car e) 'quote)) e)
      (else (cons (car e) (map (lambda (x) (substitute x env)) (cdr e))))))
  (define (expand e depth)
    (cond
      ((or (not (pair? e)) (eq? (car e) 'quote)) e)
      (else
       (let* ((arguments (map (lambda (x) (expand x depth)) (cdr e)))
              (definition (assq (car e) program)))
         (if (and definition
                  (> depth 0)
                  (= 0 (calls (car e) (list-ref definition 2)))
                  (or (every? simple? arguments) (< (size (list-ref definition 2)) 4)))
             (expand (substitute (list-ref definition 2) (map cons (cadr definition) arguments))
                     (- depth 1))
             (cons (car e) arguments))))))
  (let ((expanded (map (lambda (d) (list (car d) (cadr d) (expand (list-ref d 2) 40))) program)))
    (let keep ((names (list start)) (kept '()))
      (cond
        ((null? names) kept)
        ((assq (car names) kept) (keep (cdr names) kept))
        (else
         (let ((d (assq (car names) expanded)))
           (keep (append (called (list-ref d 2) expanded) (cdr names)) (cons d kept))))))))

(define (called e program)
  (cond
    ((or (not (pair? e)) (eq? (car e) 'quote)) '())
    (else
     (let loop ((es (cdr e)) (found (if (assq (car e) program) (list (car e)) '())))
       (if (null? es) found (loop (cdr es) (append (called (car es) program) found)))))))

(define (evaluate program e env)
  (cond
    ((constant? e) (value-of e))
    ((symbol? e) (cdr (assq e env)))
    ((eq? (car e) 'if)
     (evaluate program (if (evaluate program (cadr e) env) (list-ref e 2) (list-ref e 3)) env))
    (else
     (let ((values (map (lambda (x) (evaluate program x env)) (cdr e)))
           (f (primitive (car e))))
       (if f
           (apply f values)
           (let ((d (assq (car e) program)))
             (evaluate program (list-ref d 2) (map cons (cadr d) values))))))))

(define (try program name known arguments)
  (let* ((all (specialize program name known))
         (residual (inline (cdr all) (car all))))
    (evaluate residual (cons (car all) (map constant arguments)) '())))

(define (run)
  (let loop ((i 0) (sum 0))
    (if (= i 15)
        sum
        (loop
         (+ i 1)
         (+ sum
            (try power-program 'power (list '? (+ i 60)) (list 2))
            (length (try append-program 'join-3 (list ''(1 2 3 4 5 6) '? '?) (list (list i) (list i i))))
            (try interpreter-program 'run (list (list 'quote interpreted) '?) (list (list i 2 3))))))))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result 37777778941452554862702) (error "peval: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
