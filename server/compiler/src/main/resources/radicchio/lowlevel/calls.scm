; Calls whose arguments are in a list.

; Number of elements of a proper list, else -1. What is longer than the heap is circular.
(define (list_length list) i32
  (let ((n i32)
        (rest list)
        (most (>>> (- (i32.load HP) (i32.load SPACE)) 4)))
    (while (is_pair rest)
      (when (u> n most) (return -1))
      (set! n (+ n 1))
      (set! rest (pair_cdr rest)))
    (if (= rest NIL) n -1)))

(define (copy_list list)
  (let ((first i64 NIL) (last i64 NIL) (rest list))
    (while (is_pair rest)
      (let ((new (cons (pair_car rest) NIL)))
        (if (= last NIL)
            (set! first new)
            (i64.store (low last) CDR new))
        (set! last new)
        (set! rest (pair_cdr rest))))
    first))

(define (apply_list f list (budget i32))
  (let ((n (list_length list)))
    (when (< n 0)
      (return (wrong_type "apply" "a list as last argument" list)))
    (unless (has_room (i64 (<< n 4))) (return (fail_no_room "apply")))
    (call_list f (copy_list list) budget)))

(define (tail_list f list)
  (save_2 (code_of resume_tail_list) 0 f list))
(define (resume_tail_list frame value (budget i32))
  (call_list (word2 frame) (word3 frame) budget))

(define (tail_apply f list)
  (save_2 (code_of resume_tail_apply) 0 f list))
(define (resume_tail_apply frame value (budget i32))
  (apply_list (word2 frame) (word3 frame) budget))
