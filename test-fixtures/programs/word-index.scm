;;; An index of a text: on which lines each word occurs, how often, and which words keep company. Hash tables
;;; (SRFI 69) hold it, lists (SRFI 1) bring it into order.
(import (scheme base) (scheme char) (scheme write) (srfi 1) (srfi 69))

(define text
  '("The river runs under the old bridge"
    "and the bridge does not mind the river"
    ""
    "Under the bridge the water is slow"
    "the water remembers nothing of the mountain"
    "where the river was small and the water loud"
    ""
    "Small things make rivers and rivers make valleys"
    "the old men on the bridge make nothing at all"))

;; Words: what letters stand together, in lower case.
(define (words line)
  (let loop ((chars (string->list line)) (word '()) (out '()))
    (define (done)
      (if (null? word) out (cons (string-foldcase (list->string (reverse word))) out)))
    (cond ((null? chars) (reverse (done)))
          ((char-alphabetic? (car chars)) (loop (cdr chars) (cons (car chars) word) out))
          (else (loop (cdr chars) '() (done))))))

(define index (make-hash-table string=? string-hash))

(define (note! word line)
  (hash-table-update!/default index word (lambda (lines) (cons line lines)) '()))

(for-each (lambda (line number)
            (for-each (lambda (word) (note! word number)) (words line)))
          text
          (iota (length text) 1))

;; Sorting, as no library brings it: merge sort.
(define (sort l before?)
  (define (merge a b)
    (cond ((null? a) b)
          ((null? b) a)
          ((before? (car b) (car a)) (cons (car b) (merge a (cdr b))))
          (else (cons (car a) (merge (cdr a) b)))))
  (if (or (null? l) (null? (cdr l)))
      l
      (let-values (((front back) (split-at l (quotient (length l) 2))))
        (merge (sort front before?) (sort back before?)))))

(define (pad text width)
  (string-append text (make-string (max 0 (- width (string-length text))) #\space)))

(define (show-numbers l)
  (let loop ((l l) (first? #t))
    (when (pair? l)
      (if (not first?) (display ", "))
      (display (car l))
      (loop (cdr l) #f))))

(define (show-index)
  (for-each
   (lambda (word)
     (display (pad word 12))
     (show-numbers (delete-duplicates (reverse (hash-table-ref index word))))
     (newline))
   (sort (filter (lambda (word) (> (string-length word) 3)) (hash-table-keys index)) string<?)))

;; The most frequent words, and of those as frequent the first in the alphabet.
(define (frequent n)
  (let ((counted (map (lambda (entry) (cons (car entry) (length (cdr entry)))) (hash-table->alist index))))
    (take (sort counted
                (lambda (a b)
                  (or (> (cdr a) (cdr b))
                      (and (= (cdr a) (cdr b)) (string<? (car a) (car b))))))
          n)))

;; Pairs of longer words that stand on one line, with the number of such lines.
(define (company)
  (define pairs (make-hash-table equal?))
  (for-each
   (lambda (line)
     (let ((long (sort (delete-duplicates (filter (lambda (w) (> (string-length w) 4)) (words line))) string<?)))
       (pair-for-each
        (lambda (rest)
          (for-each (lambda (other)
                      (hash-table-update!/default pairs (cons (car rest) other) (lambda (n) (+ n 1)) 0))
                    (cdr rest)))
        long)))
   text)
  (filter-map (lambda (entry) (and (> (cdr entry) 1) (car entry))) (hash-table->alist pairs)))

(display "Index\n")
(show-index)
(display "\nMost frequent\n")
(for-each (lambda (entry)
            (display (pad (car entry) 12))
            (display (cdr entry))
            (newline))
          (frequent 5))
(display "\nTogether on more than one line\n")
(for-each (lambda (pair)
            (display (car pair))
            (display " - ")
            (display (cdr pair))
            (newline))
          (company))

(define all-words (append-map words text))
(display "\n")
(display (length all-words))
(display " words, ")
(display (hash-table-size index))
(display " different, ")
(display (count (lambda (entry) (= 1 (length (cdr entry)))) (hash-table->alist index)))
(display " only once; the longest is ")
(write (reduce (lambda (w longest) (if (> (string-length w) (string-length longest)) w longest)) "" all-words))
(newline)
