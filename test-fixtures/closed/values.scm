; Multiple values are taken apart where they are received.
(define (f n) (let-values (((q r) (floor/ n 7)) ((x . rest) (values n n))) (list q r x rest)))

;;; --- stage closed ---
(closure f (n)
  (let values (%values (%floor-quotient n '7) (%modulo n '7)))
  (do (check-values 2 values))
  (let q (load values 11))
  (let r (load values 19))
  (let values.2 (%values n n))
  (let values.3 (%values->list values.2))
  (join miss ()
    (body
      (do (check-values 1 values.2))
      (return (unspecified)))
    (in
      (if (%pair? values.3)
        (then
          (let a (load values.3 7))
          (let r.2 (load values.3 15))
          (return (%cons q (%cons r (%cons a (%cons r.2 '()))))))
        (else
          (jump miss))))))
(form form ()
  (return (define f (close f))))
(forms form)
