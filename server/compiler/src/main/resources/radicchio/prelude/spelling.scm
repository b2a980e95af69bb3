;;; Strings, characters and symbols as they are read (R7RS 7.1.1).

(define (%print-string s p)
  (%put-char p #\")
  (%print-all-escaped s #\" p)
  (%put-char p #\"))

(define (%print-barred s p)
  (%put-char p #\|)
  (%print-all-escaped s #\| p)
  (%put-char p #\|))

(define (%print-all-escaped s delimiter p)
  (let ((n (string-length s)))
    (let loop ((i 0))
      (if (< i n)
          (begin
            (%print-escaped (string-ref s i) delimiter p)
            (loop (+ i 1)))))))

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
