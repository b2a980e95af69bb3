;; (scheme time) for Chez Scheme.
(library (scheme time)
  (export current-jiffy current-second jiffies-per-second)
  (import (chezscheme))
  (define (nanoseconds time) (+ (* 1000000000 (time-second time)) (time-nanosecond time)))
  (define (current-jiffy) (nanoseconds (current-time 'time-monotonic)))
  (define (jiffies-per-second) 1000000000)
  (define (current-second) (/ (nanoseconds (current-time 'time-utc)) 1e9)))
