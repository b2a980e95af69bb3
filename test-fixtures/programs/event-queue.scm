;;; A shop with two tills, simulated: events in a queue ordered by a comparator (SRFI 128), customers from a
;;; generator (SRFI 158), what happened in a hash table (SRFI 69), and checks in the end (SRFI 64).
(import (scheme base) (scheme write) (srfi 1) (srfi 64) (except (srfi 69) string-hash string-ci-hash) (srfi 128) (srfi 158))

;; Events: the earlier first, and of those at one time in the order of their numbers.
(define-record-type event (make-event time number kind who) event?
  (time event-time)
  (number event-number)
  (kind event-kind)
  (who event-who))

(define events
  (make-comparator
   event?
   (lambda (a b) (and (= (event-time a) (event-time b)) (= (event-number a) (event-number b))))
   (lambda (a b)
     (or (< (event-time a) (event-time b))
         (and (= (event-time a) (event-time b)) (< (event-number a) (event-number b)))))
   #f))

;; A queue is a heap of pairs: (first . heaps), joined lazily.
(define (meld a b)
  (cond ((null? a) b)
        ((null? b) a)
        ((<? events (car a) (car b)) (cons (car a) (cons b (cdr a))))
        (else (cons (car b) (cons a (cdr b))))))

(define (rest-of queue)
  (let loop ((heaps (cdr queue)))
    (cond ((null? heaps) '())
          ((null? (cdr heaps)) (car heaps))
          (else (meld (meld (car heaps) (cadr heaps)) (loop (cddr heaps)))))))

(define queue '())
(define numbers (make-iota-generator 1000))

(define (schedule! time kind who)
  (set! queue (meld queue (list (make-event time (numbers) kind who)))))

(define (next-event!)
  (let ((first (car queue)))
    (set! queue (rest-of queue))
    first))

;; Not random, but it looks so.
(define (noise seed)
  (make-unfold-generator (lambda (n) #f) (lambda (n) (quotient n 65536)) (lambda (n) (modulo (+ (* n 1103515245) 12345) 2147483648)) seed))

(define gaps (gmap (lambda (n) (+ 1 (modulo n 5))) (noise 42)))
(define baskets (gmap (lambda (n) (+ 2 (modulo n 7))) (noise 7)))

(define names (gtake (circular-generator "Ada" "Bo" "Cy" "Di" "Ed") 12))
(define arrivals
  (generator->list (gmap list (gcombine (lambda (gap time) (values (+ time gap) (+ time gap))) 0 gaps) names baskets)))

(define free '(left right))
(define waiting '())
(define log (make-hash-table eq?))
(define waited 0)

(define (note! till who) (hash-table-update!/default log till (lambda (l) (cons who l)) '()))

(define (serve! time)
  (when (and (pair? free) (pair? waiting))
    (let ((customer (car waiting)) (till (car free)))
      (set! waiting (cdr waiting))
      (set! free (cdr free))
      (set! waited (+ waited (- time (first customer))))
      (note! till (second customer))
      (schedule! (+ time (third customer)) 'leaves (list till customer))
      (serve! time))))

(define (tell time . words)
  (display time)
  (display (if (< time 10) ":  " ": "))
  (for-each display words)
  (newline))

(define (happen! e)
  (let ((time (event-time e)) (who (event-who e)))
    (case (event-kind e)
      ((arrives)
       (tell time (second who) " arrives with " (third who) " things")
       (set! waiting (append waiting (list who))))
      ((leaves)
       (tell time (second (second who)) " leaves the " (first who) " till")
       (set! free (append free (list (first who))))))
    (serve! time)))

(for-each (lambda (customer) (schedule! (first customer) 'arrives customer)) arrivals)

(define times
  (let loop ((times '()))
    (if (null? queue)
        (reverse times)
        (let ((e (next-event!)))
          (happen! e)
          (loop (cons (event-time e) times))))))

(newline)
(hash-table-walk log
  (lambda (till customers)
    (display till)
    (display ": ")
    (write (reverse customers))
    (newline)))
(display "waited in all: ")
(display waited)
(newline)
(newline)

(define (sort-two l) (if (eq? (car l) 'left) l (reverse l)))

(test-begin "shop")
(test-equal "each arrives and leaves" 24 (length times))
(test-assert "time does not run backwards" (apply <= times))
(test-equal "all were served" 12 (hash-table-fold log (lambda (till l n) (+ n (length l))) 0))
(test-equal "both tills are free again" '(left right) (sort-two free))
(test-error "the queue is empty" (next-event!))
(test-end "shop")
