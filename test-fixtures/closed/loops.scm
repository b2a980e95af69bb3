; A loop that neither calls nor allocates stays inside; one that may allocate is a procedure.
(define (find-space s)
  (let loop ((i 0) (rest s))
    (if (pair? rest) (if (eq? (car rest) #\space) rest (loop i (cdr rest))) #f)))
(define (count-to n) (let loop ((i 0)) (if (= i n) i (loop (+ i 1)))))

;;; --- stage closed ---
(closure find-space (s)
  (loop loop.2 (i rest) ('0 s)
    (if (%pair? rest)
      (then
        (if (%eq? (%car rest) '#\space)
          (then
            (return rest))
          (else
            (jump loop.2 i (%cdr rest)))))
      (else
        (return '#f)))))
(form form ()
  (return (define find-space (close find-space))))
(known loop (n i.2)
  (if (%= i.2 n)
    (then
      (return i.2))
    (else
      (tail (call loop n (%+ i.2 '1))))))
(closure count-to (n.2)
  (tail (call loop n.2 '0)))
(form form.2 ()
  (return (define count-to (close count-to))))
(forms form form.2)
