;; triangl: how many ways there are to play peg solitaire on a triangle of fifteen holes so that one peg is left. Small
;; vectors, search with undoing.
(import (scheme base) (scheme write))
(define repeats 15000)

;; The holes row by row:
;;           0
;;          1 2
;;         3 4 5
;;        6 7 8 9
;;     10 11 12 13 14
;; A jump goes from a hole over another into a third.
(define jumps
  (vector '#(0 1 3) '#(0 2 5) '#(1 3 6) '#(1 4 8) '#(2 4 7) '#(2 5 9) '#(3 6 10) '#(3 7 12) '#(3 4 5)
          '#(4 7 11) '#(4 8 13) '#(5 8 12) '#(5 9 14) '#(6 7 8) '#(7 8 9) '#(10 11 12) '#(11 12 13)
          '#(12 13 14)))

(define (reversed jump) (vector (vector-ref jump 2) (vector-ref jump 1) (vector-ref jump 0)))
(define all-jumps (vector-append jumps (vector-map reversed jumps)))
(define jump-count (vector-length all-jumps))

(define board (make-vector 15 1))

(define (set-jump! jump from over to)
  (vector-set! board (vector-ref jump 0) from)
  (vector-set! board (vector-ref jump 1) over)
  (vector-set! board (vector-ref jump 2) to))

(define (possible? jump)
  (and (= 1 (vector-ref board (vector-ref jump 0)))
       (= 1 (vector-ref board (vector-ref jump 1)))
       (= 0 (vector-ref board (vector-ref jump 2)))))

;; Ways to go on with so many pegs, down to `last` of them.
(define (ways pegs last)
  (if (= pegs last)
      1
      (let loop ((i 0) (total 0))
        (if (= i jump-count)
            total
            (let ((jump (vector-ref all-jumps i)))
              (if (possible? jump)
                  (begin
                    (set-jump! jump 0 0 1)
                    (let ((more (ways (- pegs 1) last)))
                      (set-jump! jump 1 1 0)
                      (loop (+ i 1) (+ total more))))
                  (loop (+ i 1) total)))))))

(define expected 2392)
(define (run)
  (vector-fill! board 1)
  (vector-set! board 4 0)
  (ways 14 8))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result expected) (error "triangl: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
