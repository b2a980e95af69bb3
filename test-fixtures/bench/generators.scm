;; generators: the leaves of trees, one at a time, by re-entrant continuations; two trees are compared while they are walked, and
;; threads take turns. Exercises call/cc where a continuation is called after its extent has been left.
(import (scheme base) (scheme write))
(define repeats 4300)

(define (make-generator walk)
  (define return #f)
  (define (resume)
    (walk (lambda (x)
            (call-with-current-continuation
             (lambda (here)
               (set! resume (lambda () (here #f)))
               (return x)))))
    (set! resume (lambda () (return 'done)))
    (return 'done))
  (lambda ()
    (call-with-current-continuation
     (lambda (k)
       (set! return k)
       (resume)))))

(define (tree-walker tree)
  (lambda (yield)
    (let walk ((tree tree))
      (cond
        ((pair? tree) (walk (car tree)) (walk (cdr tree)))
        ((not (null? tree)) (yield tree))))))

(define (balanced from to)
  (if (= (+ from 1) to)
      from
      (let ((middle (quotient (+ from to) 2)))
        (cons (balanced from middle) (balanced middle to)))))

(define (leaning from to)
  (if (= from to) '() (cons from (leaning (+ from 1) to))))

(define (same-leaves? a b)
  (let ((next-a (make-generator (tree-walker a))) (next-b (make-generator (tree-walker b))))
    (let loop ((n 0))
      (let ((x (next-a)) (y (next-b)))
        (cond
          ((not (eqv? x y)) (list 'differ n))
          ((eq? x 'done) n)
          (else (loop (+ n 1))))))))

;; Threads are thunks in a queue; yield! puts the rest of the running one at its end.
(define (run-threads bodies)
  (define front bodies)
  (define back '())
  (define (enqueue! thread) (set! back (cons thread back)))
  (define (dequeue!)
    (when (null? front)
      (set! front (reverse back))
      (set! back '()))
    (if (null? front)
        #f
        (let ((thread (car front)))
          (set! front (cdr front))
          thread)))
  (define (yield!)
    (call-with-current-continuation
     (lambda (k)
       (enqueue! (lambda () (k #f)))
       (schedule))))
  (define exit #f)
  (define (schedule)
    (let ((thread (dequeue!)))
      (if thread (thread) (exit 'all-done))))
  (set! front (map (lambda (body) (lambda () (body yield!) (schedule))) bodies))
  (call-with-current-continuation
   (lambda (k)
     (set! exit k)
     (schedule))))

(define (ping-pong threads rounds)
  (let ((trace 0))
    (define (body n)
      (lambda (yield!)
        (do ((i 0 (+ i 1)))
            ((= i rounds))
          (set! trace (modulo (+ (* trace 31) n) 1000003))
          (yield!))))
    (let ((end (run-threads
                (let loop ((n 0) (bodies '()))
                  (if (= n threads) bodies (loop (+ n 1) (cons (body n) bodies)))))))
      (list end trace))))

(define (run)
  (list (same-leaves? (balanced 0 2000) (leaning 0 2000))
        (same-leaves? (balanced 0 2000) (leaning 0 1600))
        (ping-pong 10 400)))

(let loop ((i 1))
  (let ((result (run)))
    (unless (equal? result '(2000 (differ 1600) (all-done 554925))) (error "generators: wrong result" result))
    (when (< i repeats) (loop (+ i 1)))))
(display "ok")
(newline)
