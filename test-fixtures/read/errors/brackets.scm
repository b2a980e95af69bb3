;;; R7RS reserves brackets and braces; the structure is kept.
(let ([x 1] {y 2}) x)

;;; --- stage read ---
list  2:1-22
  identifier let  2:2-5
  list  2:6-19
    list  2:7-12
      identifier x  2:8-9
      integer 1  2:10-11
    list  2:13-18
      identifier y  2:14-15
      integer 2  2:16-17
  identifier x  2:20-21
! 2:7-8  reserved-bracket: [ is reserved in R7RS: write lists with ( and )
! 2:13-14  reserved-bracket: { is reserved in R7RS: write lists with ( and )
