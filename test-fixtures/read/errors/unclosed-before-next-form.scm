;;; A ( in the first column starts the next form, where the list around it is never closed.
(define (f x)
  (+ x 1)

(define (g x) 2)
; about h
(define (h x) 3)

;;; --- stage read ---
list  2:1-3:10
  identifier define  2:2-8
  list  2:9-14
    identifier f  2:10-11
    identifier x  2:12-13
  list  3:3-10
    identifier +  3:4-5
    identifier x  3:6-7
    integer 1  3:8-9
list  5:1-17
  identifier define  5:2-8
  list  5:9-14
    identifier g  5:10-11
    identifier x  5:12-13
  integer 2  5:15-16
list  7:1-17
  identifier define  7:2-8
  list  7:9-14
    identifier h  7:10-11
    identifier x  7:12-13
  integer 3  7:15-16
! 2:1-2  unclosed-list: unclosed ( opened here; one ) is missing
    5:1-2  a form starts here in the first column, so the list should be closed before it
