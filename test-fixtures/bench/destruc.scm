;; destruc: lists cut up and put together again in place. set-car!, set-cdr!, walks along lists.
(import (scheme base) (scheme write))
(define repeats 46000)

;; The second half of a list, which is cut off the first.
(define (cut! list)
  (let loop ((slow list) (fast (cdr list)))
    (if (or (null? fast) (null? (cdr fast)))
        (let ((rest (cdr slow)))
          (set-cdr! slow '())
          rest)
        (loop (cdr slow) (cddr fast)))))

(define (join! front back)
  (if (null? front)
      back
      (let loop ((pair front))
        (if (null? (cdr pair))
            (begin (set-cdr! pair back) front)
            (loop (cdr pair))))))

(define (flip! list)
  (let loop ((list list) (flipped '()))
    (if (null? list)
        flipped
        (let ((rest (cdr list)))
          (set-cdr! list flipped)
          (loop rest list)))))

;; Each number is carried on to its neighbour, modulo a prime.
(define (carry! list)
  (let loop ((pair list) (carried 1))
    (unless (null? pair)
      (set-car! pair (modulo (+ (car pair) carried) 251))
      (loop (cdr pair) (car pair)))))

(define (shuffle! lists)
  (let loop ((rest lists))
    (unless (null? rest)
      (let* ((front (car rest)) (back (cut! front)))
        (set-car! rest (join! (flip! back) front))
        (carry! (car rest)))
      (loop (cdr rest))))
  ;; The halves of neighbours change places.
  (let loop ((rest lists))
    (unless (or (null? rest) (null? (cdr rest)))
      (let ((mine (cut! (car rest))) (theirs (cut! (cadr rest))))
        (set-car! rest (join! (car rest) theirs))
        (set-car! (cdr rest) (join! (cadr rest) mine)))
      (loop (cddr rest)))))

(define (make-lists count length)
  (let outer ((i 0) (lists '()))
    (if (= i count)
        lists
        (outer (+ i 1)
               (cons (let inner ((j 0) (list '()))
                       (if (= j length) list (inner (+ j 1) (cons (+ i j) list))))
                     lists)))))

(define (sum list) (apply + list))

(define expected '(200 (2173 2889 2881 2593 2083 2297 2038 2503 2746 2709)))
(define (run)
  (let ((lists (make-lists 10 20)))
    (let loop ((n 20))
      (if (= n 0)
          (list (apply + (map length lists)) (map sum lists))
          (begin
            (shuffle! lists)
            (loop (- n 1)))))))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result expected) (error "destruc: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
