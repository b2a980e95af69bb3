;;; Every quotation mark after the missing one means the opposite; the first string that runs over a
;;; form is the likely culprit.
(define a "one)
(define b "two")
(define c "three")

;;; --- stage read ---
list  3:1-6:1
  identifier define  3:2-8
  identifier a  3:9-10
  string "one)\n(define b "  3:11-4:12
  identifier two  4:12-15
  string ")\n(define c "  4:15-5:12
  identifier three  5:12-17
  string ")\n"  5:17-6:1
! 5:17-18  unterminated-string: unterminated string: the closing " is missing
    3:11-12  perhaps it is this string that was never closed
