;;; Library procedures are copied where they are given procedures; what fails is told as before.
(define (add-to-all l n) (map (lambda (x) (+ x n)) l))
(define (show-all v) (vector-for-each (lambda (x) (display x)) v))
(define (firsts l) (map car l))
(define (dot a b) (map * a b))
(define (find-near x l) (assoc x l (lambda (a b) (< (abs (- a b)) 1))))
(define (unknown f l) (map f l))
(define (too-few l) (map (lambda (x y) x) l))
(for-each display '(1 2))

;;; --- stage optimized ---
(define $add-to-all
  (lambda "add-to-all"
    ((l.1 n.2)
     (letrec ((loop.3
               (lambda "map"
                 ((rest.4 out.5)
                  (if (%pair? rest.4)
                    (call loop.3
                      (%cdr rest.4)
                      (%cons (let ((x.6 (%car rest.4))) (%+ x.6 n.2)) out.5))
                    (if (%null? rest.4)
                      (call $$reverse out.5)
                      (call $$%wrong-type 'map "a proper list" l.1)))))))
       (call loop.3 l.1 '())))))

(define $show-all
  (lambda "show-all"
    ((v.1)
     (let ((n.2
            (if (%vector? v.1)
              (%vector-length v.1)
              (call $$%wrong-type 'vector-for-each "a vector" v.1))))
       (letrec ((loop.3
                 (lambda "vector-for-each"
                   ((i.4)
                    (if (%< i.4 n.2)
                      (seq
                       (let ((x.5 (%vector-ref v.1 i.4))) (call $$display:1 x.5))
                       (call loop.3 (%+ i.4 1)))
                      (unspecified))))))
         (call loop.3 0))))))

(define $firsts
  (lambda "firsts"
    ((l.1)
     (letrec ((loop.2
               (lambda "map"
                 ((rest.3 out.4)
                  (if (%pair? rest.3)
                    (call loop.2
                      (%cdr rest.3)
                      (%cons (let ((x.5 (%car rest.3))) (%car x.5)) out.4))
                    (if (%null? rest.3)
                      (call $$reverse out.4)
                      (call $$%wrong-type 'map "a proper list" l.1)))))))
       (call loop.2 l.1 '())))))

(define $dot
  (lambda "dot"
    ((a.1 b.2)
     (letrec ((loop.3
               (lambda "map"
                 ((a.4 b.5 out.6)
                  (if (if (%pair? a.4) (%pair? b.5) #f)
                    (call loop.3
                      (%cdr a.4)
                      (%cdr b.5)
                      (%cons (%* (%car a.4) (%car b.5)) out.6))
                    (seq
                     (call $$%check-end 'map (if (%pair? a.4) b.5 a.4))
                     (call $$reverse out.6)))))))
       (call loop.3 a.1 b.2 '())))))

(define $find-near
  (lambda "find-near"
    ((x.1 l.2)
     (letrec ((loop.3
               (lambda "assoc"
                 ((rest.4)
                  (if (%pair? rest.4)
                    (let ((entry.5 (%car rest.4)))
                      (if (%not (%pair? entry.5))
                        (call $$%wrong-type 'assoc "a list of pairs" l.2)
                        (if (let ((b.6 (%car entry.5)))
                              (%<
                               (let ((x.7 (%- x.1 b.6)))
                                 (if (%< x.7 0) (%negate x.7) (%+ x.7 0)))
                               1))
                          entry.5
                          (call loop.3 (%cdr rest.4)))))
                    (if (%null? rest.4)
                      #f
                      (call $$%wrong-type 'assoc "a proper list" l.2)))))))
       (call loop.3 l.2)))))

(define $unknown (lambda "unknown" ((f.1 l.2) (call $$map:2 f.1 l.2))))

(define $too-few
  (lambda "too-few"
    ((l.1)
     (let ((f.2 (lambda "" ((x.3 y.4) x.3))))
       (letrec ((loop.5
                 (lambda "map"
                   ((rest.6 out.7)
                    (if (%pair? rest.6)
                      (call loop.5 (%cdr rest.6) (%cons (call f.2 (%car rest.6)) out.7))
                      (if (%null? rest.6)
                        (call $$reverse out.7)
                        (call $$%wrong-type 'map "a proper list" l.1)))))))
         (call loop.5 l.1 '()))))))

(call $$for-each:2 $$display '(1 2))
