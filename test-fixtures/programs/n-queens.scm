;;; N queens three ways: by lists, by bit masks, and with an early exit
;;;
;;; The three searches share nothing but the rules of chess, so that they check each other.

(import (scheme base)
        (scheme case-lambda)
        (scheme write))

;;; 1. Lists: a partial solution is the list of the columns of the queens placed so far, newest first.

(define (safe? column placed)
  (let loop ((placed placed) (distance 1))
    (or (null? placed)
        (let ((other (car placed)))
          (and (not (= other column))
               (not (= (abs (- other column)) distance))
               (loop (cdr placed) (+ distance 1)))))))

(define (solutions n)
  (let place ((row 0) (placed '()) (found '()))
    (if (= row n)
        (cons placed found)
        (do ((column (- n 1) (- column 1))
             (found found
                    (if (safe? column placed)
                        (place (+ row 1) (cons column placed) found)
                        found)))
            ((< column 0) found)))))

;;; 2. Bit masks, kept in plain integers: attacked columns and both directions of diagonals.

(define (bit-set? mask i)
  (odd? (quotient mask (expt 2 i))))

(define (count-by-masks n)
  ;; Diagonals are numbered; the masks are sums of distinct powers of two.
  (define powers
    (let ((v (make-vector (* 2 n) 1)))
      (do ((i 1 (+ i 1)))
          ((= i (* 2 n)) v)
        (vector-set! v i (* 2 (vector-ref v (- i 1)))))))
  (define (free? mask i)
    (even? (quotient mask (vector-ref powers i))))
  (define (place row columns rising falling)
    (if (= row n)
        1
        (let loop ((c 0) (count 0))
          (cond ((= c n) count)
                ((and (free? columns c)
                      (free? rising (+ row c))
                      (free? falling (+ (- row c) n -1)))
                 (loop (+ c 1)
                       (+ count
                          (place (+ row 1)
                                 (+ columns (vector-ref powers c))
                                 (+ rising (vector-ref powers (+ row c)))
                                 (+ falling (vector-ref powers (+ (- row c) n -1)))))))
                (else (loop (+ c 1) count))))))
  (place 0 0 0 0))

;;; 3. The first solution only: leave the search through a continuation.

(define first-solution
  (case-lambda
    ((n) (first-solution n (lambda (solution) #t)))
    ((n wanted?)
     (call-with-current-continuation
      (lambda (return)
        (let place ((row 0) (placed '()))
          (if (= row n)
              (let ((solution (reverse placed)))
                (if (wanted? solution) (return solution)))
              (do ((column 0 (+ column 1)))
                  ((= column n))
                (if (safe? column placed)
                    (place (+ row 1) (cons column placed))))))
        #f)))))

;;; Showing boards

(define (show-board solution)
  (let ((n (length solution)))
    (for-each
     (lambda (queen)
       (let ((line (make-string (- (* 2 n) 1) #\space)))
         (do ((i 0 (+ i 1)))
             ((= i n))
           (string-set! line (* 2 i) #\.))
         (string-set! line (* 2 queen) #\Q)
         (write-string line)
         (newline)))
     solution)))

;;; A solution is the same as another up to the eight symmetries of the board.

(define (mirror solution)
  (let ((n (length solution)))
    (map (lambda (column) (- n 1 column)) solution)))

(define (rotate solution)
  ;; The queen at (row, column) goes to (column, n - 1 - row).
  (let* ((n (length solution))
         (turned (make-vector n 0)))
    (let loop ((row 0) (rest solution))
      (unless (null? rest)
        (vector-set! turned (car rest) (- n 1 row))
        (loop (+ row 1) (cdr rest))))
    (vector->list turned)))

(define (lexicographic<? a b)
  (cond ((null? a) #f)
        ((< (car a) (car b)) #t)
        ((> (car a) (car b)) #f)
        (else (lexicographic<? (cdr a) (cdr b)))))

(define (canonical solution)
  (let loop ((i 0) (current solution) (best solution))
    (if (= i 8)
        best
        (let ((next (if (= i 3) (mirror (rotate current)) (rotate current))))
          (loop (+ i 1) next (if (lexicographic<? next best) next best))))))

(define (fundamental-solutions n)
  (let loop ((rest (solutions n)) (seen '()))
    (if (null? rest)
        (reverse seen)
        (let ((c (canonical (car rest))))
          (loop (cdr rest) (if (member c seen) seen (cons c seen)))))))

(define (show . items)
  (for-each display items)
  (newline))

(do ((n 1 (+ n 1)))
    ((> n 8))
  (let ((by-lists (length (solutions n)))
        (by-masks (count-by-masks n)))
    (show n " queens: " by-lists
          (if (= by-lists by-masks) "" " (the searches disagree!)")
          ", " (length (fundamental-solutions n)) " up to symmetry")))

(newline)
(show "the first solution for 8: " (first-solution 8))
(show-board (first-solution 8))
(newline)
(show "one with a queen in a corner: "
      (first-solution 8 (lambda (s) (= (list-ref s 7) 7))))
(show "none has two corners: " (first-solution 8 (lambda (s) (and (= 0 (car s)) (= 7 (list-ref s 7))))))
(show "no solution for 3: " (first-solution 3))
(show "the empty board: " (solutions 0))
(show "fundamental for 6: " (fundamental-solutions 6))
(show "bit 3 of 10: " (bit-set? 10 3) ", bit 2 of 10: " (bit-set? 10 2))
