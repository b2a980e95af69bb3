;;; Symbolic differentiation with simplification
;;;
;;; Expressions are written as Scheme data: numbers, symbols and lists such as (+ (* 2 x) (sin x)).
;;; Rules are written as patterns, in which ?x stands for any expression, %x for a number and !x for
;;; anything but a number; a macro makes the table of rules.

(import (scheme base)
        (scheme char)
        (scheme cxr)
        (scheme inexact)
        (scheme write))

;;; Pattern matching: an association list of bindings, or #f.

(define (pattern-kind symbol)
  (string-ref (symbol->string symbol) 0))

(define (pattern-variable? x)
  (and (symbol? x) (memv (pattern-kind x) '(#\? #\% #\!)) #t))

(define (match pattern expression bindings)
  (cond ((not bindings) #f)
        ((pattern-variable? pattern)
         (cond ((assq pattern bindings)
                => (lambda (known) (and (equal? (cdr known) expression) bindings)))
               ((and (char=? (pattern-kind pattern) #\%) (not (number? expression))) #f)
               ((and (char=? (pattern-kind pattern) #\!) (number? expression)) #f)
               (else (cons (cons pattern expression) bindings))))
        ((and (pair? pattern) (pair? expression))
         (match (cdr pattern) (cdr expression)
                (match (car pattern) (car expression) bindings)))
        (else (and (equal? pattern expression) bindings))))

(define (substitute template bindings)
  (cond ((pattern-variable? template)
         (cond ((assq template bindings) => cdr)
               (else template)))
        ((pair? template)
         (cons (substitute (car template) bindings)
               (substitute (cdr template) bindings)))
        (else template)))

;; (rules (pattern -> template) ...): a list of pairs.
(define-syntax rules
  (syntax-rules (->)
    ((_ (pattern -> template) ...)
     (list (cons 'pattern 'template) ...))))

(define (rewrite rules expression)
  (let loop ((rules rules))
    (if (null? rules)
        #f
        (let ((bindings (match (caar rules) expression '())))
          (if bindings
              (substitute (cdar rules) bindings)
              (loop (cdr rules)))))))

;;; Simplification

(define simplifications
  (rules
   ((+ 0 ?a) -> ?a)
   ((+ ?a 0) -> ?a)
   ((- ?a 0) -> ?a)
   ((- 0 ?a) -> (* -1 ?a))
   ((- ?a ?a) -> 0)
   ((* 0 ?a) -> 0)
   ((* ?a 0) -> 0)
   ((* 1 ?a) -> ?a)
   ((* ?a 1) -> ?a)
   ((/ 0 ?a) -> 0)
   ((/ ?a 1) -> ?a)
   ((/ ?a ?a) -> 1)
   ((* ?a (/ 1 ?a)) -> 1)
   ((^ ?a 0) -> 1)
   ((^ ?a 1) -> ?a)
   ((^ 1 ?a) -> 1)
   ((^ (^ ?a %m) %n) -> (^ ?a (* %m %n)))
   ((+ %m (+ %n ?a)) -> (+ (+ %m %n) ?a))
   ((+ !a %m) -> (+ %m !a))
   ((* !a %m) -> (* %m !a))
   ((* %m (* %n ?a)) -> (* (* %m %n) ?a))
   ((* !a (* %m ?b)) -> (* %m (* !a ?b)))
   ((* (* %m ?a) !b) -> (* %m (* ?a !b)))
   ((+ ?a ?a) -> (* 2 ?a))
   ((+ (* %m ?a) (* %n ?a)) -> (* (+ %m %n) ?a))
   ((+ ?a (* %m ?a)) -> (* (+ %m 1) ?a))
   ((+ (* %m ?a) ?a) -> (* (+ %m 1) ?a))
   ((- (* %m ?a) (* %n ?a)) -> (* (- %m %n) ?a))
   ((- ?a (* -1 ?b)) -> (+ ?a ?b))
   ((* ?a ?a) -> (^ ?a 2))
   ((* ?a (^ ?a %m)) -> (^ ?a (+ %m 1)))
   ((* (^ ?a %m) ?a) -> (^ ?a (+ %m 1)))
   ((* (^ ?a %m) (^ ?a %n)) -> (^ ?a (+ %m %n)))
   ((log (exp ?a)) -> ?a)
   ((exp (log ?a)) -> ?a)
   ((exp 0) -> 1)
   ((log 1) -> 0)
   ((sin 0) -> 0)
   ((cos 0) -> 1)))

(define steps 0)

(define (fold-constants expression)
  ;; Arithmetic on numbers, or #f. Division only when it comes out even.
  (and (pair? expression)
       (= (length expression) 3)
       (number? (cadr expression))
       (number? (caddr expression))
       (let ((a (cadr expression)) (b (caddr expression)))
         (case (car expression)
           ((+) (+ a b))
           ((-) (- a b))
           ((*) (* a b))
           ((^) (and (>= b 0) (expt a b)))
           ((/) (and (not (= b 0)) (= 0 (remainder a b)) (quotient a b)))
           (else #f)))))

(define (simplify expression)
  (if (not (pair? expression))
      expression
      (let ((expression (cons (car expression) (map simplify (cdr expression)))))
        (cond ((or (fold-constants expression) (rewrite simplifications expression))
               => (lambda (simpler)
                    (set! steps (+ steps 1))
                    (simplify simpler)))
              (else expression)))))

;;; Differentiation: (d expression) marks what is still to be differentiated.

(define derivatives
  (rules
   ((d (+ ?a ?b)) -> (+ (d ?a) (d ?b)))
   ((d (- ?a ?b)) -> (- (d ?a) (d ?b)))
   ((d (* ?a ?b)) -> (+ (* (d ?a) ?b) (* ?a (d ?b))))
   ((d (/ ?a ?b)) -> (/ (- (* (d ?a) ?b) (* ?a (d ?b))) (^ ?b 2)))
   ((d (^ ?a %n)) -> (* (* %n (^ ?a (- %n 1))) (d ?a)))
   ((d (^ ?a ?b)) -> (* (^ ?a ?b) (d (* ?b (log ?a)))))
   ((d (sin ?a)) -> (* (cos ?a) (d ?a)))
   ((d (cos ?a)) -> (* (* -1 (sin ?a)) (d ?a)))
   ((d (exp ?a)) -> (* (exp ?a) (d ?a)))
   ((d (log ?a)) -> (/ (d ?a) ?a))))

(define (free-of? variable expression)
  (if (pair? expression)
      (let loop ((parts (cdr expression)))
        (or (null? parts)
            (and (free-of? variable (car parts)) (loop (cdr parts)))))
      (not (eq? variable expression))))

(define (expand-derivatives expression variable)
  (cond ((not (pair? expression)) expression)
        ((eq? (car expression) 'd)
         (let ((inner (cadr expression)))
           (cond ((free-of? variable inner) 0)
                 ((eq? inner variable) 1)
                 ((rewrite derivatives expression)
                  => (lambda (next) (expand-derivatives next variable)))
                 (else (raise (list 'no-rule-for (car inner)))))))
        (else
         (cons (car expression)
               (map (lambda (part) (expand-derivatives part variable)) (cdr expression))))))

(define (derivative expression variable)
  (simplify (expand-derivatives (list 'd (simplify expression)) variable)))

(define (nth-derivative expression variable n)
  (if (= n 0)
      (simplify expression)
      (nth-derivative (derivative expression variable) variable (- n 1))))

;;; Infix notation with as few parentheses as precedence allows

(define (precedence operator)
  (case operator ((+ -) 1) ((* /) 2) ((^) 3) (else 4)))

(define (infix expression)
  (let ((out (open-output-string)))
    (define (show x) (display x out))
    (define (emit expression outer)
      (cond ((not (pair? expression))
             (if (and (number? expression) (negative? expression) (> outer 1))
                 (begin (show "(") (show expression) (show ")"))
                 (show expression)))
            ((= (length expression) 2)
             (show (car expression))
             (show "(")
             (emit (cadr expression) 0)
             (show ")"))
            (else
             (let* ((operator (car expression))
                    (own (precedence operator))
                    (parentheses (< own outer)))
               (when parentheses (show "("))
               (emit (cadr expression) (if (eq? operator '^) (+ own 1) own))
               (show (if (memq operator '(* ^)) operator (list->string (list #\space (string-ref (symbol->string operator) 0) #\space))))
               (emit (caddr expression) (if (memq operator '(- /)) (+ own 1) own))
               (when parentheses (show ")"))))))
    (emit expression 0)
    (get-output-string out)))

;;; Evaluation, to check derivatives against difference quotients

(define operations
  `((+ . ,+) (- . ,-) (* . ,*) (/ . ,/) (^ . ,expt) (sin . ,sin) (cos . ,cos) (exp . ,exp) (log . ,log)))

(define (value-at expression environment)
  (cond ((symbol? expression) (cdr (assq expression environment)))
        ((number? expression) (inexact expression))
        (else (apply (cdr (assq (car expression) operations))
                     (map (lambda (e) (value-at e environment)) (cdr expression))))))

(define (numeric-check expression x)
  (let* ((h 1e-6)
         (f (lambda (x) (value-at expression (list (cons 'x x)))))
         (quotient (/ (- (f (+ x h)) (f (- x h))) (* 2.0 h)))
         (exact-value (value-at (derivative expression 'x) (list (cons 'x x)))))
    (< (abs (- quotient exact-value)) (* 1e-6 (+ 1.0 (abs exact-value))))))

;;; Demonstration

(define (show . items)
  (for-each display items)
  (newline))

(define samples
  '(7
    x
    y
    (+ x 3)
    (* 3 x)
    (* x x)
    (^ x 5)
    (+ (+ (* 3 (^ x 2)) (* -4 x)) 10)
    (* (+ x 1) (- x 1))
    (/ 1 x)
    (/ (+ x 1) (- x 2))
    (sin (* 2 x))
    (* x (cos x))
    (exp (* -1 (^ x 2)))
    (log (+ 1 (^ x 2)))
    (^ 2 x)
    (^ x x)
    (+ (^ (sin x) 2) (^ (cos x) 2))
    (* a (^ x 3))))

(for-each
 (lambda (e)
   (show (infix e) "  ==>  " (infix (derivative e 'x))))
 samples)

(newline)
(show "simplification alone:")
(for-each
 (lambda (e) (show "  " e " = " (simplify e)))
 '((+ 0 (* 1 x))
   (* 2 (* 3 (+ 4 5)))
   (- (+ x y) (+ x y))
   (* x (* 2 (* 3 x)))
   (^ (^ x 2) 3)
   (+ (* 2 x) (* 3 x))
   (log (exp (* 0 x)))
   (/ 6 4)
   (^ 2 100)))

(newline)
(show "derivatives of x^6: "
      (let loop ((n 0) (out '()))
        (if (> n 7)
            (reverse out)
            (loop (+ n 1) (cons (infix (nth-derivative '(^ x 6) 'x n)) out)))))

(show "20th derivative of x^20: " (nth-derivative '(^ x 20) 'x 20))

(show "against difference quotients: "
      (map (lambda (e) (numeric-check e 1.25))
           '((^ x 5) (/ (+ x 1) (- x 2)) (sin (* 2 x)) (exp (* -1 (^ x 2))) (^ x x) (* x (log x)))))

(show "other variable: " (infix (derivative '(* x (^ y 3)) 'y)))
(show "no rule: "
      (guard (problem ((pair? problem) problem)) (derivative '(tan x) 'x)))
(show "steps: " (> steps 100))
