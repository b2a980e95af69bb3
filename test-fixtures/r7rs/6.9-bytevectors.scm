;;; R7RS 6.9: bytevectors

(map bytevector? (list #u8() (bytevector 1) #(1) "b" '(1)))
;=> (#t #t #f #f #f)
(make-bytevector 2 12)
;=> #u8(12 12)
(make-bytevector 0)
;=> #u8()
(bytevector-length (make-bytevector 7))
;=> 7
(make-bytevector -1)
;=! wrong-type
(guard (e (#t 'failed)) (make-bytevector 2 256))
;=> failed
(guard (e (#t 'failed)) (make-bytevector 2 -1))
;=> failed
(make-bytevector 2 'a)
;=! wrong-type
(bytevector 1 3 5 1 3 5)
;=> #u8(1 3 5 1 3 5)
(bytevector)
;=> #u8()
(guard (e (#t 'failed)) (bytevector 256))
;=> failed
(bytevector 'a)
;=! wrong-type
(bytevector-u8-ref #u8(1 1 2 3 5 8 13 21) 5)
;=> 8
(bytevector-u8-ref #u8(255 128 0) 0)
;=> 255
(bytevector-u8-ref #u8(1 2) 2)
;=! out-of-range bytevector-u8-ref
(bytevector-u8-ref #u8(1 2) -1)
;=! out-of-range
(bytevector-u8-ref #u8(1 2) 0.0)
;=! wrong-type
(bytevector-u8-ref #(1 2) 0)
;=! wrong-type
(let ((bv (bytevector 1 2 3 4))) (bytevector-u8-set! bv 1 3) bv)
;=> #u8(1 3 3 4)
(guard (e (#t 'failed)) (bytevector-u8-set! (bytevector 1 2) 0 256))
;=> failed
(guard (e (#t 'failed)) (bytevector-u8-set! (bytevector 1 2) 0 -1))
;=> failed
(bytevector-u8-set! (bytevector 1 2) 2 0)
;=! out-of-range
(bytevector-u8-set! (bytevector 1 2) 0 'a)
;=! wrong-type
(bytevector-length #u8(1 2 3))
;=> 3
(bytevector-length "abc")
;=! wrong-type
(bytevector-copy #u8(1 2 3 4 5))
;=> #u8(1 2 3 4 5)
(bytevector-copy #u8(1 2 3 4 5) 2)
;=> #u8(3 4 5)
(bytevector-copy #u8(1 2 3 4 5) 2 4)
;=> #u8(3 4)
(bytevector-copy #u8(1 2) 2 2)
;=> #u8()
(bytevector-copy #u8(1 2) 3)
;=! out-of-range
(bytevector-copy #u8(1 2) 1 0)
;=! out-of-range
(let* ((a (bytevector 1 2)) (b (bytevector-copy a))) (bytevector-u8-set! b 0 9) (list a b))
;=> (#u8(1 2) #u8(9 2))
(let ((a (bytevector 1 2 3 4 5)) (b (bytevector 10 20 30 40 50))) (bytevector-copy! b 1 a 0 2) b)
;=> #u8(10 1 2 40 50)
(let ((b (bytevector 1 2 3 4 5))) (bytevector-copy! b 1 b 0 3) b)
;=> #u8(1 1 2 3 5)
(let ((b (bytevector 1 2 3 4 5))) (bytevector-copy! b 0 b 2) b)
;=> #u8(3 4 5 4 5)
(bytevector-copy! (bytevector 1 2) 1 #u8(1 2))
;=! out-of-range
(bytevector-append #u8(0 1 2) #u8(3 4 5))
;=> #u8(0 1 2 3 4 5)
(bytevector-append)
;=> #u8()
(bytevector-append #u8(1))
;=> #u8(1)
(bytevector-append #u8() #u8(1 2) #u8() #u8(3))
;=> #u8(1 2 3)
(bytevector-append #u8(1) #(2))
;=! wrong-type
(utf8->string #u8(72 105))
;=> "Hi"
(string->utf8 "λ")
;=> #u8(206 187)
(utf8->string #u8(206 187 206 188) 2)
;=> "μ"
(utf8->string #u8(1 2) 0 3)
;=! out-of-range
(utf8->string "abc")
;=! wrong-type
(let ((b (make-bytevector 100000 7))) (let loop ((i 0) (s 0)) (if (= i 100000) s (loop (+ i 1) (+ s (bytevector-u8-ref b i))))))
;=> 700000
(equal? (bytevector 1 2 3) #u8(1 2 3))
;=> #t
#u8(0 127 128 255)
;=> #u8(0 127 128 255)
