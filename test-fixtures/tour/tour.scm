;;; A tour of Radicchio
;;;
;;; Put the cursor anywhere in a form and press Ctrl+Enter (Cmd+Enter on a Mac). The form is compiled
;;; to WebAssembly, runs in this workspace's one session, and its value appears right beside it.
;;; Go from top to bottom; afterwards change whatever you like and press the key again.

;; A form is a piece of code between matching parentheses: the operator first, then the operands.
(+ 1 2)

;; The session remembers. Evaluate these three in order, then the middle one a few more times.
(define a 3)

(set! a (+ a 1))

a

;; A procedure. Hover over its name: Radicchio tells you the type it worked out, and how the values
;; are kept in WebAssembly. Called with flonums only, x and y are plain machine numbers.
(define (norm x y)
  (sqrt (+ (* x x) (* y y))))

(norm 3.0 4.0)

;; A loop is a procedure that calls itself in tail position; `let` with a name makes one on the spot.
(let loop ((i 1) (squares '()))
  (if (> i 10)
      (reverse squares)
      (loop (+ i 1) (cons (* i i) squares))))

;; Tail calls take no stack at all. Ten million of them, between two procedures:
(define (my-even? n) (if (= n 0) #t (my-odd? (- n 1))))
(define (my-odd? n) (if (= n 0) #f (my-even? (- n 1))))

(my-even? 10000000)

;; Calls that do have to come back may nest as deep as memory lasts, a million deep and more.
(define (count-up n) (if (= n 0) 0 (+ 1 (count-up (- n 1)))))

(count-up 1000000)

;; Integers never overflow: they just grow.
(define (factorial n) (if (= n 0) 1 (* n (factorial (- n 1)))))

(factorial 50)

;; Whatever a form prints streams in while the form still runs.
(for-each (lambda (name)
            (display "Hello, ")
            (display name)
            (display "!")
            (newline))
          '("radicchio" "chicory" "endive"))

;; Strings hold any character there is.
(string-append (string-upcase "ciao, ") (list->string (reverse (string->list "οικιδαρ"))))

;; Data is written like code. A quasi-quotation is data with holes, filled where a comma stands.
`(the answer is ,(* 6 7) and its digits are ,@(string->list (number->string 42)))

;; Procedures are values, and each call to make-counter gives one with a private count.
(define (make-counter)
  (let ((count 0))
    (lambda ()
      (set! count (+ count 1))
      count)))

(define tick (make-counter))

(list (tick) (tick) (tick))

;; Records are types of your own.
(define-record-type planet
  (make-planet name radius moons)
  planet?
  (name planet-name)
  (radius planet-radius)
  (moons planet-moons set-planet-moons!))

(define saturn (make-planet "Saturn" 58232.0 146))

(begin
  (set-planet-moons! saturn 274)
  (list (planet-name saturn) (planet-moons saturn)))

;; Vectors are indexed from 0, and vector-map visits every element.
(vector-map (lambda (x) (* x x x)) #(1 2 3 4 5))

;; Where the language has no construct that you want, add it. This one is `while`: the body is spliced
;; in at the dots, and its names can never clash with yours, because macros are hygienic.
(define-syntax while
  (syntax-rules ()
    ((_ condition body ...)
     (let again ()
       (when condition
         body ...
         (again))))))

(define (collatz n)
  (let ((path (list n)))
    (while (> n 1)
      (set! n (if (even? n) (quotient n 2) (+ (* 3 n) 1)))
      (set! path (cons n path)))
    (reverse path)))

(collatz 27)

;; Errors are values too: `guard` catches them and looks at what went wrong.
(define (careful-divide x y)
  (guard (problem ((string? problem) (string-append "no: " problem)))
    (if (= y 0)
        (raise "cannot divide by nothing")
        (quotient x y))))

(list (careful-divide 42 6) (careful-divide 42 0))

;; call/cc hands you the rest of the computation as a procedure. With it, control flow is a library:
;; here is a generator that walks a tree and steps out after each leaf, to be resumed when asked.
(define (leaves tree)
  (define return #f)
  (define (walk t)
    (cond ((pair? t) (walk (car t)) (walk (cdr t)))
          ((not (null? t))
           (call/cc (lambda (rest-of-walk)
                      (set! resume (lambda () (rest-of-walk #f)))
                      (return t))))))
  (define (resume)
    (walk tree)
    (set! resume (lambda () (return 'no-more)))
    (resume))
  (lambda ()
    (call/cc (lambda (k)
               (set! return k)
               (resume)))))

(define next-leaf (leaves '((ripe (red) radicchio) (from (treviso)))))

;; Evaluate this one again and again.
(next-leaf)

;; A stream that goes on for ever costs only as much as you look at.
(define (integers-from n) (cons n (delay (integers-from (+ n 1)))))

(define (take stream n)
  (if (= n 0)
      '()
      (cons (car stream) (take (force (cdr stream)) (- n 1)))))

(take (integers-from 2026) 5)

;; Some procedures give several values at once.
(floor/ 1000 7)

;; Mistakes that Radicchio itself finds can be caught as well. Without the guard this form would stop
;; with a message and a red line under the culprit; nothing is lost then, `a` still has its value.
(guard (problem ((error-object? problem) (error-object-message problem)))
  (vector-ref #(only three elements) (+ a 10)))

;; That is the tour. errors.scm shows more mistakes, loops.scm how to stop a program that runs away, and
;; mandelbrot.scm and life.scm are something to look at.
'the-end
