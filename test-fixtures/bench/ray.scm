;; ray: a picture of spheres and a floor by tracing rays, with shadows and reflections. Records of flonums, calls that
;; return them, square roots.
(import (scheme base) (scheme inexact) (scheme write))
(define repeats 2400)

(define-record-type vec (make-vec x y z) vec? (x vec-x) (y vec-y) (z vec-z))
(define-record-type sphere
  (make-sphere center radius grey shine)
  sphere?
  (center sphere-center)
  (radius sphere-radius)
  (grey sphere-grey)
  (shine sphere-shine))
(define-record-type hit (make-hit distance sphere) hit? (distance hit-distance) (sphere hit-sphere))

(define (plus a b)
  (make-vec (+ (vec-x a) (vec-x b)) (+ (vec-y a) (vec-y b)) (+ (vec-z a) (vec-z b))))
(define (minus a b)
  (make-vec (- (vec-x a) (vec-x b)) (- (vec-y a) (vec-y b)) (- (vec-z a) (vec-z b))))
(define (scale a k) (make-vec (* k (vec-x a)) (* k (vec-y a)) (* k (vec-z a))))
(define (dot a b)
  (+ (* (vec-x a) (vec-x b)) (* (vec-y a) (vec-y b)) (* (vec-z a) (vec-z b))))
(define (unit a) (scale a (/ 1.0 (sqrt (dot a a)))))

;; How far along the ray a sphere is, or #f.
(define (distance sphere from direction)
  (let* ((to (minus from (sphere-center sphere)))
         (b (dot to direction))
         (c (- (dot to to) (* (sphere-radius sphere) (sphere-radius sphere))))
         (discriminant (- (* b b) c)))
    (and (> discriminant 0.0)
         (let* ((root (sqrt discriminant))
                (near (- (- b) root))
                (far (- root b)))
           (cond ((> near 1e-6) near)
                 ((> far 1e-6) far)
                 (else #f))))))

(define (first-hit spheres from direction)
  (let loop ((spheres spheres) (best #f))
    (if (null? spheres)
        best
        (let ((d (distance (car spheres) from direction)))
          (loop (cdr spheres)
                (if (and d (or (not best) (< d (hit-distance best))))
                    (make-hit d (car spheres))
                    best))))))

(define (hidden? spheres from direction)
  (and (pair? spheres)
       (or (distance (car spheres) from direction)
           (hidden? (cdr spheres) from direction))))

(define light (unit (make-vec -1.0 2.0 -1.5)))
(define background 0.15)

;; The light that comes along a ray, 0 to 1.
(define (brightness spheres from direction depth)
  (let ((hit (first-hit spheres from direction)))
    (if (not hit)
        background
        (let* ((sphere (hit-sphere hit))
               (point (plus from (scale direction (hit-distance hit))))
               (normal (unit (minus point (sphere-center sphere))))
               (lit (dot normal light))
               (diffuse
                 (if (or (<= lit 0.0) (hidden? spheres point light))
                     0.05
                     (+ 0.05 (* 0.9 lit))))
               (own (* diffuse (sphere-grey sphere)))
               (shine (sphere-shine sphere)))
          (if (or (= depth 0) (= shine 0.0))
              own
              (let ((mirrored (minus direction (scale normal (* 2.0 (dot direction normal))))))
                (+ (* (- 1.0 shine) own)
                   (* shine (brightness spheres point mirrored (- depth 1))))))))))

(define scene
  (let rows ((i 0)
             (spheres (list (make-sphere (make-vec 0.0 -1001.0 6.0) 1000.0 0.8 0.2))))
    (if (= i 3)
        spheres
        (let columns ((j 0) (spheres spheres))
          (if (= j 3)
              (rows (+ i 1) spheres)
              (columns (+ j 1)
                       (cons (make-sphere (make-vec (* 1.6 (- (inexact j) 1.0)) (* 0.5 (inexact i)) (+ 5.0 (* 1.5 (inexact i))))
                                          0.7
                                          (+ 0.3 (* 0.2 (inexact j)))
                                          (* 0.3 (inexact i)))
                             spheres)))))))

(define eye (make-vec 0.0 1.0 -3.0))

(define (picture width height)
  (let ((image (make-bytevector (* width height) 0)))
    (do ((row 0 (+ row 1)))
        ((= row height) image)
      (do ((column 0 (+ column 1)))
          ((= column width))
        (let* ((x (/ (- (inexact column) (/ (inexact width) 2.0)) (inexact width)))
               (y (/ (- (/ (inexact height) 2.0) (inexact row)) (inexact width)))
               (direction (unit (make-vec x y 1.0)))
               (level (brightness scene eye direction 3)))
          (bytevector-u8-set! image
                              (+ column (* row width))
                              (exact (floor (* 255.0 (min 1.0 level))))))))))

(define (checksum image)
  (let loop ((i 0) (sum 0) (weighted 0))
    (if (= i (bytevector-length image))
        (list sum weighted)
        (let ((byte (bytevector-u8-ref image i)))
          (loop (+ i 1) (+ sum byte) (modulo (+ (* 3 weighted) byte) 65521))))))

(define expected '(24049 23415))
(define (run) (checksum (picture 24 16)))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result expected) (error "ray: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
