;; deriv: derivatives of expressions that are lists, by rules that a cond chooses. Small lists, map, symbols.
(import (scheme base) (scheme cxr) (scheme write))
(define repeats 6800000)

;; The derivative, after x, of a sum, a product and so on of any number of terms.
(define (derive e)
  (if (not (pair? e))
      (if (eq? e 'x) 1 0)
      (case (car e)
        ((+) (cons '+ (map derive (cdr e))))
        ((-) (cons '- (map derive (cdr e))))
        ((*) (list '* e (cons '+ (map (lambda (factor) (list '/ (derive factor) factor)) (cdr e)))))
        ((/)
         (let ((over (cadr e)) (under (caddr e)))
           (list '- (list '/ (derive over) under)
                 (list '/ over (list '* under under (derive under))))))
        (else (error "deriv: no rule for" e)))))

(define expression '(+ (* 3 x x) (* a x x) (* b x) 5))
(define expected
  '(+ (* (* 3 x x) (+ (/ 0 3) (/ 1 x) (/ 1 x)))
      (* (* a x x) (+ (/ 0 a) (/ 1 x) (/ 1 x)))
      (* (* b x) (+ (/ 0 b) (/ 1 x)))
      0))
(define (run) (derive expression))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result expected) (error "deriv: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
