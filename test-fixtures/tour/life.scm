;;; Conway's game of life on a board whose edges meet
;;;
;;; Evaluate the whole file, then the last form again: the board lives on in the session, so each
;;; evaluation shows the next generations.

(define width 24)
(define height 10)

;; A board is a bytevector, one byte a cell.
(define (cell board x y)
  (bytevector-u8-ref board (+ (modulo x width) (* width (modulo y height)))))

(define (set-cell! board x y alive)
  (bytevector-u8-set! board (+ (modulo x width) (* width (modulo y height))) alive))

(define (neighbours board x y)
  (+ (cell board (- x 1) (- y 1)) (cell board x (- y 1)) (cell board (+ x 1) (- y 1))
     (cell board (- x 1) y) (cell board (+ x 1) y)
     (cell board (- x 1) (+ y 1)) (cell board x (+ y 1)) (cell board (+ x 1) (+ y 1))))

(define (next-generation board)
  (let ((next (make-bytevector (* width height) 0)))
    (do ((y 0 (+ y 1))) ((= y height) next)
      (do ((x 0 (+ x 1))) ((= x width))
        (let ((n (neighbours board x y)))
          (when (or (= n 3) (and (= n 2) (= (cell board x y) 1)))
            (set-cell! next x y 1)))))))

(define (show board)
  (do ((y 0 (+ y 1))) ((= y height) (newline))
    (do ((x 0 (+ x 1))) ((= x width) (newline))
      (write-char (if (= (cell board x y) 1) #\# #\.)))))

(define (place! board shape x y)
  (do ((rows shape (cdr rows)) (dy 0 (+ dy 1)))
      ((null? rows) board)
    (string-for-each
     (let ((dx 0))
       (lambda (c)
         (when (char=? c #\#) (set-cell! board (+ x dx) (+ y dy) 1))
         (set! dx (+ dx 1))))
     (car rows))))

(define glider '(".#."
                 "..#"
                 "###"))

(define blinker '("###"))

(define board
  (place! (place! (make-bytevector (* width height) 0) glider 1 1) blinker 16 5))

;; Three generations, each shown as soon as it is there.
(do ((i 0 (+ i 1))) ((= i 3))
  (show board)
  (set! board (next-generation board)))
