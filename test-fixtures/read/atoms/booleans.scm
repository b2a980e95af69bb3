;;; Booleans.
#t #f #true #false #T #FALSE

;;; --- stage read ---
boolean #t  2:1-3
boolean #f  2:4-6
boolean #t  2:7-12
boolean #f  2:13-19
boolean #t  2:20-22
boolean #f  2:23-29
