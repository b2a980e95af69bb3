; and, or and not become jumps.
(define (f a b) (if (and (g a) (not (g b))) 'yes 'no))
(define (g x) (or (pair? x) (null? x)))
(define (h a b c) (cond ((and a (g b)) 1) ((or (g c) (g a)) 2) (else 3)))

;;; --- stage closed ---
(closure f (a b)
  (join yes ()
    (body
      (return 'yes))
    (in
      (join no ()
        (body
          (return 'no))
        (in
          (bind t (call-global g g a))
          (if t
            (then
              (bind t.2 (call-global g g b))
              (if (%not t.2)
                (then
                  (jump yes))
                (else
                  (jump no))))
            (else
              (jump no))))))))
(form form ()
  (return (define f (close f))))
(closure g (x)
  (return (choose (%pair? x) '#t (%null? x))))
(form form.2 ()
  (return (define g (close g))))
(closure h (a.2 b.2 c)
  (join yes.2 ()
    (body
      (return '1))
    (in
      (join no.2 ()
        (body
          (join yes.3 ()
            (body
              (return '2))
            (in
              (join no.3 ()
                (body
                  (return '3))
                (in
                  (bind t.3 (call-global g g c))
                  (if t.3
                    (then
                      (jump yes.3))
                    (else
                      (bind t.4 (call-global g g a.2))
                      (if t.4
                        (then
                          (jump yes.3))
                        (else
                          (jump no.3))))))))))
        (in
          (if a.2
            (then
              (bind t.5 (call-global g g b.2))
              (if t.5
                (then
                  (jump yes.2))
                (else
                  (jump no.2))))
            (else
              (jump no.2))))))))
(form form.3 ()
  (return (define h (close h))))
(forms form form.2 form.3)
