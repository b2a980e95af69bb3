;;; Ratios are brought to lowest terms; #e makes decimals exact.
1/2 -6/4 6/3 #xa/f #e1.5 #e-1e-2 #e1e3

;;; --- stage read ---
ratio 1/2  2:1-4
ratio -3/2  2:5-9
integer 2  2:10-13
ratio 2/3  2:14-19
ratio 3/2  2:20-25
ratio -1/100  2:26-33
integer 1000  2:34-39
