;;; R7RS 6.12: environments and evaluation

(import (scheme eval) (scheme repl))

(eval '(* 7 3) (environment '(scheme base)))
;=> 21
(let ((f (eval '(lambda (f x) (f x x)) (environment '(scheme base))))) (f + 10))
;=> 20
(eval '(let loop ((i 0)) (if (= i 10) i (loop (+ i 1)))) (environment '(scheme base)))
;=> 10
(define in-session 5)
(eval 'in-session (interaction-environment))
;=> 5
(eval '(define made-by-eval 6) (interaction-environment))
made-by-eval
;=> 6
(eval '(list a-thing) (environment '(scheme base)))
;=! unbound-variable a-thing
(eval (list 'quote (list 1 2)) (environment '(scheme base)))
;=> (1 2)
(eval '(if) (environment '(scheme base)))
;=! error
(eval '(car 1) (environment '(scheme base)))
;=! wrong-type
(eval '(p:car (p:list 1 2)) (environment '(prefix (scheme base) p:)))
;=> 1
(eval '(swap 1 2) (environment '(scheme base)))
;=! unbound-variable swap
(map (lambda (e) (eval e (environment '(scheme base)))) '((+ 1 2) "s" #\c (quote q)))
;=> (3 "s" #\c q)
(guard (e (#t (list 'caught e))) (eval '(raise 'inner) (environment '(scheme base))))
;=> (caught inner)
