;;; call/cc that only leaves early: statements, two ways to what comes next, loops; and what does need a continuation.
(define (statement n)
  (call/cc (lambda (return) (if (negative? n) (return 'negative)) (display n) 'other)))
(define (two-ways a b)
  (call/cc (lambda (k) (if a (if b (k 1) (display a)) (display b)) (write a) (write b) 2)))
(define (find ok? l)
  (call/cc (lambda (return) (for-each (lambda (x) (if (ok? x) (return x))) l) #f)))
(define (walk t)
  (call/cc (lambda (return) (let walk ((t t)) (if (pair? t) (begin (walk (car t)) (walk (cdr t))) (return t))))))
(define (inside x) (call/cc (lambda (k) (+ x (k 1)))))
(define (stored f) (call/cc (lambda (k) (f k))))

;;; --- stage optimized ---
(define $statement
  (lambda "statement"
    ((n.1) (if (%< n.1 0) 'negative (seq (call $$display:1 n.1) 'other)))))

(define $two-ways
  (lambda "two-ways"
    ((a.1 b.2)
     (let ((rest.3 (lambda "" (() (seq (call $$write:1 a.1) (call $$write:1 b.2) 2)))))
       (if a.1
         (if b.2 1 (seq (call $$display:1 a.1) (call rest.3)))
         (seq (call $$display:1 b.2) (call rest.3)))))))

(define $find
  (lambda "find"
    ((ok?.1 l.2)
     (letrec ((loop.3
               (lambda "for-each"
                 ((rest.4)
                  (if (%pair? rest.4)
                    (let ((x.5 (%car rest.4)))
                      (if (call ok?.1 x.5) x.5 (call loop.3 (%cdr rest.4))))
                    (seq
                     (if (%not (%null? rest.4))
                       (call $$%wrong-type 'for-each "a proper list" l.2)
                       (unspecified))
                     #f))))))
       (call loop.3 l.2)))))

(define $walk
  (lambda "walk"
    ((t.1)
     (call $$call/cc
       (lambda ""
         ((return.2)
          (letrec ((walk.3
                    (lambda "walk"
                      ((t.4)
                       (if (%pair? t.4)
                         (seq (call walk.3 (%car t.4)) (call walk.3 (%cdr t.4)))
                         (call return.2 t.4))))))
            (call walk.3 t.1))))))))

(define $inside
  (lambda "inside" ((x.1) (call $$call/cc (lambda "" ((k.2) (%+ x.1 (call k.2 1))))))))

(define $stored
  (lambda "stored" ((f.1) (call $$call/cc (lambda "" ((k.2) (call f.1 k.2)))))))
