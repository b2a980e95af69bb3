;; dynamic: infers where a program needs tags at run time: types are unified, and where they clash they become dynamic.
;; The program is a list of definitions, read as data. Exercises union-find on vectors, symbols, association lists.
(import (scheme base) (scheme write))
(define repeats 81)

(define program
  '((define (append2 a b) (if (null? a) b (cons (car a) (append2 (cdr a) b))))
    (define (reverse2 l done) (if (null? l) done (reverse2 (cdr l) (cons (car l) done))))
    (define (map1 f l) (if (null? l) nil (cons (f (car l)) (map1 f (cdr l)))))
    (define (fold f start l) (if (null? l) start (fold f (f (car l) start) (cdr l))))
    (define (sum l) (fold (lambda (x y) (+ x y)) 0 l))
    (define (member? x l) (if (null? l) #f (if (= x (car l)) #t (member? x (cdr l)))))
    (define (range a b) (if (< a b) (cons a (range (+ a 1) b)) nil))
    (define (compose f g) (lambda (x) (f (g x))))
    (define (twice f) (compose f f))
    (define (leaf? tree) (null? tree))
    (define (insert x tree)
      (if (leaf? tree)
          (cons x (cons nil nil))
          (let ((here (car tree)))
            (if (< x here)
                (cons here (cons (insert x (car (cdr tree))) (cdr (cdr tree))))
                (cons here (cons (car (cdr tree)) (insert x (cdr (cdr tree)))))))))
    (define (flatten tree) (if (leaf? tree) nil (append2 (flatten (car (cdr tree))) (cons (car tree) (flatten (cdr (cdr tree)))))))
    (define (sort l) (flatten (fold (lambda (x tree) (insert x tree)) nil l)))
    (define (evaluate e env)
      (if (number? e)
          e
          (if (symbol? e)
              (lookup e env)
              (let ((a (evaluate (car (cdr e)) env)) (b (evaluate (cdr (cdr e)) env)))
                (if (same? (car e) plus) (+ a b) (* a b))))))
    (define (lookup name env) (if (same? name (car (car env))) (cdr (car env)) (lookup name (cdr env))))
    (define (truth x) (if (number? x) (< 0 x) x))
    (define (choose x) (if x 1 (lambda (y) (+ y 1))))
    (define (counter n) (lambda (step) (if (< n step) (counter (+ n 1)) n)))
    (define (apply-all fs x) (map1 (lambda (f) (f x)) fs))
    (define (main n)
      (let ((numbers (range 0 n)))
        (cons (sum (sort (reverse2 numbers nil)))
              (cons (apply-all (cons (twice (lambda (x) (* x x))) nil) n)
                    (choose (member? n numbers))))))))

(define primitives
  '((null? (any) truth) (car (pair) first) (cdr (pair) second) (cons (any any) pair)
    (+ (number number) number) (* (number number) number) (= (number number) truth) (< (number number) truth)
    (number? (any) truth) (symbol? (any) truth) (same? (any any) truth)))

;; A type variable: a vector of the variable it is the same as (or #f), its kind, its parts, and a rank.
(define made 0)
(define (new-type kind parts)
  (set! made (+ made 1))
  (vector #f kind parts 0))
(define (unknown) (new-type #f '()))

(define (root t)
  (let ((next (vector-ref t 0)))
    (if next
        (let ((r (root next)))
          (vector-set! t 0 r)
          r)
        t)))
(define (kind t) (vector-ref (root t) 1))
(define (parts t) (vector-ref (root t) 2))

(define (link! a b kind parts)
  (let* ((swap? (> (vector-ref a 3) (vector-ref b 3)))
         (from (if swap? b a))
         (to (if swap? a b)))
    (when (= (vector-ref from 3) (vector-ref to 3))
      (vector-set! to 3 (+ (vector-ref to 3) 1)))
    (vector-set! from 0 to)
    (vector-set! to 1 kind)
    (vector-set! to 2 parts)))

;; Two types that clash are both dynamic from then on, and so are their parts.
(define (unify! a b)
  (let ((a (root a)) (b (root b)))
    (unless (eq? a b)
      (let ((ka (vector-ref a 1)) (kb (vector-ref b 1))
            (pa (vector-ref a 2)) (pb (vector-ref b 2)))
        (cond
          ((not ka) (link! a b kb pb))
          ((not kb) (link! a b ka pa))
          ((and (eq? ka kb) (= (length pa) (length pb)))
           (link! a b ka pa)
           (for-each unify! pa pb))
          (else
           (link! a b 'dynamic '())
           (let ((top (root a)))
             (for-each (lambda (t) (make-dynamic! t)) pa)
             (for-each (lambda (t) (make-dynamic! t)) pb)
             top)))))))

(define (make-dynamic! t) (unify! t (new-type 'dynamic '())))

;; What each expression comes out as, in the order it was seen.
(define seen '())
(define (note! expression type)
  (set! seen (cons (cons expression type) seen))
  type)

(define (infer e env)
  (note! e
    (cond
      ((number? e) (new-type 'number '()))
      ((boolean? e) (new-type 'truth '()))
      ((symbol? e)
       (let ((bound (assq e env)))
         (cond
           (bound (cdr bound))
           ((eq? e 'nil) (new-type 'pair (list (unknown) (unknown))))
           (else (new-type 'symbol '())))))
      ((eq? (car e) 'if)
       (unify! (infer (cadr e) env) (new-type 'truth '()))
       (let ((a (infer (list-ref e 2) env)) (b (infer (list-ref e 3) env)))
         (unify! a b)
         a))
      ((eq? (car e) 'lambda) (infer-procedure (cadr e) (list-ref e 2) env))
      ((eq? (car e) 'let)
       (infer (list-ref e 2)
              (append (map (lambda (b) (cons (car b) (infer (cadr b) env))) (cadr e)) env)))
      ((and (symbol? (car e)) (not (assq (car e) env)) (assq (car e) primitives))
       => (lambda (primitive) (infer-primitive primitive (map (lambda (x) (infer x env)) (cdr e)))))
      (else
       (let* ((f (infer (car e) env))
              (arguments (map (lambda (x) (infer x env)) (cdr e)))
              (result (unknown)))
         (unify! f (new-type 'procedure (cons result arguments)))
         result)))))

(define (infer-procedure parameters body env)
  (let* ((types (map (lambda (p) (unknown)) parameters))
         (result (infer body (append (map cons parameters types) env))))
    (new-type 'procedure (cons result types))))

(define (infer-primitive primitive arguments)
  (let ((first #f) (second #f))
    (for-each
     (lambda (wanted type)
       (cond
         ((eq? wanted 'any) #f)
         ((eq? wanted 'pair)
          (set! first (unknown))
          (set! second (unknown))
          (unify! type (new-type 'pair (list first second))))
         (else (unify! type (new-type wanted '())))))
     (cadr primitive)
     arguments)
    (let ((result (list-ref primitive 2)))
      (cond
        ((eq? result 'first) first)
        ((eq? result 'second) second)
        ((eq? result 'pair) (new-type 'pair arguments))
        (else (new-type result '()))))))

(define (infer-program definitions)
  (let ((env (map (lambda (d) (cons (car (cadr d)) (unknown))) definitions)))
    (for-each
     (lambda (d)
       (unify! (cdr (assq (car (cadr d)) env))
               (infer-procedure (cdr (cadr d)) (list-ref d 2) env)))
     definitions)
    env))

;; Lists tie types into cycles, so a type is judged by its outermost kind only.
(define (count-kind wanted)
  (let loop ((seen seen) (n 0))
    (if (null? seen) n (loop (cdr seen) (if (eq? (kind (cdr (car seen))) wanted) (+ n 1) n)))))

;; The program again and again under other names, so that there is something to infer.
(define (copies n)
  (define (rename datum suffix)
    (cond
      ((pair? datum) (cons (rename (car datum) suffix) (rename (cdr datum) suffix)))
      ((and (symbol? datum) (assq datum names))
       => (lambda (entry) (string->symbol (string-append (symbol->string datum) suffix))))
      (else datum)))
  (define names (map (lambda (d) (list (car (cadr d)))) program))
  (let loop ((i 0) (all '()))
    (if (= i n)
        all
        (loop (+ i 1) (append (rename program (number->string i)) all)))))

(define large-program (copies 60))

(define (run)
  (set! made 0)
  (set! seen '())
  (infer-program large-program)
  (cons made (map count-kind '(number truth pair procedure symbol dynamic #f))))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result '(23400 1200 1440 4200 2940 60 7140 60)) (error "dynamic: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
