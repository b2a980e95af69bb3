;;; read (R7RS 6.13.2): data from the text of a port, in all external representations of R7RS 7.1.2.
;;;
;;; %read-item yields a datum, the end of the text, or one of two marks that are no data. `labels` is a
;;; box of a list of (number . box): the datum of each label so far. That box itself stands for the
;;; datum wherever it is referred to before it is complete, and is replaced at the end.

(define %close-mark (list 'close))
(define %dot-mark (list 'dot))
(define %not-yet (list 'not-yet))

(%define-reader (read p) text-in "a textual input port"
  (begin
    (if (> (* 2 (%port-ref p 3)) (%port-ref p 4)) (%give-up-read! p))
    (let* ((labels (%box '())) (x (%read-item p labels)))
      (if (%eof? x) (%end-of p))
      (%check-datum x p)
      (if (null? (%unbox labels)) x (%without-boxes x (%make-table))))))

(define (%check-datum x p)
  (cond ((eq? x %close-mark) (%read-error p (- (%port-ref p 3) 1) "unexpected )"))
        ((eq? x %dot-mark) (%read-error p (- (%port-ref p 3) 1) "unexpected ."))))

;; The datum that something which begins at `start` must have.
(define (%read-needed p labels start what)
  (let ((x (%read-item p labels)))
    (if (%eof? x) (%read-error p start "nothing after " what))
    (%check-datum x p)
    x))

(define (%read-error p at . parts)
  (raise (%make-condition
          'read-error
          (%concatenate 'read (append (cons "read: " parts) (list " at " (%position->string p at))))
          '())))

;; As line:column, both from 1.
(define (%position->string p at)
  (let ((s (%port-ref p 2)))
    (let loop ((i 0) (line (%port-ref p 7)) (column (%port-ref p 8)))
      (cond ((= i at)
             (%string-join3 (number->string line) ":" (number->string column)))
            ((eq? (string-ref s i) #\newline) (loop (+ i 1) (+ line 1) 1))
            (else (loop (+ i 1) line (+ column 1)))))))

;; The character `ahead` of the next one, or #f.
(define (%char-ahead p ahead)
  (let ((i (+ (%port-ref p 3) ahead)))
    (cond ((< i (%port-ref p 4)) (string-ref (%port-ref p 2) i))
          ((%more? p) (%char-ahead p ahead))
          (else #f))))
(define (%skip p n) (%port-set! p 3 (+ (%port-ref p 3) n)))

(define (%read-item p labels)
  (%skip-blanks p labels)
  (let ((start (%port-ref p 3)))
    (case (%char-ahead p 0)
      ((#f) (%eof))
      ((#\() (%skip p 1) (%read-list p labels start "(" #t))
      ((#\)) (%skip p 1) %close-mark)
      ((#\') (%read-marked p labels start 'quote "'"))
      ((#\`) (%read-marked p labels start 'quasiquote "`"))
      ((#\,)
       (if (eq? (%char-ahead p 1) #\@)
           (%read-marked p labels start 'unquote-splicing ",@")
           (%read-marked p labels start 'unquote ",")))
      ((#\") (%read-delimited p start #\" "string"))
      ((#\|) (string->symbol (%fold p (%read-delimited p start #\| "symbol"))))
      ((#\#) (%read-special p labels start))
      (else (%read-word p start)))))

(define (%read-marked p labels start symbol mark)
  (%skip p (string-length mark))
  (list symbol (%read-needed p labels start mark)))

;; The elements up to the closing parenthesis.
(define (%read-list p labels start opening dot?)
  (let ((head (cons #f '())))
    (let loop ((last head))
      (let ((x (%read-item p labels)))
        (cond ((eq? x %close-mark) (cdr head))
              ((%eof? x) (%unclosed p start opening))
              ((eq? x %dot-mark)
               (if (if dot? (eq? last head) #t) (%check-datum x p))
               (set-cdr! last (%read-needed p labels (- (%port-ref p 3) 1) "."))
               (let ((end (%read-item p labels)))
                 (cond ((eq? end %close-mark) (cdr head))
                       ((%eof? end) (%unclosed p start opening))
                       (else (%read-error p (- (%port-ref p 3) 1)
                                          "more than one datum after . before")))))
              (else
               (let ((link (cons x '())))
                 (set-cdr! last link)
                 (loop link))))))))

(define (%unclosed p start opening)
  (raise (%make-condition
          'read-error
          (%string-join3 "read: unclosed " opening " opened at " (%position->string p start))
          '())))

;; White space, comments and directives.
(define (%skip-blanks p labels)
  (let* ((end (%port-ref p 4)) (i (%blanks-end (%port-ref p 2) (%port-ref p 3) end)))
    (%port-set! p 3 i)
    (if (= i end)
        (if (%more? p) (%skip-blanks p labels))
        (let ((c (string-ref (%port-ref p 2) i)))
          (if (if (eq? c #\;) #t (eq? c #\#)) (%skip-comments p labels c))))))

;; At a semicolon, or a # that may begin what is no datum.
(define (%skip-comments p labels c)
  (if (eq? c #\;)
      (begin (%skip-line p) (%skip-blanks p labels))
      (let ((start (%port-ref p 3)))
        (case (%char-ahead p 1)
          ((#\|) (%skip p 2) (%skip-block p start 1) (%skip-blanks p labels))
          ((#\;)
           (%skip p 2)
           (%read-needed p labels start "#;")
           (%skip-blanks p labels))
          ((#\!) (%skip p 2) (%obey-directive p start) (%skip-blanks p labels))))))

(define (%skip-line p)
  (let* ((end (%port-ref p 4)) (i (%line-end (%port-ref p 2) (%port-ref p 3) end)))
    (%port-set! p 3 i)
    (if (= i end)
        (if (%more? p) (%skip-line p)))))

(define (%skip-block p start depth)
  (if (> depth 0)
      (let ((c (%char-ahead p 0)) (d (%char-ahead p 1)))
        (cond ((not c) (%unclosed p start "#|"))
              ((if (eq? c #\|) (eq? d #\#) #f) (%skip p 2) (%skip-block p start (- depth 1)))
              ((if (eq? c #\#) (eq? d #\|) #f) (%skip p 2) (%skip-block p start (+ depth 1)))
              (else (%skip p 1) (%skip-block p start depth))))))

(define (%obey-directive p start)
  (let ((word (%next-word p)))
    (cond ((string=? word "fold-case") (%port-set! p 5 #t))
          ((string=? word "no-fold-case") (%port-set! p 5 #f))
          (else (%read-error p start "unknown directive #!" word)))))

;; Words: what goes on up to a delimiter.

;; Where in the buffer the word ends that goes on at `from`.
(define (%end-of-word p from)
  (let* ((end (%port-ref p 4)) (i (%word-end (%port-ref p 2) from end)))
    (if (< i end)
        i
        (if (%more? p) (%end-of-word p i) i))))

(define (%next-word p)
  (let ((end (%end-of-word p (%port-ref p 3))))
    (%take-string p end end)))

(define (%fold p s) (if (%port-ref p 5) (string-foldcase s) s))

(define (%read-word p start)
  (let* ((from (%port-ref p 3)) (end (%end-of-word p from)) (s (%port-ref p 2)))
    (%port-set! p 3 end)
    (cond ((%begins-number? (string-ref s from))
           (cond ((if (= end (+ from 1)) (eq? (string-ref s from) #\.) #f) %dot-mark)
                 ((%part->number s from end))
                 (else (%read-symbol p start (%string-copy s from end)))))
          ((if (%port-ref p 5) #t (memv (string-ref s from) '(#\[ #\] #\{ #\})))
           (%read-symbol p start (%string-copy s from end)))
          (else (%part->symbol s from end)))))

(define (%begins-number? c)
  (if (char<=? #\0 c #\9)
      #t
      (if (eq? c #\-) #t (if (eq? c #\+) #t (eq? c #\.)))))

(define (%read-symbol p start word)
  (cond ((%like-a-number? word) (%read-error p start "bad number " word))
        ((memv (string-ref word 0) '(#\[ #\] #\{ #\}))
         (%read-error p start "unexpected " (%string-copy word 0 1)))
        (else (string->symbol (%fold p word)))))

;; A digit, perhaps behind a sign and a point, begins no symbol.
(define (%like-a-number? word)
  (let ((n (string-length word)))
    (let loop ((i 0) (marks '(#\+ #\- #\.)))
      (cond ((= i n) #f)
            ((memv (string-ref word i) marks)
             (loop (+ i 1) (if (eq? (string-ref word i) #\.) '() '(#\.))))
            (else (char<=? #\0 (string-ref word i) #\9))))))

;; What begins with #.

(define (%read-special p labels start)
  (let ((c (%char-ahead p 1)))
    (cond ((not c) (%read-error p start "nothing after #"))
          ((eq? c #\()
           (%skip p 2)
           (list->vector (%read-list p labels start "#(" #f)))
          ((eq? c #\\) (%read-char-name p start))
          ((char<=? #\0 c #\9) (%read-label p labels start))
          ((if (if (eq? c #\t) #t (eq? c #\f)) (= (%end-of-word p (+ start 1)) (+ start 2)) #f)
           (%skip p 2)
           (eq? c #\t))
          ((memv c '(#\e #\i #\x #\b #\o #\d #\E #\I #\X #\B #\O #\D))
           (let ((word (%next-word p)))
             (cond ((%string->number word 10))
                   (else (%read-error p start "bad number " word)))))
          (else
           (let ((word (string-downcase (%next-word p))))
             (cond ((if (string=? word "#t") #t (string=? word "#true")) #t)
                   ((if (string=? word "#f") #t (string=? word "#false")) #f)
                   ((if (string=? word "#u8") (eq? (%char-ahead p 0) #\() #f)
                    (%skip p 1)
                    (%read-bytes p labels start))
                   (else (%read-error p start "unknown syntax " word))))))))

(define (%read-bytes p labels start)
  (let ((elements (%read-list p labels start "#u8(" #f)))
    (let loop ((l elements))
      (if (pair? l)
          (if (if (%fixnum? (car l)) (<= 0 (car l) 255) #f)
              (loop (cdr l))
              (%read-error p start "an element that is no byte in the bytevector"))))
    (%apply bytevector elements)))

(define (%read-char-name p start)
  (%skip p 2)
  (let ((first (%char-ahead p 0)))
    (if (not first) (%read-error p start "nothing after #\\"))
    (%skip p 1)
    (let* ((rest (%next-word p)) (name (%fold p (string-append (make-string 1 first) rest))))
      (cond ((= (string-length rest) 0) first)
            ((%named-char name %char-names))
            ((if (eq? (string-ref name 0) #\x) (%hex-char name 1 (string-length name)) #f))
            (else (%read-error p start "bad character name #\\" name))))))

(define (%named-char name names)
  (cond ((null? names) #f)
        ((string=? name (cdr (car names))) (car (car names)))
        (else (%named-char name (cdr names)))))

;; The character that hexadecimal digits stand for, or #f.
(define (%hex-char s start end)
  (let loop ((i start) (n 0))
    (cond ((> n #x10ffff) #f)
          ((< i end)
           (let ((digit (%hex-digit (string-ref s i))))
             (if digit (loop (+ i 1) (+ (* n 16) digit)) #f)))
          ((= start end) #f)
          ((<= #xd800 n #xdfff) #f)
          (else (integer->char n)))))

(define (%hex-digit c)
  (cond ((char<=? #\0 c #\9) (- (char->integer c) 48))
        ((char<=? #\a c #\f) (- (char->integer c) 87))
        ((char<=? #\A c #\F) (- (char->integer c) 55))
        (else #f)))

;; Strings and symbols between bars.

(define (%read-delimited p start delimiter what)
  (%skip p 1)
  (let* ((end (%port-ref p 4)) (i (%plain-end (%port-ref p 2) (%port-ref p 3) end delimiter)))
    (if (if (< i end) (eq? (string-ref (%port-ref p 2) i) delimiter) #f)
        (%take-string p i (+ i 1))
        (%read-spelled p start delimiter what (open-output-string)))))

;; What goes beyond the buffer, or is not all written as it is.
(define (%read-spelled p start delimiter what out)
  (let ((plain (%plain-end (%port-ref p 2) (%port-ref p 3) (%port-ref p 4) delimiter)))
    (%put-string out (%port-ref p 2) (%port-ref p 3) plain)
    (%port-set! p 3 plain))
  (let ((c (%char-ahead p 0)))
    (if (eq? c delimiter)
        (begin
          (%skip p 1)
          (get-output-string out))
        (begin
          (cond ((not c) (%read-error p start "unterminated " what))
                ((eq? c #\\) (%read-escape p out what))
                ((eq? c #\return)
                 (%skip p (if (if (eq? delimiter #\") (eq? (%char-ahead p 1) #\newline) #f) 2 1))
                 (%put-char out (if (eq? delimiter #\") #\newline c))))
          (%read-spelled p start delimiter what out)))))

(define (%read-escape p out what)
  (let ((start (%port-ref p 3)) (c (%char-ahead p 1)))
    (if (not c) (%read-error p start "unterminated " what))
    (%skip p 2)
    (case c
      ((#\a) (%put-char out #\alarm))
      ((#\b) (%put-char out #\backspace))
      ((#\t) (%put-char out #\tab))
      ((#\n) (%put-char out #\newline))
      ((#\r) (%put-char out #\return))
      ((#\" #\\ #\|) (%put-char out c))
      ((#\x #\X) (%put-char out (%read-hex-escape p start)))
      (else
       (if (not (%skip-line-end p c))
           (%read-error p start "unknown escape \\" (make-string 1 c)))))))

(define (%read-hex-escape p start)
  (let find ((ahead 0))
    (let ((c (%char-ahead p ahead)))
      (cond ((if c (%hex-digit c) #f) (find (+ ahead 1)))
            ((if (eq? c #\;)
                 (let ((from (%port-ref p 3)))
                   (%hex-char (%port-ref p 2) from (+ from ahead)))
                 #f)
             => (lambda (c)
                  (%skip p (+ ahead 1))
                  c))
            (else (%read-error p start "bad hexadecimal escape"))))))

;; Behind a backslash: blanks, one line end and blanks stand for nothing. #f if there is no line end.
(define (%skip-line-end p c)
  (cond ((%blank? c)
         (let ((next (%char-ahead p 0)))
           (if next (begin (%skip p 1) (%skip-line-end p next)) #f)))
        ((memv c '(#\newline #\return))
         (if (if (eq? c #\return) (eq? (%char-ahead p 0) #\newline) #f) (%skip p 1))
         (let loop ()
           (if (%blank? (%char-ahead p 0)) (begin (%skip p 1) (loop))))
         #t)
        (else #f)))

(define (%blank? c) (if (eq? c #\space) #t (eq? c #\tab)))

;; Datum labels.

(define (%read-label p labels start)
  (let digits ((ahead 1))
    (let ((c (%char-ahead p ahead)))
      (cond ((if c (char<=? #\0 c #\9) #f) (digits (+ ahead 1)))
            ((if (eq? c #\=) #t (eq? c #\#))
             (let* ((from (+ start 1))
                    (n (%string->number (%string-copy (%port-ref p 2) from (+ start ahead)) 10))
                    (known (assv n (%unbox labels))))
               (%skip p (+ ahead 1))
               (cond ((eq? c #\=)
                      (if known (%label-error p start n " is defined twice"))
                      (%read-labelled p labels start n))
                     ((not known) (%label-error p start n " is not defined"))
                     ((eq? (%unbox (cdr known)) %not-yet) (cdr known))
                     (else (%unbox (cdr known))))))
            (else (%read-error p start "unknown syntax " (%next-word p)))))))

(define (%label-error p start n problem)
  (%read-error p start "the label " (number->string n) problem))

(define (%read-labelled p labels start n)
  (let ((cell (%box %not-yet)))
    (%set-box! labels (cons (cons n cell) (%unbox labels)))
    (let ((x (%read-needed p labels start (%string-join3 "#" (number->string n) "="))))
      (if (eq? x cell) (%label-error p start n " stands for itself"))
      (%set-box! cell x)
      x)))

;; Puts the data of the labels where the boxes are. Goes along cdrs without recursion.
(define (%without-boxes x met)
  (cond ((%box? x) (%without-boxes (%unbox x) met))
        ((if (if (pair? x) #t (vector? x)) (not (%table-entry met x)) #f)
         (%table-add! met x #t)
         (if (pair? x) (%unbox-pairs! x met) (%unbox-elements! x met))
         x)
        (else x)))

(define (%unbox-pairs! x met)
  (set-car! x (%without-boxes (car x) met))
  (let ((rest (cdr x)))
    (if (if (pair? rest) (not (%table-entry met rest)) #f)
        (begin
          (%table-add! met rest #t)
          (%unbox-pairs! rest met))
        (set-cdr! x (%without-boxes rest met)))))

(define (%unbox-elements! v met)
  (let loop ((i 0))
    (if (< i (vector-length v))
        (begin
          (vector-set! v i (%without-boxes (vector-ref v i) met))
          (loop (+ i 1))))))
