;;; Programs that do not stop, and how to stop them
;;;
;;; Evaluate one of the endless forms below, then interrupt it with the command "Radicchio: Interrupt"
;;; or by a click on the status bar. The session keeps everything that happened until then.

(define progress 0)

;; An endless loop that counts. Interrupt it and look at `progress`; then start it again.
(let loop ()
  (set! progress (+ progress 1))
  (loop))

progress

;; The smallest endless loop there is.
(let loop () (loop))

;; Two procedures that pass the turn to each other for ever.
(define (ping n) (pong (+ n 1)))
(define (pong n) (ping (+ n 1)))

(ping 0)

;; A flood of output. The editor stays quick, and an interrupt stops it at once.
(let loop ((n 0))
  (display n)
  (newline)
  (loop (+ n 1)))

;; This loop does end: the sum of the numbers below ten million. It takes no time worth speaking of.
(do ((i 0 (+ i 1))
     (sum 0 (+ sum i)))
    ((= i 10000000) sum))
