;;; #!fold-case holds until #!no-fold-case; what stands between bars keeps its case.
ABC #!fold-case ABC Straße ΣΑΣ |ABC| #\SPACE "ABC" #\A
#!no-fold-case ABC

;;; --- stage read ---
identifier ABC  2:1-4
identifier abc  2:17-20
identifier strasse  2:21-27
identifier σασ  2:28-31
identifier ABC  2:32-37
character #\space  2:38-45
string "ABC"  2:46-51
character #\A  2:52-55
identifier ABC  3:16-19
