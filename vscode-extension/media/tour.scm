;; A tour of live Scheme. Put the cursor in a form and press Ctrl+Enter
;; (Cmd+Enter on a Mac): its value appears beside it.

(+ 1 2 3)

;; Definitions stay in the session, here and in the REPL panel.
(define (square x) (* x x))

(square 12)

;; Numbers do not overflow.
(define (factorial n)
  (if (= n 0) 1 (* n (factorial (- n 1)))))

(factorial 30)

;; Change the list and evaluate again: results that depend on it are dimmed.
(define primes '(2 3 5 7 11 13))

(apply + (map square primes))

;; What a program prints shows while it runs, beside it and in the REPL.
(for-each
 (lambda (n)
   (display n)
   (display " squared is ")
   (display (square n))
   (newline))
 primes)

;; Hover over a name for its type and how WebAssembly represents it.
(define (norm x y)
  (sqrt (+ (* x x) (* y y))))

(norm 3.0 4.0)

;; Errors say what is wrong and where. The session lives on.
(car (cdr '(1)))

;; Loops need no stack, and anything can be interrupted: Ctrl+Alt+H, then I.
(let count ((i 0))
  (if (< i 10000000) (count (+ i 1)) i))

;; Macros are hygienic.
(define-syntax swap!
  (syntax-rules ()
    ((_ a b) (let ((tmp a)) (set! a b) (set! b tmp)))))

(let ((tmp 1) (other 2))
  (swap! tmp other)
  (list tmp other))
