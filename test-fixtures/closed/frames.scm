; Calls that are not in tail position are bound one by one, operands before them are kept.
(define (f x) (g (h x) (vector-ref x 0) (h (car x))))
(define (g a b c) (+ a (+ b c)))
(define (h x) (if (null? x) 0 (+ 1 (h (cdr x)))))

;;; --- stage closed ---
(closure f (x)
  (bind t (call-global h h x))
  (let a (%vector-ref x '0))
  (bind t.2 (call-global h h (%car x)))
  (tail (call-global g g t a t.2)))
(form form ()
  (return (define f (close f))))
(closure g (a.2 b c)
  (return (%+ a.2 (%+ b c))))
(form form.2 ()
  (return (define g (close g))))
(closure h (x.2)
  (if (%null? x.2)
    (then
      (return '0))
    (else
      (bind t.3 (call-global h h (%cdr x.2)))
      (return (%+ '1 t.3)))))
(form form.3 ()
  (return (define h (close h))))
(forms form form.2 form.3)
