;;; Local procedures: one call, small, too many for a copy, recursive, with a wrong number of arguments, assigned.
(define (once a)
  (define (helper x) (display x) (display a) (display (list x a)) (write x) (write a) (vector-ref x a))
  (cons 1 (helper a)))
(define (small a) (let ((sq (lambda (x) (* x x)))) (+ (sq a) (sq (car a)))))
(define (escapes a) (let ((f (lambda () a))) (cons (f) f)))
(define (loops n) (let loop ((i 0)) (if (< i n) (loop (+ i 1)) i)))
(define (wrong a) (let ((f (lambda (x) x))) (f a a)))
(define (assigned a) (let ((f (lambda () 1))) (set! f a) (f)))
(define (optional) (let ((f (case-lambda ((a) (f2 a 1)) ((a . more) (cons a more))))) (cons (f 1) (f 1 2 3))))
(define (even n)
  (define (even? n) (if (= n 0) #t (odd? (- n 1))))
  (define (odd? n) (if (= n 0) #f (even? (- n 1))))
  (even? n))

;;; --- stage optimized ---
(define $once
  (lambda "once"
    ((a.1)
     (%cons
      1
      (seq
       (call $$display:1 a.1)
       (call $$display:1 a.1)
       (call $$display:1 (%cons a.1 (%cons a.1 '())))
       (call $$write:1 a.1)
       (call $$write:1 a.1)
       (%vector-ref a.1 a.1))))))

(define $small
  (lambda "small" ((a.1) (%+ (%* a.1 a.1) (let ((x.2 (%car a.1))) (%* x.2 x.2))))))

(define $escapes
  (lambda "escapes" ((a.1) (let ((f.2 (lambda "f" (() a.1)))) (%cons a.1 f.2)))))

(define $loops
  (lambda "loops"
    ((n.1)
     (letrec ((loop.2
               (lambda "loop" ((i.3) (if (%< i.3 n.1) (call loop.2 (%+ i.3 1)) i.3)))))
       (call loop.2 0)))))

(define $wrong
  (lambda "wrong" ((a.1) (let ((f.2 (lambda "f" ((x.3) x.3)))) (call f.2 a.1 a.1)))))

(define $assigned
  (lambda "assigned"
    ((a.1) (let ((f.2 (lambda "f" (() 1)))) (seq (set! f.2 a.1) (call f.2))))))

(define $optional
  (lambda "optional"
    (() (%cons (call $f2 1 1) (let ((more.1 (%cons 2 (%cons 3 '())))) (%cons 1 more.1))))))

(define $even
  (lambda "even"
    ((n.1)
     (letrec ((even?.2
               (lambda "even?"
                 ((n.3)
                  (if (%= n.3 0)
                    #t
                    (let ((n.4 (%- n.3 1))) (if (%= n.4 0) #f (call even?.2 (%- n.4 1)))))))))
       (call even?.2 n.1)))))
