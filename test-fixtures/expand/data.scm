;;; quote and quasiquote.
'(a "b" #\c 1.5 #t () (x . y) #(1 2))
`(1 ,(+ 1 2) ,@(list 4 5) #(a ,1) . rest)
`(a `(b ,(c ,(+ 1 2))))
`(a `(b ,(foo ,(+ 1 3) d) e) f)
`(1 . ,(+ 1 2))
`(1 ,@'(2 3))
`#(1 ,@(list 2 3))
`,(+ 1 2)
`(a `,(b ,@(list 1)))
`(1 ```,,@,,@(list (+ 1 2)) 4)
(let ((unquote list)) `(1 (unquote 2)))
#(1 a)
"x"

;;; --- stage expand ---
'(a "b" #\c 1.5 #t () (x . y) #(1 2))
(%cons
 1
 (%cons (%+ 1 2) (call $$%append (%cons 4 (%cons 5 '())) (%cons (%vector 'a 1) 'rest))))
(%cons
 'a
 (%cons
  (%cons
   'quasiquote
   (%cons
    (%cons 'b (%cons (%cons 'unquote (%cons (%cons 'c (%cons (%+ 1 2) '())) '())) '()))
    '()))
  '()))
(%cons
 'a
 (%cons
  (%cons
   'quasiquote
   (%cons
    (%cons
     'b
     (%cons (%cons 'unquote (%cons (%cons 'foo (%cons (%+ 1 3) '(d))) '())) '(e)))
    '()))
  '(f)))
(%cons 1 (%+ 1 2))
(%cons 1 '(2 3))
(%list->vector (%cons 1 (%cons 2 (%cons 3 '()))))
(%+ 1 2)
(%cons
 'a
 (%cons
  (%cons 'quasiquote (%cons (%cons 'unquote (%cons (%cons 'b (%cons 1 '())) '())) '()))
  '()))
(%cons
 1
 (%cons
  (%cons
   'quasiquote
   (%cons
    (%cons
     'quasiquote
     (%cons
      (%cons
       'quasiquote
       (%cons
        (%cons
         'unquote
         (%cons
          (%cons 'unquote-splicing (%cons (%cons 'unquote (%cons (%+ 1 2) '())) '()))
          '()))
        '()))
      '()))
    '()))
  '(4)))
(let ((unquote.1 $$list)) '(1 ,2))
! 12:8-15  unused-binding: unquote is never used; a name that begins with _ says that this is meant
'#(1 a)
"x"
