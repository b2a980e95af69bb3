;;; The indentation tells which list was not closed.
(define (f x)
  (let ((y (* x 2))
    (if (> y 1)
        y
        x)))
(define (g) 1)

;;; --- stage read ---
list  2:1-6:13
  identifier define  2:2-8
  list  2:9-14
    identifier f  2:10-11
    identifier x  2:12-13
  list  3:3-6:13
    identifier let  3:4-7
    list  3:8-6:12
      list  3:9-20
        identifier y  3:10-11
        list  3:12-19
          identifier *  3:13-14
          identifier x  3:15-16
          integer 2  3:17-18
      list  4:5-6:11
        identifier if  4:6-8
        list  4:9-16
          identifier >  4:10-11
          identifier y  4:12-13
          integer 1  4:14-15
        identifier y  5:9-10
        identifier x  6:9-10
list  7:1-15
  identifier define  7:2-8
  list  7:9-12
    identifier g  7:10-11
  integer 1  7:13-14
! 2:1-2  unclosed-list: unclosed ( opened here; one ) is missing
    3:8-9  by its indentation, this list should be closed ...
    3:19-20  ... after this
