;; puzzle: eighteen boxes of four kinds are packed into a cube of 5 by 5 by 5. Search that tries and undoes, with
;; vectors of booleans and of numbers; after Baskett's program.
(import (scheme base) (scheme write))
(define repeats 5000)

;; The cube lies in a larger one whose rim is full, so that nothing needs to look whether it leaves.
(define side 8)
(define cells (* side side side))
(define (cell x y z) (+ x (* side (+ y (* side z)))))

;; A shape is a kind of box in one position: its kind, and the offsets of its cells from the first of them.
(define (box-offsets dx dy dz)
  (let loop ((x (- dx 1)) (y (- dy 1)) (z (- dz 1)) (offsets '()))
    (let ((offsets (cons (cell x y z) offsets)))
      (cond ((> x 0) (loop (- x 1) y z offsets))
            ((> y 0) (loop (- dx 1) (- y 1) z offsets))
            ((> z 0) (loop (- dx 1) (- dy 1) (- z 1) offsets))
            (else (list->vector offsets))))))

(define (shape kind dx dy dz) (cons kind (box-offsets dx dy dz)))

(define shapes
  (vector (shape 0 4 2 1) (shape 0 1 4 2) (shape 0 2 1 4) (shape 0 2 4 1) (shape 0 4 1 2) (shape 0 1 2 4)
          (shape 1 3 1 1) (shape 1 1 3 1) (shape 1 1 1 3)
          (shape 2 2 2 1) (shape 2 2 1 2) (shape 2 1 2 2)
          (shape 3 2 2 2)))

(define full (make-vector cells #t))
(define left (make-vector 4 0))
(define trials 0)

(define (empty-cube!)
  (vector-fill! full #t)
  (do ((z 1 (+ z 1))) ((= z 6))
    (do ((y 1 (+ y 1))) ((= y 6))
      (do ((x 1 (+ x 1))) ((= x 6))
        (vector-set! full (cell x y z) #f))))
  (vector-set! left 0 13)
  (vector-set! left 1 3)
  (vector-set! left 2 1)
  (vector-set! left 3 1)
  (set! trials 0))

(define (fits? offsets at)
  (let ((n (vector-length offsets)))
    (let loop ((i 0))
      (or (= i n)
          (and (not (vector-ref full (+ at (vector-ref offsets i))))
               (loop (+ i 1)))))))

(define (mark! offsets at full?)
  (let ((n (vector-length offsets)))
    (do ((i 0 (+ i 1)))
        ((= i n))
      (vector-set! full (+ at (vector-ref offsets i)) full?))))

;; The first cell that is free from here on; none is beyond the cube.
(define (first-free at)
  (cond ((= at cells) #f)
        ((vector-ref full at) (first-free (+ at 1)))
        (else at)))

(define (change-left! kind by)
  (vector-set! left kind (+ (vector-ref left kind) by)))

;; Whether the rest can be packed, where all before `from` is full.
(define (pack! from)
  (set! trials (+ trials 1))
  (let ((at (first-free from)))
    (or (not at)
        (let loop ((i 0))
          (and (< i (vector-length shapes))
               (let* ((shape (vector-ref shapes i))
                      (kind (car shape))
                      (offsets (cdr shape)))
                 (or (and (> (vector-ref left kind) 0)
                          (<= (+ at (vector-ref offsets (- (vector-length offsets) 1))) (- cells 1))
                          (fits? offsets at)
                          (begin
                            (mark! offsets at #t)
                            (change-left! kind -1)
                            (or (pack! at)
                                (begin
                                  (mark! offsets at #f)
                                  (change-left! kind 1)
                                  #f))))
                     (loop (+ i 1)))))))))

(define expected '(#t 2006))
(define (run)
  (empty-cube!)
  (let ((packed (pack! 0)))
    (list packed trials)))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result expected) (error "puzzle: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
