(define included-two (included-twice included-one)) (display "including")
