/** The workspace that the tests work in. */
export const FILES: Readonly<Record<string, string>> = {
  'main.scm': `(define (square x) (* x x))

(square 12)

(+ (square 3)
   (square 4))
`,
  'stale.scm': `(define a 3)
(define b (+ a 1))
(* b 2)
(* 2 2)
`,
  'types.scm': `(define (norm x y)
  (sqrt (+ (* x x) (* y y))))

(norm 3.0 4.0)
`,
  'broken.scm': `(define (area r)
  (* 3 (* r r))
`,
  'errors.scm': `(define (first-of x) (car x))
(define (deep x) (+ 1 (first-of x)))

(deep 42)
(deep '(1))
`,
  'output.scm': `(define (wait-until t)
  (if (< (current-jiffy) t) (wait-until t) #t))

(define (slowly n)
  (let loop ((i 0))
    (if (< i n)
        (begin
          (display "line ")
          (display i)
          (newline)
          (wait-until (+ (current-jiffy) (quotient (jiffies-per-second) 5)))
          (loop (+ i 1)))
        'done)))

(slowly 6)
`,
  'escapes.scm': `(display "\\x1b;[31mred\\x1b;[0m <b>bold</b>")
`,
  'ask.scm': `(define (hello question)
  (display question)
  (string-append "Hello, " (read-line) "!"))

(hello "Your name? ")
`,
  'notes.scm': `(define (note datum)
  (call-with-output-file "note.txt" (lambda (port) (write datum port))))

(note '(a "b"))
(call-with-input-file "note.txt" read)
`,
  'loop.scm': `(define kept 41)

(let loop () (loop))

(+ kept 1)
`,
  'flood.scm': `(define (flood i)
  (display "a line of output that nobody can read this fast, number ")
  (display i)
  (newline)
  (flood (+ i 1)))

(flood 0)

(+ 20 3)
`,
};
