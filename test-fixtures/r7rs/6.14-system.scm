;;; R7RS 6.14: what can be asked about the system

(memq 'r7rs (features))

(pair? (memq 'r7rs (features)))
;=> #t
(let ((fs (features))) (and (list? fs) (let loop ((fs fs)) (or (null? fs) (and (symbol? (car fs)) (loop (cdr fs)))))))
;=> #t
(exact-integer? (current-jiffy))
;=> #t
(let* ((a (current-jiffy)) (b (current-jiffy))) (<= a b))
;=> #t
(let ((n (jiffies-per-second))) (and (exact-integer? n) (> n 0)))
;=> #t
(let ((s (current-second))) (and (real? s) (> s 1.0e9)))
;=> #t
(let* ((start (current-jiffy))
       (sum (let loop ((i 0) (s 0)) (if (= i 100000) s (loop (+ i 1) (+ s i)))))
       (end (current-jiffy)))
  (list sum (>= end start)))
;=> (4999950000 #t)
