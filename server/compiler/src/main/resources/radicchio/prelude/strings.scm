;;; Characters, strings and symbols (R7RS 6.5 to 6.7).

;; Optional ranges: a procedure with the clauses (x), (x start) and (x start end).
(define-syntax %define-ranged
  (syntax-rules ()
    ((_ (name x start end) type? expected length body)
     (define name
       (case-lambda
         ((x) (name x 0))
         ((x start)
          (if (not (type? x)) (%wrong-type 'name expected x))
          (name x start (length x)))
         ((x start end)
          (if (not (type? x)) (%wrong-type 'name expected x))
          (%check-range 'name start end (length x))
          body))))))

;; Changing a part of something, all of it unless told: the runtime checks what it is given.
(define-syntax %define-copy!
  (syntax-rules ()
    ((_ name type? expected length copy!)
     (define name
       (case-lambda
         ((to at from) (name to at from 0))
         ((to at from start)
          (if (type? from)
              (copy! to at from start (length from))
              (%wrong-type 'name expected from)))
         ((to at from start end) (copy! to at from start end)))))))

(define-syntax %define-fill!
  (syntax-rules ()
    ((_ name type? expected length fill!)
     (define name
       (case-lambda
         ((x value) (name x value 0))
         ((x value start)
          (if (type? x)
              (fill! x value start (length x))
              (%wrong-type 'name expected x)))
         ((x value start end) (fill! x value start end)))))))

(define-syntax %define-order
  (syntax-rules ()
    ((_ name (a b) test)
     (define name
       (case-lambda
         ((a b) test)
         ((a) (name a a) #t)
         ((a b . rest)
          (let loop ((holds (name a b)) (a b) (l rest))
            (if (null? l)
                holds
                (loop (if (name a (car l)) holds #f) (car l) (cdr l))))))))))

(%define-order char=? (a b) (%= (%char->integer a) (%char->integer b)))
(%define-order char<? (a b) (%< (%char->integer a) (%char->integer b)))
(%define-order char>? (a b) (%> (%char->integer a) (%char->integer b)))
(%define-order char<=? (a b) (%<= (%char->integer a) (%char->integer b)))
(%define-order char>=? (a b) (%>= (%char->integer a) (%char->integer b)))

(define-syntax %define-char-ci
  (syntax-rules ()
    ((_ name compare)
     (%define-order name (a b)
       (compare (%folded 'name a) (%folded 'name b))))))

(define (%folded who c)
  (if (%char? c) (%char->integer (%char-foldcase c)) (%wrong-type who "a character" c)))

(%define-char-ci char-ci=? %=)
(%define-char-ci char-ci<? %<)
(%define-char-ci char-ci>? %>)
(%define-char-ci char-ci<=? %<=)
(%define-char-ci char-ci>=? %>=)

;; Negative, zero or positive.
(define (%string-order who a b)
  (if (if (%string? a) (%string? b) #f)
      (%string-compare a b)
      (%wrong-type who "a string" (if (%string? a) b a))))

(%define-order string=? (a b) (%= (%string-order 'string=? a b) 0))
(%define-order string<? (a b) (%< (%string-order 'string<? a b) 0))
(%define-order string>? (a b) (%> (%string-order 'string>? a b) 0))
(%define-order string<=? (a b) (%<= (%string-order 'string<=? a b) 0))
(%define-order string>=? (a b) (%>= (%string-order 'string>=? a b) 0))

(define (%map-case who s mode)
  (if (%string? s) (%string-map-case s mode) (%wrong-type who "a string" s)))

(define (string-upcase s) (%map-case 'string-upcase s 1))
(define (string-downcase s) (%map-case 'string-downcase s 0))
(define (string-foldcase s) (%map-case 'string-foldcase s 2))

(define-syntax %define-string-ci
  (syntax-rules ()
    ((_ name compare)
     (%define-order name (a b)
       (compare (%string-compare (%map-case 'name a 2) (%map-case 'name b 2)) 0)))))

(%define-string-ci string-ci=? %=)
(%define-string-ci string-ci<? %<)
(%define-string-ci string-ci>? %>)
(%define-string-ci string-ci<=? %<=)
(%define-string-ci string-ci>=? %>=)

(define (string . chars) (%chars->string 'string "a character" chars))

(%define-ranged (string-copy s start end) string? "a string" string-length
  (%string-copy s start end))

(define (substring s start end)
  (if (not (string? s)) (%wrong-type 'substring "a string" s))
  (%check-range 'substring start end (string-length s))
  (%string-copy s start end))

(%define-copy! string-copy! string? "a string" string-length %string-copy!)
(%define-fill! string-fill! string? "a string" string-length %string-fill!)

(define string-append
  (case-lambda
    ((a) (%concatenate 'string-append (list a)))
    ((a b)
     (if (not (string? a)) (%wrong-type 'string-append "a string" a))
     (if (not (string? b)) (%wrong-type 'string-append "a string" b))
     (let ((m (string-length a)) (n (string-length b)))
       (let ((out (%make-string (+ m n) #\space)))
         (%string-copy! out 0 a 0 m)
         (%string-copy! out m b 0 n)
         out)))
    (all (%concatenate 'string-append all))))

;; One string of all the strings of a list.
(define (%concatenate who strings)
  (let ((out (%make-string
              (let loop ((l strings) (n 0))
                (if (null? l)
                    n
                    (if (string? (car l))
                        (loop (cdr l) (+ n (string-length (car l))))
                        (%wrong-type who "a string" (car l)))))
              #\space)))
    (let loop ((l strings) (at 0))
      (if (null? l)
          out
          (let ((n (string-length (car l))))
            (%string-copy! out at (car l) 0 n)
            (loop (cdr l) (+ at n)))))))

(%define-ranged (string->list s start end) string? "a string" string-length
  (let loop ((i end) (out '()))
    (if (= i start) out (loop (- i 1) (cons (string-ref s (- i 1)) out)))))

(define (list->string l)
  (if (not (list? l)) (%wrong-type 'list->string "a list of characters" l))
  (%chars->string 'list->string "a list of characters" l))

(define (%chars->string who expected l)
  (let ((out (%make-string (length l) #\space)))
    (let loop ((rest l) (i 0))
      (if (null? rest)
          out
          (begin
            (if (not (char? (car rest))) (%wrong-type who expected (car rest)))
            (string-set! out i (car rest))
            (loop (cdr rest) (+ i 1)))))))

(%define-ranged (string->vector s start end) string? "a string" string-length
  (let ((out (%make-vector (- end start) #f)))
    (let loop ((i start))
      (if (= i end)
          out
          (begin
            (vector-set! out (- i start) (string-ref s i))
            (loop (+ i 1)))))))

(%define-ranged (vector->string v start end) vector? "a vector" vector-length
  (let ((out (%make-string (- end start) #\space)))
    (let loop ((i start))
      (if (= i end)
          out
          (begin
            (if (not (char? (vector-ref v i)))
                (%wrong-type 'vector->string "a vector of characters" v))
            (string-set! out (- i start) (vector-ref v i))
            (loop (+ i 1)))))))

(%define-ranged (string->utf8 s start end) string? "a string" string-length
  (%string->utf8 s start end))

(%define-ranged (utf8->string b start end) bytevector? "a bytevector" bytevector-length
  (%utf8->string b start end))

;; Length of the shortest; all are checked.
(define (%shortest who type? expected length all)
  (let loop ((l (cdr all)) (n (%checked-length who type? expected length (car all))))
    (if (null? l)
        n
        (loop (cdr l) (min n (%checked-length who type? expected length (car l)))))))

(define (%checked-length who type? expected length x)
  (if (type? x) (length x) (%wrong-type who expected x)))

(define (%nths ref all i)
  (if (null? all) '() (cons (ref (car all) i) (%nths ref (cdr all) i))))

(define string-map
  (case-lambda
    ((f s)
     (let ((n (%checked-length 'string-map string? "a string" string-length s)))
       (let loop ((i 0) (out '()))
         (if (= i n)
             (list->string (reverse out))
             (loop (+ i 1) (cons (f (string-ref s i)) out))))))
    ((f first . more)
     (let* ((all (cons first more)) (n (%shortest 'string-map string? "a string" string-length all)))
       (let loop ((i 0) (out '()))
         (if (= i n)
             (list->string (reverse out))
             (loop (+ i 1) (cons (%apply f (%nths string-ref all i)) out))))))))

(define string-for-each
  (case-lambda
    ((f s)
     (let ((n (%checked-length 'string-for-each string? "a string" string-length s)))
       (let loop ((i 0))
         (if (< i n)
             (begin (f (string-ref s i)) (loop (+ i 1)))))))
    ((f first . more)
     (let* ((all (cons first more)) (n (%shortest 'string-for-each string? "a string" string-length all)))
       (let loop ((i 0))
         (if (< i n)
             (begin (%apply f (%nths string-ref all i)) (loop (+ i 1)))))))))
