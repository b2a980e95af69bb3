;;; The external representation of values (R7RS 6.13.3): write, display and their relatives, and the
;;; text that an evaluation shows for its value.

(define-syntax %define-writer
  (syntax-rules ()
    ((_ (name x p) body)
     (define name
       (case-lambda
         ((x) (name x (current-output-port)))
         ((x p)
          (%check-port 'name 'text-out "a textual output port" p)
          body))))))

;; No labels are wanted where they are #f; see labels.scm.
(define %everything 1000000000)
(%define-writer (write x p)
  (if (%compound? x)
      (%print x p #t (%labels x #f %everything))
      (%print-simple x p #t)))
(%define-writer (write-shared x p) (%print x p #t (%labels x #t %everything)))
(%define-writer (write-simple x p) (%print x p #t #f))
(%define-writer (display x p)
  (if (%compound? x)
      (%print x p #f (%labels x #f %everything))
      (%print-simple x p #f)))

;; What is not compound. Only what contains objects all the same needs all that printing may need.
(define (%print-simple x p quoted?)
  (if (if (%values? x) #t (%box? x))
      (%print x p quoted? #f)
      (%print-atom x p quoted? #f)))

;; An object that needs a label is in the table of labels, with #t until its label is printed and with
;; the label's number from then on.
(define (%print x p quoted? labels)
  (%print-all x p quoted? labels (lambda () #t)))

;; `step` is called before each object.
(define (%print-all x p quoted? labels step)
  (let ((next (%box 0)))
    (let loop ((x x))
      (step)
      (if (%compound? x)
          (let* ((entry (%label-of x labels)) (n (if entry (cdr entry) #f)))
            (if (%fixnum? n)
                (%put-label n "#" p)
                (begin
                  (if entry
                      (let ((n (%unbox next)))
                        (%set-box! next (+ n 1))
                        (set-cdr! entry n)
                        (%put-label n "=" p)))
                  (%print-compound x p loop labels))))
          (%print-atom x p quoted? loop)))))

;; What may contain itself.
(define (%compound? x)
  (cond ((pair? x) #t)
        ((vector? x) #t)
        ((%record? x) #t)
        (else (%condition? x))))

(define (%label-of x labels)
  (if labels (%table-entry labels x) #f))

(define (%put-label n sign p)
  (%put p "#")
  (%put p (number->string n))
  (%put p sign))

(define (%put p s) (%put-string p s 0 (string-length s)))

(define (%print-compound x p print labels)
  (cond ((vector? x)
         (%put p "#(")
         (let loop ((i 0))
           (if (< i (vector-length x))
               (begin
                 (if (> i 0) (%put p " "))
                 (print (vector-ref x i))
                 (loop (+ i 1)))))
         (%put p ")"))
        ((%record? x) (%print-record x p print))
        ((%condition? x) (%print-condition x p print))
        ((if (%abbreviation x) (not (%label-of (cdr x) labels)) #f)
         (%put p (%abbreviation x))
         (print (cadr x)))
        (else
         (%put p "(")
         (print (car x))
         (let loop ((rest (cdr x)))
           (cond ((null? rest))
                 ((if (pair? rest) (not (%label-of rest labels)) #f)
                  (%put p " ")
                  (print (car rest))
                  (loop (cdr rest)))
                 (else
                  (%put p " . ")
                  (print rest))))
         (%put p ")"))))

(define (%abbreviation x)
  (if (if (pair? (cdr x)) (null? (cddr x)) #f)
      (case (car x)
        ((quote) "'")
        ((quasiquote) "`")
        ((unquote) (if (%starts-with-at? (cadr x)) #f ","))
        ((unquote-splicing) ",@")
        (else #f))
      #f))

;; A comma before it would be read as ,@.
(define (%starts-with-at? x)
  (if (symbol? x)
      (let ((s (symbol->string x)))
        (if (= (string-length s) 0) #f (eq? (string-ref s 0) #\@)))
      #f))

(define (%print-atom x p quoted? print)
  (cond ((string? x) (if quoted? (%print-string x p) (%put p x)))
        ((symbol? x)
         (let ((name (%symbol-name x)))
           (if (if quoted? (if (%plain-symbol? name) #f (%needs-bars? name)) #f)
               (%print-barred name p)
               (%put p name))))
        ((number? x) (%put p (number->string x)))
        ((char? x) (if quoted? (%print-char x p) (%put-char p x)))
        ((null? x) (%put p "()"))
        ((eq? x #t) (%put p "#t"))
        ((eq? x #f) (%put p "#f"))
        ((procedure? x) (%print-procedure x p))
        ((bytevector? x)
         (%put p "#u8(")
         (let loop ((i 0))
           (if (< i (bytevector-length x))
               (begin
                 (if (> i 0) (%put p " "))
                 (%put p (number->string (bytevector-u8-ref x i)))
                 (loop (+ i 1)))))
         (%put p ")"))
        ((%eof? x) (%put p "#<eof>"))
        ((%unspecified? x) (%put p "#<unspecified>"))
        ((%default? x) (%put p "#<default>"))
        ((%values? x)
         (let loop ((l (%values->list x)) (first #t))
           (if (pair? l)
               (begin
                 (if (not first) (%put p " "))
                 (print (car l))
                 (loop (cdr l) #f)))))
        ((%record-type? x)
         (%put p "#<record-type ")
         (%put p (symbol->string (%record-type-name x)))
         (%put p ">"))
        ((%promise? x) (%put p (if (%promise-done? x) "#<promise (done)>" "#<promise>")))
        ((%hash-table? x)
         (%put p "#<hash-table of ")
         (%put p (number->string (%hash-table-size x)))
         (%put p ">"))
        ((%port? x)
         (%put p "#<port ")
         (%put p (symbol->string (%port-kind x)))
         (%put p ">"))
        ((%box? x)
         (%put p "#<box ")
         (print (%unbox x))
         (%put p ">"))
        (else (%put p "#<object>"))))

(define (%print-procedure x p)
  (let ((name (%procedure-name x)))
    (%put p "#<procedure")
    (if name
        (begin
          (%put p " ")
          (%put p (symbol->string name))))
    (%put p ">")))

(define (%print-condition x p print)
  (%put p "#<")
  (%put p (symbol->string (%condition-kind x)))
  (%put p " ")
  (print (%condition-message x))
  (for-each (lambda (irritant) (%put p " ") (print irritant))
            (%condition-irritants x))
  (%put p ">"))

(define (%print-record x p print)
  (let ((type (%record-type-of x)))
    (%put p "#<")
    (%put p (symbol->string (%record-type-name type)))
    (let ((fields (%record-type-fields type)))
      (let loop ((i 0))
        (if (< i (vector-length fields))
            (begin
              (%put p " ")
              (%put p (symbol->string (vector-ref fields i)))
              (%put p ": ")
              (print (%record-field x i))
              (loop (+ i 1))))))
    (%put p ">")))

;; What the session shows: not much more than `limit` characters. What is finished within them has
;; no cycles, so that labels are looked for only in larger things.

(define (%value->string x limit)
  (let ((plain (%print-within x limit #f)))
    (if (<= (string-length plain) limit)
        plain
        (let ((labels (%labels x #f (* 10 limit))))
          (if labels (%print-within x limit labels) plain)))))

;; Ends in … if there is more.
(define (%print-within x limit labels)
  (call-with-current-continuation
   (lambda (enough)
     (let ((p (open-output-string)))
       (%print-all x p #t labels
                   (lambda ()
                     (if (> (%port-ref p 3) limit)
                         (begin
                           (%put p "…")
                           (enough (get-output-string p))))))
       (get-output-string p)))))

(define (%describe-raised object)
  (if (%condition? object)
      (%vector (%condition-kind object)
               (%message->string (%condition-message object))
               (map (lambda (x) (%value->string x 1000)) (%condition-irritants object)))
      (%vector 'raised
               (%string-join3 "uncaught: " (%value->string object 1000))
               '())))

(define (%message->string m)
  (if (string? m) m (%value->string m 1000)))
