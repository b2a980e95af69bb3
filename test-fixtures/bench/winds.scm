;; winds: dynamic-wind and parameterize, with and without escapes through them. Exercises the dynamic environment.
(import (scheme base) (scheme write))
(define repeats 2100)

(define depth (make-parameter 0))
(define base (make-parameter 10 (lambda (n) (if (> n 1) n 2))))

(define entered 0)
(define left 0)

(define (guarded thunk)
  (dynamic-wind
    (lambda () (set! entered (+ entered 1)))
    thunk
    (lambda () (set! left (+ left 1)))))

(define (digits n)
  (if (< n (base))
      (list n)
      (cons (remainder n (base)) (digits (quotient n (base))))))

(define (nested n)
  (if (= n 0)
      (depth)
      (parameterize ((depth (+ 1 (depth)))) (nested (- n 1)))))

(define (nested-winds n)
  (if (= n 0)
      0
      (+ 1 (guarded (lambda () (nested-winds (- n 1)))))))

;; The first element that is good, leaving through a guard for each.
(define (first-good good? items)
  (call-with-current-continuation
   (lambda (return)
     (let loop ((items items))
       (if (null? items)
           #f
           (guarded
            (lambda ()
              (if (good? (car items))
                  (return (car items))
                  (loop (cdr items))))))))))

(define (sum-digits n)
  (let loop ((i 0) (sum 0))
    (if (= i n)
        sum
        (loop (+ i 1)
              (+ sum (apply + (parameterize ((base (+ 2 (modulo i 9)))) (digits i))))))))

(define (run)
  (set! entered 0)
  (set! left 0)
  (let loop ((i 0) (found '()))
    (if (< i 100)
        (loop (+ i 1)
              (list (nested 50) (nested-winds 50)
                    (first-good (lambda (n) (> n 20)) '(1 5 12 7 3 0 8 21 4))
                    (depth) (sum-digits 100)))
        (list found (= entered left) entered))))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result '((50 50 21 0 612) #t 5800)) (error "winds: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
