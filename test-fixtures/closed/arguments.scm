; Optional and rest arguments are taken from a list; the number of arguments is tested once.
(define (sum . numbers) (if (null? numbers) 0 (apply + numbers)))
(define area (case-lambda ((r) (* r r)) ((a b) (* a b)) ((a b . more) (cons a (cons b more)))))
(define (nine a b c d e f g h i) (+ a i))
(nine 1 2 3 4 5 6 7 8 9)

;;; --- stage closed ---
(variadic sum (arguments)
  (if (%null? arguments)
    (then
      (return '0))
    (else
      (tail (call-unknown (global apply:2+) (global +) arguments '())))))
(form form ()
  (return (define sum (close sum))))
(variadic area (arguments.2)
  (join next ()
    (body
      (join next.2 ()
        (body
          (join next.3 ()
            (body
              (fail-arity arguments.2 1 -1))
            (in
              (if (%pair? arguments.2)
                (then
                  (let a (load arguments.2 7))
                  (let r (load arguments.2 15))
                  (if (%pair? r)
                    (then
                      (let a.2 (load r 7))
                      (let r.2 (load r 15))
                      (return (%cons a (%cons a.2 r.2))))
                    (else
                      (jump next.3))))
                (else
                  (jump next.3))))))
        (in
          (if (%pair? arguments.2)
            (then
              (let a.3 (load arguments.2 7))
              (let r.3 (load arguments.2 15))
              (if (%pair? r.3)
                (then
                  (let a.4 (load r.3 7))
                  (let r.4 (load r.3 15))
                  (if (%null? r.4)
                    (then
                      (return (%* a.3 a.4)))
                    (else
                      (jump next.2))))
                (else
                  (jump next.2))))
            (else
              (jump next.2))))))
    (in
      (if (%pair? arguments.2)
        (then
          (let a.5 (load arguments.2 7))
          (let r.5 (load arguments.2 15))
          (if (%null? r.5)
            (then
              (return (%* a.5 a.5)))
            (else
              (jump next))))
        (else
          (jump next))))))
(form form.2 ()
  (return (define area (close area))))
(variadic nine (arguments.3)
  (join next.4 ()
    (body
      (fail-arity arguments.3 9 9))
    (in
      (if (%pair? arguments.3)
        (then
          (let a.6 (load arguments.3 7))
          (let r.6 (load arguments.3 15))
          (if (%pair? r.6)
            (then
              (let a.7 (load r.6 7))
              (let r.7 (load r.6 15))
              (if (%pair? r.7)
                (then
                  (let a.8 (load r.7 7))
                  (let r.8 (load r.7 15))
                  (if (%pair? r.8)
                    (then
                      (let a.9 (load r.8 7))
                      (let r.9 (load r.8 15))
                      (if (%pair? r.9)
                        (then
                          (let a.10 (load r.9 7))
                          (let r.10 (load r.9 15))
                          (if (%pair? r.10)
                            (then
                              (let a.11 (load r.10 7))
                              (let r.11 (load r.10 15))
                              (if (%pair? r.11)
                                (then
                                  (let a.12 (load r.11 7))
                                  (let r.12 (load r.11 15))
                                  (if (%pair? r.12)
                                    (then
                                      (let a.13 (load r.12 7))
                                      (let r.13 (load r.12 15))
                                      (if (%pair? r.13)
                                        (then
                                          (let a.14 (load r.13 7))
                                          (let r.14 (load r.13 15))
                                          (if (%null? r.14)
                                            (then
                                              (return (%+ a.6 a.14)))
                                            (else
                                              (jump next.4))))
                                        (else
                                          (jump next.4))))
                                    (else
                                      (jump next.4))))
                                (else
                                  (jump next.4))))
                            (else
                              (jump next.4))))
                        (else
                          (jump next.4))))
                    (else
                      (jump next.4))))
                (else
                  (jump next.4))))
            (else
              (jump next.4))))
        (else
          (jump next.4))))))
(form form.3 ()
  (return (define nine (close nine))))
(form form.4 ()
  (tail (call-runtime %apply (global nine) (%cons '1 (%cons '2 (%cons '3 (%cons '4 (%cons '5 (%cons '6 (%cons '7 (%cons '8 (%cons '9 '()))))))))))))
(forms form form.2 form.3 form.4)
