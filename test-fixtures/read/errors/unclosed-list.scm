;;; The last list of a text.
(define (f x)
  (+ x 1

;;; --- stage read ---
list  2:1-3:9
  identifier define  2:2-8
  list  2:9-14
    identifier f  2:10-11
    identifier x  2:12-13
  list  3:3-9
    identifier +  3:4-5
    identifier x  3:6-7
    integer 1  3:8-9
! 2:1-2  unclosed-list: unclosed ( opened here; 2 ) are missing
