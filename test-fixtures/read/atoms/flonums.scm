;;; Decimals, exponents, infinities; #i makes flonums of exact numbers.
1.5 1. .5 -0.0 1e3 1E-7 6.02214076e23 1e400 4.9e-324
+inf.0 -inf.0 +nan.0 -NaN.0 #i1/3 #i7 #i#xFF
123456789.123 0.000001 0.0000001 100000000000000000000.0 1e21

;;; --- stage read ---
flonum 1.5  2:1-4
flonum 1.0  2:5-7
flonum 0.5  2:8-10
flonum -0.0  2:11-15
flonum 1000.0  2:16-19
flonum 1e-7  2:20-24
flonum 6.02214076e23  2:25-38
flonum +inf.0  2:39-44
flonum 5e-324  2:45-53
flonum +inf.0  3:1-7
flonum -inf.0  3:8-14
flonum +nan.0  3:15-21
flonum +nan.0  3:22-28
flonum 0.3333333333333333  3:29-34
flonum 7.0  3:35-38
flonum 255.0  3:39-45
flonum 123456789.123  4:1-14
flonum 0.000001  4:15-23
flonum 1e-7  4:24-33
flonum 100000000000000000000.0  4:34-57
flonum 1e21  4:58-62
