;;; What mistakes look like
;;;
;;; Evaluate these one at a time. Each stops with a message that says what went wrong and where; none of
;;; them harms the session, and every definition made before is still there afterwards.

;; A wrong type, three calls deep: the trace names the way there.
(define (total-price basket)
  (if (null? basket)
      0
      (+ (price-of (car basket)) (total-price (cdr basket)))))

(define (price-of entry) (* (cadr entry) (caddr entry)))

(total-price '((apples 3 2) (radicchio 2 4)))

(total-price '((apples 3 2) (pears "three" 2)))

;; A name that nothing defines. (It was meant to be total-price.)
(totl-price '())

;; The wrong number of arguments.
(price-of '(plums 1 1) 2)

;; Calling something that is no procedure.
("total-price" '())

;; An index beyond the end.
(string-ref "radicchio" 9)

;; Division by zero.
(modulo 10 0)

;; An error of the program's own, with the objects that matter.
(define (withdraw balance amount)
  (if (> amount balance)
      (error "not enough in the account:" balance amount)
      (- balance amount)))

(withdraw 100 250)

;; Any object can be raised, not only errors.
(raise '(out-of radicchio))

;; Recursion without an end. It runs until the memory of the workspace is used up, and says so.
(define (forever n) (+ 1 (forever (+ n 1))))

(forever 0)

;; Errors can be caught and looked at.
(guard (problem ((error-object? problem)
                 (list (error-object-message problem)
                       (error-object-irritants problem))))
  (withdraw 100 250))

;; Whatever happens, `dynamic-wind` cleans up.
(define diary '())

(guard (problem (#t (reverse (cons 'handled diary))))
  (dynamic-wind
   (lambda () (set! diary (cons 'opened diary)))
   (lambda () (raise 'oops))
   (lambda () (set! diary (cons 'closed diary)))))
