;;; R7RS 3.5: proper tail recursion, in every tail position the report names

(define big 1000000)

(define (in-body n) (if (= n 0) 'done (in-body (- n 1))))
(in-body big)
;=> done

(define (in-body-after-others n) (+ n 1) (if (= n 0) 'done (in-body-after-others (- n 1))))
(in-body-after-others big)
;=> done

(define (in-if-alternative n) (if (not (= n 0)) (in-if-alternative (- n 1)) 'done))
(in-if-alternative big)
;=> done

(define (in-one-armed-if n) (if (> n 0) (in-one-armed-if (- n 1))))
(in-one-armed-if big)

(define (in-cond n) (cond ((= n 0) 'done) ((odd? n) (in-cond (- n 1))) (else (in-cond (- n 1)))))
(in-cond big)
;=> done

(define (in-cond-arrow n)
  (cond ((= n 0) 'done) ((- n 1) => in-cond-arrow)))
(in-cond-arrow big)
;=> done

(define (in-case n) (case (modulo n 3) ((0) (if (= n 0) 'done (in-case (- n 1)))) ((1) (in-case (- n 1))) (else (in-case (- n 1)))))
(in-case big)
;=> done

(define (in-case-arrow n)
  (case n ((0) 'done) (else => (lambda (m) (in-case-arrow (- m 1))))))
(in-case-arrow big)
;=> done

(define (in-and n) (and #t (if (= n 0) 'done (in-and (- n 1)))))
(in-and big)
;=> done

(define (in-or n) (or #f (if (= n 0) 'done (in-or (- n 1)))))
(in-or big)
;=> done

(define (in-when n) (when #t (if (= n 0) 'done (in-when (- n 1)))))
(in-when big)
;=> done

(define (in-unless n) (unless #f (if (= n 0) 'done (in-unless (- n 1)))))
(in-unless big)
;=> done

(define (in-let n) (let ((m (- n 1))) (if (< m 0) 'done (in-let m))))
(in-let big)
;=> done

(define (in-let* n) (let* ((m n) (k (- m 1))) (if (< k 0) 'done (in-let* k))))
(in-let* big)
;=> done

(define (in-letrec n) (letrec ((m (- n 1))) (if (< m 0) 'done (in-letrec m))))
(in-letrec big)
;=> done

(define (in-letrec* n) (letrec* ((m (- n 1)) (k m)) (if (< k 0) 'done (in-letrec* k))))
(in-letrec* big)
;=> done

(define (in-let-values n) (let-values (((m) (- n 1))) (if (< m 0) 'done (in-let-values m))))
(in-let-values big)
;=> done

(define (in-let*-values n) (let*-values (((m) (- n 1)) ((k) m)) (if (< k 0) 'done (in-let*-values k))))
(in-let*-values big)
;=> done

(define (in-let-syntax n)
  (let-syntax ((dec (syntax-rules () ((_ x) (- x 1)))))
    (if (= n 0) 'done (in-let-syntax (dec n)))))
(in-let-syntax big)
;=> done

(define (in-letrec-syntax n)
  (letrec-syntax ((dec (syntax-rules () ((_ x) (- x 1)))))
    (if (= n 0) 'done (in-letrec-syntax (dec n)))))
(in-letrec-syntax big)
;=> done

(define (in-begin n) (begin 'ignored (if (= n 0) 'done (in-begin (- n 1)))))
(in-begin big)
;=> done

(define (in-do-result n) (do () (#t (if (= n 0) 'done (in-do-result (- n 1))))))
(in-do-result big)
;=> done

(define (in-named-let n) (let loop ((i 0)) (if (< i 2) (loop (+ i 1)) (if (= n 0) 'done (in-named-let (- n 1))))))
(in-named-let big)
;=> done

(define in-case-lambda
  (case-lambda
    ((n) (in-case-lambda n 0))
    ((n acc) (if (= n 0) acc (in-case-lambda (- n 1) (+ acc 1))))
    ((n acc . rest) 'never)))
(in-case-lambda big)
;=> 1000000

(define (in-internal-definitions n)
  (define m (- n 1))
  (define (next) (in-internal-definitions m))
  (if (< m 0) 'done (next)))
(in-internal-definitions big)
;=> done

(define (by-apply n) (if (= n 0) 'done (apply by-apply (list (- n 1)))))
(by-apply big)
;=> done

(define (by-apply-spread n a b) (if (= n 0) (list a b) (apply by-apply-spread (- n 1) b (list a))))
(by-apply-spread big 'x 'y)
;=> (x y)

(define (by-call/cc n) (if (= n 0) 'done (call/cc (lambda (k) (by-call/cc (- n 1))))))
(by-call/cc big)
;=> done

(define (by-call/cc-directly k) (set! countdown (- countdown 1)) (if (= countdown 0) 'done (call/cc by-call/cc-directly)))
(define countdown big)
(by-call/cc-directly #f)
;=> done

(define (by-call-with-values n)
  (if (= n 0) 'done (call-with-values (lambda () (- n 1)) by-call-with-values)))
(by-call-with-values big)
;=> done

(define (through-continuation n)
  (if (= n 0)
      'done
      (call/cc (lambda (k) (k (through-other n))))))
(define (through-other n) (- n 1))
(let loop ((n big)) (if (eqv? n 0) 'done (loop (through-continuation n))))
;=> done

; Mutual recursion, across forms evaluated separately
(define (ping n) (if (= n 0) 'ping (pong (- n 1))))
(define (pong n) (if (= n 0) 'pong (ping (- n 1))))
(ping big)
;=> ping
(ping (+ big 1))
;=> pong

; Three states in a letrec
(letrec ((a (lambda (n) (if (= n 0) 'a (b (- n 1)))))
         (b (lambda (n) (if (= n 0) 'b (c (- n 1)))))
         (c (lambda (n) (if (= n 0) 'c (a (- n 1))))))
  (a big))
;=> b

; Procedures from data
(define states
  (vector (lambda (n) (if (= n 0) 0 ((vector-ref states 1) (- n 1))))
          (lambda (n) (if (= n 0) 1 ((vector-ref states 2) (- n 1))))
          (lambda (n) (if (= n 0) 2 ((vector-ref states 0) (- n 1))))))
((vector-ref states 0) big)
;=> 1

; The operator is itself computed.
(define (computed n) (if (= n 0) 'done ((if (odd? n) computed computed) (- n 1))))
(computed big)
;=> done

; With continuations passed by hand
(define (count-cps n k) (if (= n 0) (k 0) (count-cps (- n 1) (lambda (v) (k (+ v 1))))))
(count-cps 100000 (lambda (v) v))
;=> 100000

; With many arguments, and with a rest list
(define (many a b c d e f g h n) (if (= n 0) (list a b c d e f g h) (many b c d e f g h a (- n 1))))
(many 1 2 3 4 5 6 7 8 big)
;=> (1 2 3 4 5 6 7 8)

(define (with-rest n . rest) (if (= n 0) rest (apply with-rest (- n 1) rest)))
(with-rest big 'a 'b)
;=> (a b)

(define (different-arity n) (if (= n 0) 'one (different-arity-2 n 1)))
(define (different-arity-2 n d) (if (= n 0) 'two (different-arity (- n d))))
(different-arity big)
;=> one

; A guard's body is not a tail position, but a loop around a guard is.
(define (loop-with-guard n)
  (if (= n 0)
      'done
      (begin (guard (e (#t 'caught)) (if (= 0 (modulo n 1000)) (raise 'now)))
             (loop-with-guard (- n 1)))))
(loop-with-guard 100000)
;=> done

(define (guard-clause-tail n)
  (guard (e ((symbol? e) (if (= n 0) 'done (guard-clause-tail (- n 1)))))
    (raise 'again)))
(guard-clause-tail 10000)
;=> done

; force with delay-force runs in constant space.
(define (stream-loop n) (delay-force (if (= n 0) (delay 'done) (stream-loop (- n 1)))))
(force (stream-loop big))
;=> done

; Deep recursion that is not tail recursion
(define (deep n) (if (= n 0) 0 (+ 1 (deep (- n 1)))))
(deep big)
;=> 1000000

(define (build n) (if (= n 0) '() (cons n (build (- n 1)))))
(length (build big))
;=> 1000000

(apply + (map (lambda (x) 1) (build 100000)))
;=> 100000
