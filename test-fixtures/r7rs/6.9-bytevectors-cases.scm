;;; Bytevectors (R7RS 6.9): the report's examples, and the edges.

(list (bytevector 1 3 5 1 3 5) (bytevector) (make-bytevector 2 12) (bytevector-u8-ref '#u8(1 1 2 3 5 8 13 21) 5) (bytevector-length #u8(1 2)))
;=> (#u8(1 3 5 1 3 5) #u8() #u8(12 12) 8 2)
(bytevector 256)
;=! wrong-type
(bytevector -1)
;=! wrong-type
(make-bytevector 1 256)
;=! wrong-type
(bytevector-u8-ref #u8(1) 1)
;=! out-of-range
(let ((bv (bytevector 1 2 3 4))) (bytevector-u8-set! bv 1 3) bv)
;=> #u8(1 3 3 4)
(bytevector-u8-set! (bytevector 1) 0 300)
;=! wrong-type
(let ((a #u8(1 2 3 4 5))) (list (bytevector-copy a 2 4) (bytevector-copy a) (bytevector-copy a 3)))
;=> (#u8(3 4) #u8(1 2 3 4 5) #u8(4 5))
(let ((a (bytevector 1 2 3 4 5)) (b (bytevector 10 20 30 40 50))) (bytevector-copy! b 1 a 0 2) b)
;=> #u8(10 1 2 40 50)
(let ((a (bytevector 1 2 3 4 5))) (bytevector-copy! a 1 a 0 4) a)
;=> #u8(1 1 2 3 4)
(list (bytevector-append (bytevector 0 1 2) (bytevector 3 4 5)) (bytevector-append))
;=> (#u8(0 1 2 3 4 5) #u8())
(list (utf8->string #u8(#x41)) (string->utf8 "λ") (utf8->string #u8(#xce #xbb #x41) 0 2) (string->utf8 "aλb" 1 2) (utf8->string #u8(240 157 132 158)))
;=> ("A" #u8(206 187) "λ" #u8(206 187) "𝄞")
(utf8->string #u8(#xff))
;=! wrong-type expected UTF-8
(utf8->string #u8(65 #xce))
;=! wrong-type at index 1
(utf8->string #u8(#xc0 #x80))
;=! wrong-type expected UTF-8
(utf8->string #u8(#xed #xa0 #x80))
;=! wrong-type expected UTF-8
(utf8->string #u8(65 66 255) 0 2)
;=> "AB"
