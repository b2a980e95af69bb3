;;; Definitions (R7RS 5.3): the report's examples, and the edges.

(define add3 (lambda (x) (+ x 3)))
(add3 3)
;=> 6
(define first car)
(first '(1 2))
;=> 1
(let ((x 5)) (define foo (lambda (y) (bar x y))) (define bar (lambda (a b) (+ (* a b) a))) (foo (+ x 3)))
;=> 45
(let () (define-values (x y) (values 1 2)) (+ x y))
;=> 3
(let ((x 1) (y 2)) (define-syntax swap! (syntax-rules () ((swap! a b) (let ((tmp a)) (set! a b) (set! b tmp))))) (swap! x y) (list x y))
;=> (2 1)
(define-record-type <pare> (kons x y) pare? (x kar set-kar!) (y kdr))
(list (pare? (kons 1 2)) (pare? (cons 1 2)) (kar (kons 1 2)) (kdr (kons 1 2)) (let ((k (kons 1 2))) (set-kar! k 3) (kar k)))
;=> (#t #f 1 2 3)
(kar 5)
;=! wrong-type
(define-record-type thing #t thing? (a thing-a))
;=? malformed-form
