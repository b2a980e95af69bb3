;;; Identifiers: ordinary, peculiar, beyond ASCII.
list->string <=? a34kTMNs !$%&*/:<=>?^_~ x+-.@9
+ - ... .. .a ->x -@ +.b +.. --1 +a
λ Straße 日本語 π₁ ÷

;;; --- stage read ---
identifier list->string  2:1-13
identifier <=?  2:14-17
identifier a34kTMNs  2:18-26
identifier !$%&*/:<=>?^_~  2:27-41
identifier x+-.@9  2:42-48
identifier +  3:1-2
identifier -  3:3-4
identifier ...  3:5-8
identifier ..  3:9-11
identifier .a  3:12-14
identifier ->x  3:15-18
identifier -@  3:19-21
identifier +.b  3:22-25
identifier +..  3:26-29
identifier --1  3:30-33
identifier +a  3:34-36
identifier λ  4:1-2
identifier Straße  4:3-9
identifier 日本語  4:10-13
identifier π₁  4:14-16
identifier ÷  4:17-18
