;;; Which objects need labels when they are printed: those met again inside themselves (cycles), or, for
;;; write-shared, met again at all.

;; A table of them, or #f if none does. A first walk on a budget finds most data to be trees. The walk ends
;; when it has met `most` objects.
(define (%labels x shared? most)
  (if (if (%compound? x) (if shared? #t (not (%tree? x))) #f)
      (let ((met (%make-table)) (found (%make-table)))
        (%find-labels x shared? most met found)
        (if (= (%table-size found) 0) #f found))
      #f))

(define (%tree? x) (>= (%walk-within x 200000 500) 0))

;; What a walk over x leaves of the budget; negative if that does not suffice, if x is too deep, or if
;; its cdrs come back to a pair that was marked; the mark moves on at ever larger distances.
(define (%walk-within x budget depth)
  (let along ((x x) (mark #f) (distance 8) (lap 8) (budget (if (= depth 0) -1 budget)))
    (cond ((< budget 0) budget)
          ((pair? x)
           (let ((left (if (%compound? (car x))
                           (%walk-within (car x) (- budget 1) (- depth 1))
                           (- budget 1))))
             (cond ((eq? x mark) -1)
                   ((= distance 0) (along (cdr x) x (* 2 lap) (* 2 lap) left))
                   (else (along (cdr x) mark (- distance 1) lap left)))))
          ((%compound? x)
           (let loop ((i (%children x)) (budget (- budget 1)))
             (if (if (= i 0) #t (< budget 0))
                 budget
                 (loop (- i 1) (%walk-within (%child x (- i 1)) budget (- depth 1))))))
          (else budget))))

;; What a compound object that is no pair consists of.
(define (%children x)
  (cond ((vector? x) (vector-length x))
        ((%record? x) (vector-length (%record-type-fields (%record-type-of x))))
        (else 2)))
(define (%child x i)
  (cond ((vector? x) (vector-ref x i))
        ((%record? x) (%record-field x i))
        ((= i 0) (%condition-message x))
        (else (%condition-irritants x))))

;; In `met` an object has #t as long as meeting it again means that it needs a label.
(define (%find-labels x shared? most met found)
  (let walk ((x x))
    ; Along the cdrs without recursion; n counts the objects to be left at the end.
    (let along ((here x) (n 0))
      (let ((entry (if (%compound? here) (%table-entry met here) #f)))
        (cond ((if entry #t (if (%compound? here) (>= (%table-size met) most) #t))
               (if (if entry (if (cdr entry) (not (%table-entry found here)) #f) #f)
                   (%table-add! found here #t))
               (if (not shared?) (%leave x n met)))
              (else
               (%table-add! met here #t)
               (if (pair? here)
                   (begin
                     (if (%compound? (car here)) (walk (car here)))
                     (along (cdr here) (+ n 1)))
                   (begin
                     (let each ((i 0))
                       (if (< i (%children here))
                           (begin
                             (if (%compound? (%child here i)) (walk (%child here i)))
                             (each (+ i 1)))))
                     (if (not shared?) (%leave x (+ n 1) met))))))))))

;; The walk is back from the n objects that begin with x and go on in its cdr.
(define (%leave x n met)
  (if (> n 0)
      (begin
        (set-cdr! (%table-entry met x) #f)
        (if (> n 1) (%leave (cdr x) (- n 1) met)))))
