;; nucleic: shapes of a chain of small rigid pieces in space, found by search: each piece has a few positions relative
;; to the one before, and pieces must not be too near to each other nor too far apart. Records of many flonums,
;; their composition, backtracking; of the nature of the search for shapes of nucleic acids.
(import (scheme base) (scheme inexact) (scheme write))
(define repeats 6800)

(define-record-type point (make-point x y z) point? (x point-x) (y point-y) (z point-z))

;; A turn and a move: a matrix of three by three, and a vector.
(define-record-type placement
  (make-placement a b c d e f g h i tx ty tz)
  placement?
  (a placement-a) (b placement-b) (c placement-c)
  (d placement-d) (e placement-e) (f placement-f)
  (g placement-g) (h placement-h) (i placement-i)
  (tx placement-tx) (ty placement-ty) (tz placement-tz))

(define here (make-placement 1.0 0.0 0.0 0.0 1.0 0.0 0.0 0.0 1.0 0.0 0.0 0.0))

(define (place p q)
  (let ((x (point-x q)) (y (point-y q)) (z (point-z q)))
    (make-point
      (+ (* x (placement-a p)) (* y (placement-d p)) (* z (placement-g p)) (placement-tx p))
      (+ (* x (placement-b p)) (* y (placement-e p)) (* z (placement-h p)) (placement-ty p))
      (+ (* x (placement-c p)) (* y (placement-f p)) (* z (placement-i p)) (placement-tz p)))))

;; First p, then q.
(define (compose p q)
  (let ((qa (placement-a q)) (qb (placement-b q)) (qc (placement-c q))
        (qd (placement-d q)) (qe (placement-e q)) (qf (placement-f q))
        (qg (placement-g q)) (qh (placement-h q)) (qi (placement-i q)))
    (define (along x y z of-x of-y of-z) (+ (* x of-x) (* y of-y) (* z of-z)))
    (make-placement
      (along (placement-a p) (placement-b p) (placement-c p) qa qd qg)
      (along (placement-a p) (placement-b p) (placement-c p) qb qe qh)
      (along (placement-a p) (placement-b p) (placement-c p) qc qf qi)
      (along (placement-d p) (placement-e p) (placement-f p) qa qd qg)
      (along (placement-d p) (placement-e p) (placement-f p) qb qe qh)
      (along (placement-d p) (placement-e p) (placement-f p) qc qf qi)
      (along (placement-g p) (placement-h p) (placement-i p) qa qd qg)
      (along (placement-g p) (placement-h p) (placement-i p) qb qe qh)
      (along (placement-g p) (placement-h p) (placement-i p) qc qf qi)
      (+ (along (placement-tx p) (placement-ty p) (placement-tz p) qa qd qg) (placement-tx q))
      (+ (along (placement-tx p) (placement-ty p) (placement-tz p) qb qe qh) (placement-ty q))
      (+ (along (placement-tx p) (placement-ty p) (placement-tz p) qc qf qi) (placement-tz q)))))

(define (turn-x angle)
  (let ((c (cos angle)) (s (sin angle)))
    (make-placement 1.0 0.0 0.0 0.0 c s 0.0 (- s) c 0.0 0.0 0.0)))
(define (turn-z angle)
  (let ((c (cos angle)) (s (sin angle)))
    (make-placement c s 0.0 (- s) c 0.0 0.0 0.0 1.0 0.0 0.0 0.0)))
(define (move x y z) (make-placement 1.0 0.0 0.0 0.0 1.0 0.0 0.0 0.0 1.0 x y z))

;; The positions that a piece may take relative to the one before: it turns about the chain, and bends.
(define joints
  (let ((bond (move 3.0 0.0 0.0)))
    (map (lambda (turn bend) (compose (compose (turn-z bend) (turn-x turn)) bond))
         '(0.0 1.05 -1.05 3.14 2.1)
         '(0.5 1.1 1.1 0.9 1.3))))

;; The atoms of a piece.
(define piece
  (list (make-point 0.0 0.0 0.0)
        (make-point 0.8 1.1 0.0)
        (make-point 0.8 -0.6 0.9)
        (make-point 1.6 0.0 -0.7)))

(define (distance-squared p q)
  (let ((dx (- (point-x p) (point-x q)))
        (dy (- (point-y p) (point-y q)))
        (dz (- (point-z p) (point-z q))))
    (+ (* dx dx) (* dy dy) (* dz dz))))

(define (all? ok? list)
  (or (null? list)
      (and (ok? (car list)) (all? ok? (cdr list)))))

;; Pieces that do not follow each other touch nowhere.
(define (apart? atoms others)
  (all? (lambda (other)
          (all? (lambda (p) (all? (lambda (q) (> (distance-squared p q) 2.5)) other))
                atoms))
        others))

;; No atom is far from where the chain began.
(define (near? atoms reach)
  (all? (lambda (p) (< (distance-squared p (make-point 0.0 0.0 0.0)) (* reach reach))) atoms))

;; All shapes with so many more pieces; `placed` are the atoms of the pieces there are, the last first.
(define (search more placement placed shapes)
  (if (= more 0)
      (cons placed shapes)
      (let loop ((joints joints) (shapes shapes))
        (if (null? joints)
            shapes
            (let* ((next (compose (car joints) placement))
                   (atoms (map (lambda (atom) (place next atom)) piece)))
              (loop (cdr joints)
                    (if (and (near? atoms 8.0)
                             (apart? atoms (cdr placed)))
                        (search (- more 1) next (cons atoms placed) shapes)
                        shapes)))))))

;; How far the farthest atom of all shapes is from where the chain began.
(define (farthest shapes)
  (define origin (make-point 0.0 0.0 0.0))
  (define (farthest-of get list)
    (let loop ((list list) (far 0.0))
      (if (null? list) far (loop (cdr list) (max far (get (car list)))))))
  (sqrt
    (farthest-of
      (lambda (shape)
        (farthest-of (lambda (atoms) (farthest-of (lambda (p) (distance-squared p origin)) atoms))
                     shape))
      shapes)))

(define expected '(47 7.991))
(define (run)
  (let ((shapes (search 3 here (list piece) '())))
    (list (length shapes)
          (/ (round (* 1000.0 (farthest shapes))) 1000.0))))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result expected) (error "nucleic: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
