;; browse: a database of symbols with patterns as their properties, browsed by matching patterns: ? is any one
;; thing, * any number of things, and a name that begins with one of them the same thing wherever it stands. Lists,
;; symbols and strings, backtracking.
(import (scheme base) (scheme cxr) (scheme write))
(define repeats 7000)

;; Numbers that look random, the same ones each time.
(define seed 21)
(define (random! n)
  (set! seed (modulo (+ (* seed 17) 5) 251))
  (modulo seed n))

(define (first-char symbol) (string-ref (symbol->string symbol) 0))
(define (one? x) (and (symbol? x) (char=? #\? (first-char x))))
(define (many? x) (and (symbol? x) (char=? #\* (first-char x))))
(define (named? x) (> (string-length (symbol->string x)) 1))

(define (append-reversed reversed list)
  (if (null? reversed) list (append-reversed (cdr reversed) (cons (car reversed) list))))

;; Whether the list begins with the elements of the prefix; then what follows, else #f.
(define (after prefix list)
  (cond ((null? prefix) list)
        ((and (pair? list) (equal? (car prefix) (car list))) (after (cdr prefix) (cdr list)))
        (else #f)))

;; Hands the bindings of a match to `found`, which says whether they will do.
(define (match pattern datum bindings found)
  (cond ((null? pattern) (and (null? datum) (found bindings)))
        ((not (pair? pattern)) (and (eqv? pattern datum) (found bindings)))
        ((many? (car pattern)) (match-many (car pattern) (cdr pattern) datum bindings found))
        ((not (pair? datum)) #f)
        ((one? (car pattern))
         (let ((bound (and (named? (car pattern)) (assq (car pattern) bindings))))
           (if bound
               (and (equal? (cdr bound) (car datum))
                    (match (cdr pattern) (cdr datum) bindings found))
               (match (cdr pattern)
                      (cdr datum)
                      (if (named? (car pattern)) (cons (cons (car pattern) (car datum)) bindings) bindings)
                      found))))
        ((pair? (car pattern))
         (and (pair? (car datum))
              (match (car pattern)
                     (car datum)
                     bindings
                     (lambda (bindings) (match (cdr pattern) (cdr datum) bindings found)))))
        (else
         (and (eqv? (car pattern) (car datum))
              (match (cdr pattern) (cdr datum) bindings found)))))

(define (match-many name pattern datum bindings found)
  (let ((bound (and (named? name) (assq name bindings))))
    (if bound
        (let ((rest (after (cdr bound) datum)))
          (and rest (match pattern rest bindings found)))
        ;; First nothing, then one thing more each time.
        (let loop ((taken '()) (rest datum))
          (or (match pattern
                     rest
                     (if (named? name) (cons (cons name (append-reversed taken '())) bindings) bindings)
                     found)
              (and (pair? rest)
                   (loop (cons (car rest) taken) (cdr rest))))))))

;; A unit is a symbol and its patterns.
(define (make-units n patterns)
  (let loop ((i 0) (units '()))
    (if (= i n)
        units
        (loop (+ i 1)
              (cons (cons (string->symbol (string-append "unit-" (number->string i)))
                          (choose (+ 2 (random! 3)) patterns))
                    units)))))

(define (choose n patterns)
  (if (= n 0)
      '()
      (cons (list-ref patterns (random! (length patterns)))
            (choose (- n 1) patterns))))

(define data
  '((a a a b b b b a a a a a b b a a a)
    (a a b b b b a a (a a) (b b))
    (a a a b (b a) b a b a)
    (b a b a a (a b) (b b a) a)
    (a b (a b) (a (b a) b) b b a)))

(define patterns
  '((*a ?b *b ?b a *a a *b *a)
    (*a *b *b *a (*a) (*b))
    (? ? * (b a) * ? ?)
    (b *x ?y (?y *) *z)
    (* (a * b) ?x ?x *)))

;; How many patterns match how many properties.
(define (browse units patterns)
  (let next-unit ((units units) (count 0))
    (if (null? units)
        count
        (let next-property ((properties (cdar units)) (count count))
          (if (null? properties)
              (next-unit (cdr units) count)
              (let next-pattern ((patterns patterns) (count count))
                (cond ((null? patterns) (next-property (cdr properties) count))
                      ((match (car patterns) (car properties) '() (lambda (bindings) #t))
                       (next-pattern (cdr patterns) (+ count 1)))
                      (else (next-pattern (cdr patterns) count)))))))))

(define expected 42)
(define (run)
  (set! seed 21)
  (browse (make-units 15 data) patterns))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result expected) (error "browse: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
