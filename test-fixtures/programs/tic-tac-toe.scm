;;; Tic-tac-toe: perfect play by minimax with alpha-beta pruning and a table of positions
;;;
;;; A board is a string of nine characters, X, O or a point. Scores are seen from X: wins count more
;;; the sooner they come.

(import (scheme base)
        (scheme char)
        (scheme write))

(define empty-board ".........")

(define lines
  '((0 1 2) (3 4 5) (6 7 8) (0 3 6) (1 4 7) (2 5 8) (0 4 8) (2 4 6)))

(define (square board i) (string-ref board i))
(define (free? board i) (char=? (square board i) #\.))

(define (play board i player)
  (if (not (free? board i))
      (raise (list 'illegal-move i board)))
  (let ((next (string-copy board)))
    (string-set! next i player)
    next))

(define (opponent player) (if (char=? player #\X) #\O #\X))

(define (winner board)
  ;; The player who has a line, or #f.
  (let loop ((rest lines))
    (and (pair? rest)
         (let-values (((a b c) (apply values (map (lambda (i) (square board i)) (car rest)))))
           (if (and (char=? a b c) (not (char=? a #\.)))
               a
               (loop (cdr rest)))))))

(define (free-squares board)
  (let loop ((i 8) (free '()))
    (cond ((< i 0) free)
          ((free? board i) (loop (- i 1) (cons i free)))
          (else (loop (- i 1) free)))))

(define (over? board) (or (winner board) (null? (free-squares board))))

(define (score-of-end board)
  (let ((left (length (free-squares board))))
    (case (winner board)
      ((#\X) (+ 10 left))
      ((#\O) (- (+ 10 left)))
      (else 0))))

;;; Plain minimax, with a counter of the positions it looks at

(define positions 0)

(define (minimax board player)
  (set! positions (+ positions 1))
  (if (over? board)
      (score-of-end board)
      (let ((scores (map (lambda (i) (minimax (play board i player) (opponent player)))
                         (free-squares board))))
        (apply (if (char=? player #\X) max min) scores))))

;;; Alpha-beta: gives up a branch by escaping from the loop over its moves

(define (alpha-beta board player alpha beta)
  (set! positions (+ positions 1))
  (if (over? board)
      (score-of-end board)
      (call/cc
       (lambda (cut)
         (let ((maximising (char=? player #\X))
               (best (if (char=? player #\X) -100 100)))
           (for-each
            (lambda (i)
              (let ((score (alpha-beta (play board i player) (opponent player)
                                       (if maximising (max alpha best) alpha)
                                       (if maximising beta (min beta best)))))
                (set! best ((if maximising max min) best score))
                (if (if maximising (>= best beta) (<= best alpha))
                    (cut best))))
            (free-squares board))
           best)))))

;;; A table of known positions, hashed by hand: base-3 number of the board modulo the table's size

(define table-size 509)
(define table (make-vector table-size '()))

(define (hash board)
  (let ((code 0))
    (string-for-each
     (lambda (c)
       (set! code (modulo (+ (* 3 code) (case c ((#\X) 1) ((#\O) 2) (else 0))) table-size)))
     board)
    code))

(define (remembered board player)
  (let* ((slot (hash board))
         (known (assoc board (vector-ref table slot) string=?)))
    (if known
        (cdr known)
        (let ((score
               (cond ((over? board) (score-of-end board))
                     (else
                      (set! positions (+ positions 1))
                      (apply (if (char=? player #\X) max min)
                             (map (lambda (i) (remembered (play board i player) (opponent player)))
                                  (free-squares board)))))))
          (vector-set! table slot (cons (cons board score) (vector-ref table slot)))
          score))))

(define (best-move board player)
  ;; The first among the best moves.
  (let* ((better? (if (char=? player #\X) > <))
         (score-after (lambda (i) (remembered (play board i player) (opponent player))))
         (free (free-squares board)))
    (let loop ((rest (cdr free)) (best (car free)) (score (score-after (car free))))
      (if (null? rest)
          best
          (let ((next (score-after (car rest))))
            (if (better? next score)
                (loop (cdr rest) (car rest) next)
                (loop (cdr rest) best score)))))))

;;; Games

(define (show-board board)
  (do ((row 0 (+ row 1)))
      ((= row 3))
    (write-string (substring board (* 3 row) (+ 3 (* 3 row))))
    (newline)))

(define (game board player choose-x choose-o)
  ;; Plays to the end; gives the final board and the list of moves.
  (let loop ((board board) (player player) (moves '()))
    (if (over? board)
        (values board (reverse moves))
        (let ((move ((if (char=? player #\X) choose-x choose-o) board player)))
          (loop (play board move player) (opponent player) (cons move moves))))))

(define (first-free board player) (car (free-squares board)))
(define (last-free board player) (car (reverse (free-squares board))))

(define (report title choose-x choose-o)
  (let-values (((board moves) (game empty-board #\X choose-x choose-o)))
    (write-string title)
    (write-string ": ")
    (write-string (cond ((winner board) => (lambda (w) (string w #\space #\w #\i #\n #\s)))
                        (else "a draw")))
    (write-string ", moves ")
    (write moves)
    (newline)
    (show-board board)))

(define-syntax counting
  (syntax-rules ()
    ((_ label expression)
     (begin
       (set! positions 0)
       (let ((value expression))
         (write-string label)
         (write-string ": score ")
         (write value)
         (write-string ", positions ")
         (write positions)
         (newline))))))

(counting "minimax after two moves" (minimax "X...O...." #\X))
(counting "alpha-beta, same board " (alpha-beta "X...O...." #\X -100 100))
(counting "alpha-beta, empty board" (alpha-beta empty-board #\X -100 100))
(counting "with a table, empty    " (remembered empty-board #\X))
(counting "with a table, again    " (remembered empty-board #\X))
(newline)

(report "perfect against perfect" best-move best-move)
(report "perfect against first free" best-move first-free)
(report "first free against perfect" first-free best-move)
(report "last free against first free" last-free first-free)

(newline)
(write-string "X takes the win: ")
(write (best-move "XX.OO...." #\X))
(newline)
(write-string "O blocks: ")
(write (best-move "XX..O...." #\O))
(newline)
(write-string "every reply to the centre: ")
(write (map (lambda (i) (remembered (play "....X...." i #\O) #\X)) '(0 1 2 3 5 6 7 8)))
(newline)
(write-string "illegal: ")
(write (guard (problem ((and (pair? problem) (eq? (car problem) 'illegal-move)) (cdr problem)))
         (play "X........" 0 #\O)))
(newline)
(write-string "in words: ")
(write-string (string-map char-downcase "XOX"))
(newline)
