;;; A text formatter: fills, justifies, centres and indents paragraphs
;;;
;;; Input is plain text with directives on lines of their own that begin with a point. The line width
;;; and the margin are parameters, so that a directive can change them for what follows.

(import (scheme base)
        (scheme char)
        (scheme write))

(define line-width (make-parameter 40))
(define margin (make-parameter 0 (lambda (n) (max n 0))))

;;; Words and lines

(define (split-string text separator?)
  ;; The non-empty pieces between separators.
  (let ((n (string-length text)))
    (let loop ((i 0) (start #f) (pieces '()))
      (let ((done (lambda () (if start (cons (substring text start i) pieces) pieces))))
        (cond ((= i n) (reverse (done)))
              ((separator? (string-ref text i)) (loop (+ i 1) #f (done)))
              (else (loop (+ i 1) (or start i) pieces)))))))

(define (words text) (split-string text char-whitespace?))

(define (read-lines port)
  (let loop ((lines '()))
    (let ((line (read-line port)))
      (if (eof-object? line)
          (reverse lines)
          (loop (cons line lines))))))

(define (sum numbers) (apply + numbers))

(define (natural-length line)
  (+ (sum (map string-length line)) (max 0 (- (length line) 1))))

(define (hyphenate word room)
  ;; Splits a word that is longer than a whole line; two values, the second #f if it fits.
  (if (<= (string-length word) room)
      (values word #f)
      (values (string-append (substring word 0 (- room 1)) "-")
              (string-copy word (- room 1)))))

(define (fill words width)
  ;; Breaks words into lines, greedily.
  (let loop ((words words) (line '()) (used 0) (lines '()))
    (cond ((null? words)
           (reverse (if (null? line) lines (cons (reverse line) lines))))
          ((and (null? line) (> (string-length (car words)) width))
           (let-values (((head tail) (hyphenate (car words) width)))
             (loop (cons tail (cdr words)) '() 0 (cons (list head) lines))))
          (else
           (let* ((size (string-length (car words)))
                  (needed (if (null? line) size (+ used 1 size))))
             (if (<= needed width)
                 (loop (cdr words) (cons (car words) line) needed lines)
                 (loop words '() 0 (cons (reverse line) lines))))))))

;;; Laying out one line

(define (spaces n) (make-string n #\space))

(define (join strings separator)
  (let ((out (open-output-string)))
    (let loop ((strings strings) (first #t))
      (cond ((null? strings) (get-output-string out))
            (else
             (unless first (write-string separator out))
             (write-string (car strings) out)
             (loop (cdr strings) #f))))))

(define (spread line width)
  ;; Distributes the missing spaces over the gaps, the wider gaps to the left.
  (let ((gaps (- (length line) 1)))
    (if (= gaps 0)
        (car line)
        (let*-values (((missing) (- width (sum (map string-length line))))
                      ((each extra) (floor/ missing gaps)))
          (let ((out (open-output-string)))
            (write-string (car line) out)
            (do ((rest (cdr line) (cdr rest))
                 (extra extra (- extra 1)))
                ((null? rest) (get-output-string out))
              (write-string (spaces (+ each (if (> extra 0) 1 0))) out)
              (write-string (car rest) out)))))))

(define (layout line style last?)
  (let ((slack (- (line-width) (natural-length line)))
        (plain (join line " ")))
    (case style
      ((justify) (if last? plain (spread line (line-width))))
      ((left) plain)
      ((right) (string-append (spaces slack) plain))
      ((centre) (string-append (spaces (quotient slack 2)) plain))
      (else (error "unknown style:" style)))))

(define (emit text)
  (write-string (spaces (margin)))
  (write-string text)
  (newline))

(define (paragraph text style)
  (let loop ((lines (fill (words text) (line-width))))
    (unless (null? lines)
      (emit (layout (car lines) style (null? (cdr lines))))
      (loop (cdr lines)))))

;;; Directives

(define (blank? line)
  (null? (words line)))

(define (directive line)
  ;; The words of a directive as data (symbols and numbers), or #f for plain text.
  (and (> (string-length line) 0)
       (char=? (string-ref line 0) #\.)
       (map (lambda (word) (or (string->number word) (string->symbol (string-foldcase word))))
            (words (string-copy line 1)))))

(define (format-lines lines style)
  ;; `pending` holds the lines of the paragraph that is being read, newest first.
  (let loop ((lines lines) (pending '()))
    (define (flush!)
      (unless (null? pending)
        (paragraph (join (reverse pending) " ") style)))
    (cond ((null? lines) (flush!))
          ((directive (car lines))
           => (lambda (words)
                (flush!)
                (obey words (cdr lines) style)))
          ((blank? (car lines))
           (flush!)
           (unless (null? pending) (newline))
           (loop (cdr lines) '()))
          (else (loop (cdr lines) (cons (car lines) pending))))))

(define (obey words rest style)
  (case (car words)
    ((left right centre justify) (format-lines rest (car words)))
    ((width)
     (parameterize ((line-width (cadr words)))
       (format-lines rest style)))
    ((indent)
     (parameterize ((margin (+ (margin) (cadr words)))
                    (line-width (- (line-width) (cadr words))))
       (format-lines rest style)))
    ((rule)
     (emit (make-string (line-width) #\-))
     (format-lines rest style))
    (else => (lambda (name)
               (emit (string-append "[unknown directive " (symbol->string name) "]"))
               (format-lines rest style)))))

(define (format-text text)
  (format-lines (read-lines (open-input-string text)) 'justify))

;;; Demonstration

(format-text
 ".centre
On Chicory

.justify
Radicchio is a cultivated form of leaf chicory, sometimes known as Italian
chicory because of its common use in Italian cuisine. It is grown as a leaf
vegetable and usually has colourful white-veined red leaves that form a head.

Radicchio has a bitter and spicy taste that mellows
if it is grilled or roasted.
.rule
.width 24
.right
The taste is bitter but
the colour is a joy.

.left
.INDENT 4
Here the margin is four
and the lines are shorter.

.indent -20
.width 16
.justify
A floccinaucinihilipilification fits on no line of sixteen.
.blink
The end.")

(write-string "widths: ")
(write (list (line-width) (margin)))
(newline)

;; No line is ever longer than the width, and no word is lost.
(define (check text width)
  (let ((lines (fill (words text) width)))
    (let ((longest (apply max 0 (map natural-length lines)))
          (count (sum (map length lines))))
      (and (<= longest width) (= count (length (words text)))))))

(define lorem
  "the quick brown fox jumps over the lazy dog and then it has a rest in the shade of an oak")

(write-string "checks: ")
(write (map (lambda (width) (check lorem width)) '(5 6 7 13 40 80 200)))
(newline)
(write (map (lambda (line) (string-length (spread line 30)))
            (fill (words lorem) 30)))
(newline)
(write (fill '() 10))
(newline)
