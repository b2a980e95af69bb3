(define unfinished (list 1 2
