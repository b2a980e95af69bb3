; A known procedure whose result is always a flonum, and computed, gives it back as an f64; what is only passed on stays tagged.
(define (f n v)
  (define (sum i) (if (= i 0) 0.5 (+ (sum (- i 1)) 1.0)))
  (define (pick i) (if (= i 0) 1.5 (chosen (- i 1))))
  (define (chosen i) (if (= i 0) 2.5 (pick (- i 1))))
  (define (passed i) (if (= i 0) (sum n) (if (= i 1) 'symbol (passed (- i 2)))))
  (list (sum n) (pick n) (passed n) (* 2.0 (sum n))))

;;; --- stage closed ---
(known sum (i) f64
  (if (%= i '0)
    (then
      (return '0.5))
    (else
      (bind t:f64 (call sum (%- i '1)))
      (return (%+:flonums t '1.0)))))
(known pick (i.2)
  (if (%= i.2 '0)
    (then
      (return '1.5))
    (else
      (tail (call chosen (%- i.2 '1))))))
(known chosen (i.3)
  (if (%= i.3 '0)
    (then
      (return '2.5))
    (else
      (tail (call pick (%- i.3 '1))))))
(known passed (n i.4)
  (if (%= i.4 '0)
    (then
      (tail (call sum n)))
    (else
      (if (%= i.4 '1)
        (then
          (return 'symbol))
        (else
          (tail (call passed n (%- i.4 '2))))))))
(closure f (n.2 v)
  (bind t.2:f64 (call sum n.2))
  (bind t.3 (call pick n.2))
  (bind t.4 (call passed n.2 n.2))
  (bind t.5:f64 (call sum n.2))
  (return (%cons t.2 (%cons t.3 (%cons t.4 (%cons (%*:flonums '2.0 t.5) '()))))))
(form form ()
  (return (define f (close f))))
(forms form)
