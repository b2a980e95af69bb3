;;; Complex numbers, rectangular and polar.
+i -i 1+i 1/2-3/4i 1.5+2i +2.5i 3+0i 1e2-1e-2i
1@0 1@2 +inf.0-inf.0i #xa+bi #e1.5+2.5i -1@-1

;;; --- stage read ---
complex +i  2:1-3
complex -i  2:4-6
complex 1+i  2:7-10
complex 1/2-3/4i  2:11-19
complex 1.5+2.0i  2:20-26
complex +2.5i  2:27-32
integer 3  2:33-37
complex 100.0-0.01i  2:38-47
integer 1  3:1-4
complex -0.4161468365471424+0.9092974268256817i  3:5-8
complex +inf.0-inf.0i  3:9-22
complex 10+11i  3:23-29
complex 3/2+5/2i  3:30-40
complex -0.5403023058681398+0.8414709848078965i  3:41-46
