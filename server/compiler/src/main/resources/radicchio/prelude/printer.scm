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

;; No labels are wanted where they are #f.
(define %everything 1000000000)
(%define-writer (write x p) (%print x p #t (%labels x #f %everything)))
(%define-writer (write-shared x p) (%print x p #t (%labels x #t %everything)))
(%define-writer (write-simple x p) (%print x p #t #f))
(%define-writer (display x p) (%print x p #f (%labels x #f %everything)))

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
         (if (if quoted? (%needs-bars? (symbol->string x)) #f)
             (%print-barred (symbol->string x) p)
             (%put p (symbol->string x))))
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

;; Strings, characters and symbols as they are read (R7RS 7.1.1).

(define (%print-string s p)
  (%put p "\"")
  (string-for-each (lambda (c) (%print-escaped c #\" p)) s)
  (%put p "\""))

(define (%print-barred s p)
  (%put p "|")
  (string-for-each (lambda (c) (%print-escaped c #\| p)) s)
  (%put p "|"))

(define (%print-escaped c delimiter p)
  (cond ((if (eq? c delimiter) #t (eq? c #\\)) (%put-char p #\\) (%put-char p c))
        ((eq? c #\newline) (%put p "\\n"))
        ((eq? c #\tab) (%put p "\\t"))
        ((eq? c #\return) (%put p "\\r"))
        ((eq? c #\alarm) (%put p "\\a"))
        ((eq? c #\backspace) (%put p "\\b"))
        ((%control? c)
         (%put p "\\x")
         (%put p (number->string (char->integer c) 16))
         (%put p ";"))
        (else (%put-char p c))))

(define (%control? c)
  (let ((n (char->integer c)))
    (if (< n 32) #t (if (>= n 127) (< n 160) #f))))

(define %char-names
  '((#\space . "space") (#\newline . "newline") (#\tab . "tab") (#\return . "return")
    (#\null . "null") (#\alarm . "alarm") (#\backspace . "backspace") (#\delete . "delete")
    (#\escape . "escape")))

(define (%print-char c p)
  (%put p "#\\")
  (cond ((%assq-2 c %char-names) => (lambda (entry) (%put p (cdr entry))))
        ((%seen? c) (%put-char p c))
        (else
         (%put p "x")
         (%put p (number->string (char->integer c) 16)))))

;; Whether a character alone can be seen: not if it is a blank, says something about others, or combines with
;; what comes before.
(define (%seen? c)
  (let ((n (char->integer c)))
    (cond ((%control? c) #f)
          ((< n #xa0) #t)
          ((char-whitespace? c) #f)
          (else
           (not (or (= n #xad)
                    (<= #x300 n #x36f)
                    (<= #x1ab0 n #x1aff)
                    (<= #x1dc0 n #x1dff)
                    (<= #x200b n #x200f)
                    (<= #x2028 n #x202e)
                    (<= #x2060 n #x206f)
                    (<= #x20d0 n #x20ff)
                    (<= #xfe00 n #xfe0f)
                    (<= #xfe20 n #xfe2f)
                    (= n #xfeff)
                    (<= #xfff9 n #xfffb)))))))

(define (%needs-bars? s)
  (let ((n (string-length s)))
    (cond ((= n 0) #t)
          ((%string->number s 10) #t)
          ((%like-number? s n) #t)
          ((eq? (string-ref s 0) #\#) #t)
          ((%seldom-first? (char->integer (string-ref s 0))) #t)
          (else
           (let loop ((i 0))
             (cond ((= i n) #f)
                   ((%plain-in-symbol? (string-ref s i)) (loop (+ i 1)))
                   (else #t)))))))

;; A dot or a digit where a number has one, which no identifier has.
(define (%like-number? s n)
  (let* ((sign (if (memv (string-ref s 0) '(#\+ #\-)) 1 0))
         (dot (if (< sign n) (if (eq? (string-ref s sign) #\.) 1 0) 0))
         (i (+ sign dot)))
    (if (< i n)
        (char<=? #\0 (string-ref s i) #\9)
        (= dot 1))))

(define (%plain-in-symbol? c)
  (let ((n (char->integer c)))
    (cond ((< n 128)
           (if (> n 32)
               (not (memv c '(#\( #\) #\" #\; #\' #\` #\, #\| #\# #\delete #\[ #\] #\{ #\} #\\)))
               #f))
          ((char-alphabetic? c) #t)
          ; arrows and operators, shapes, pictures
          ((<= #x2190 n #x22ff) #t)
          ((<= #x25a0 n #x27bf) (not (<= #x2768 n #x2775)))
          (else (<= #x1f300 n #x1f64f)))))

;; Scripts some of whose alphabetic characters combine with what comes before.
(define (%seldom-first? n)
  (if (< n #x900)
      #f
      (if (<= n #x1cff)
          #t
          (if (<= #xa800 n #xabff) #t (<= #x11000 n #x16fff)))))

;; Which objects need labels: those met again inside themselves (cycles), or, for write-shared, met again
;; at all; #f if none does. A first walk on a budget finds most data to be trees. The walk ends when it
;; has met `most` objects.
(define (%labels x shared? most)
  (if (if (%compound? x) (if shared? #t (not (%tree? x))) #f)
      (let ((met (%make-table)) (found (%make-table)))
        (%find-labels x shared? most met found)
        (if (= (%table-size found) 0) #f found))
      #f))

(define (%tree? x) (>= (%walk-within x 200000 500) 0))

;; What a walk over x leaves of the budget; negative if that does not suffice, if x is too deep, or if
;; its cdrs come back to a pair that was marked; the mark moves on at ever larger distances.
(define (%walk-within x budget depth)
  (let along ((x x) (mark #f) (distance 8) (lap 8) (budget (if (= depth 0) -1 budget)))
    (cond ((< budget 0) budget)
          ((pair? x)
           (let ((left (if (%compound? (car x))
                           (%walk-within (car x) (- budget 1) (- depth 1))
                           (- budget 1))))
             (cond ((eq? x mark) -1)
                   ((= distance 0) (along (cdr x) x (* 2 lap) (* 2 lap) left))
                   (else (along (cdr x) mark (- distance 1) lap left)))))
          ((%compound? x)
           (let loop ((i (%children x)) (budget (- budget 1)))
             (if (if (= i 0) #t (< budget 0))
                 budget
                 (loop (- i 1) (%walk-within (%child x (- i 1)) budget (- depth 1))))))
          (else budget))))

;; What a compound object that is no pair consists of.
(define (%children x)
  (cond ((vector? x) (vector-length x))
        ((%record? x) (vector-length (%record-type-fields (%record-type-of x))))
        (else 2)))
(define (%child x i)
  (cond ((vector? x) (vector-ref x i))
        ((%record? x) (%record-field x i))
        ((= i 0) (%condition-message x))
        (else (%condition-irritants x))))

;; In `met` an object has #t as long as meeting it again means that it needs a label.
(define (%find-labels x shared? most met found)
  (let walk ((x x))
    ; Along the cdrs without recursion; n counts the objects to be left at the end.
    (let along ((here x) (n 0))
      (let ((entry (if (%compound? here) (%table-entry met here) #f)))
        (cond ((if entry #t (if (%compound? here) (>= (%table-size met) most) #t))
               (if (if entry (if (cdr entry) (not (%table-entry found here)) #f) #f)
                   (%table-add! found here #t))
               (if (not shared?) (%leave x n met)))
              (else
               (%table-add! met here #t)
               (if (pair? here)
                   (begin
                     (if (%compound? (car here)) (walk (car here)))
                     (along (cdr here) (+ n 1)))
                   (begin
                     (let each ((i 0))
                       (if (< i (%children here))
                           (begin
                             (if (%compound? (%child here i)) (walk (%child here i)))
                             (each (+ i 1)))))
                     (if (not shared?) (%leave x (+ n 1) met))))))))))

;; The walk is back from the n objects that begin with x and go on in its cdr.
(define (%leave x n met)
  (if (> n 0)
      (begin
        (set-cdr! (%table-entry met x) #f)
        (if (> n 1) (%leave (cdr x) (- n 1) met)))))

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
