;;; Definitions in a body are bound in the smallest Let and Letrec that their references allow.
(define (f x)
  (define y (+ x 1))
  (define (even n) (if (= n 0) #t (odd (- n 1))))
  (define (odd n) (if (= n 0) #f (even (- n 1))))
  (define z (even y))
  (define-values (p q . r) (values z 2 3))
  (display y)
  (define w (cons p q))
  (list w r))
(define (g)
  (define (use) (+ a b))
  (define-values (a b) (values 1 2))
  (use))
(define (h)
  (define-record-type cell (make-cell v) cell? (v cell-v))
  (define-syntax twice (syntax-rules () ((_ e) (begin e e))))
  (begin (define x 1) (define y 2))
  (twice (cell-v (make-cell (+ x y)))))
(letrec ((a (lambda () (b))) (b (lambda () (a)))) (a))
(letrec* ((a 1) (b (+ a 1))) b)

;;; --- stage expand ---
(define $f
  (lambda "f"
    ((x.1)
     (let ((y.2 (%+ x.1 1)))
       (letrec ((even.3
                 (lambda "even" ((n.4) (if (%= n.4 0) #t (call odd.5 (%- n.4 1))))))
                (odd.5 (lambda "odd" ((n.6) (if (%= n.6 0) #f (call even.3 (%- n.6 1)))))))
         (let ((z.7 (call even.3 y.2)))
           (let-values ((p.8 q.9 . r.10) (%values z.7 2 3))
             (seq
              (call $$display:1+ y.2 '())
              (let ((w.11 (%cons p.8 q.9))) (%cons w.11 (%cons r.10 '())))))))))))
(define $g
  (lambda "g"
    (()
     (letrec ((use.1 (lambda "use" (() (%+ a.2 b.3))))
              (a.2 (unspecified))
              (b.3 (unspecified))
              (_.4
               (let-values ((a.5 b.6) (%values 1 2))
                 (seq (set! a.2 a.5) (set! b.3 b.6) (unspecified)))))
       (call use.1)))))
(define $h
  (lambda "h"
    (()
     (let ((cell.1 (%make-record-type 'cell '#(v))))
       (let ((make-cell.2 (lambda "make-cell" ((v.3) (%record cell.1 v.3)))))
         (let ((cell?.4 (lambda "cell?" ((object.5) (%record-is? object.5 cell.1)))))
           (let ((cell-v.6
                  (lambda "cell-v" ((cell.7) (%record-ref cell.7 cell.1 0 'cell-v)))))
             (let ((x.8 1))
               (let ((y.9 2))
                 (seq
                  (call cell-v.6 (call make-cell.2 (%+ x.8 y.9)))
                  (call cell-v.6 (call make-cell.2 (%+ x.8 y.9)))))))))))))
(letrec ((a.1 (lambda "a" (() (call b.2)))) (b.2 (lambda "b" (() (call a.1))))) (call a.1))
(let ((a.1 1)) (let ((b.2 (%+ a.1 1))) b.2))
