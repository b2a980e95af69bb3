; A loop that neither calls nor allocates stays inside; one that may allocate is a procedure.
(define (find-space s)
  (let loop ((i 0) (rest s))
    (if (pair? rest) (if (eq? (car rest) #\space) rest (loop i (cdr rest))) #f)))
(define (count-to n) (let loop ((i 0)) (if (= i n) i (loop (+ i 1)))))

;;; --- stage closed ---
(closure find-space (s)
  (loop loop (i rest) ('0 s)
    (if (%pair? rest)
      (then
        (if (%eq? (%car:object rest) '#\space)
          (then
            (return rest))
          (else
            (jump loop i (%cdr:object rest)))))
      (else
        (return '#f)))))
(form form ()
  (return (define find-space (close find-space))))
(closure count-to (n)
  (loop loop.2 (i.2) ('0)
    (if (%= i.2 n)
      (then
        (return i.2))
      (else
        (jump loop.2 (%+:fixnums i.2 '1))))))
(form form.2 ()
  (return (define count-to (close count-to))))
(forms form form.2)
