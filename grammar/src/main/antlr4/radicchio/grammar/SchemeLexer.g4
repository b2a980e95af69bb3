/*
 * The lexical syntax of R7RS-small (section 7.1.1), made total: every character of every text
 * belongs to exactly one token. What is not Scheme is a token too (BAD_ATOM, UNTERMINATED_..., the
 * brackets), so that the reader can say what is wrong in words of its own.
 *
 * Two rules of ANTLR carry the design: the longest match wins, and among equally long ones the rule
 * that comes first. BAD_ATOM matches whatever stands between two delimiters, so that it wins over a
 * NUMBER or an IDENTIFIER only where these do not reach the next delimiter.
 */
lexer grammar SchemeLexer;

tokens { BLOCK_COMMENT, UNTERMINATED_COMMENT }

// ---- What stands between tokens ----

WHITESPACE : SPACE+ ;
LINE_COMMENT : ';' ~[\r\n]* ;
BLOCK_COMMENT_START : '#|' -> more, pushMode(BLOCK) ;
DATUM_COMMENT : '#;' ;
DIRECTIVE : '#!' ('no-')? 'fold-case' ;
// Not R7RS: the first line of a script (SRFI 22). On other lines it is a comment too, so that a form
// reads the same wherever it stands.
SHEBANG : '#!' [ /] ~[\r\n]* ;

// ---- Structure ----

OPEN : '(' ;
CLOSE : ')' ;
OPEN_VECTOR : '#(' ;
OPEN_BYTEVECTOR : '#' [uU] '8(' ;
OPEN_BRACKET : [[{] ;
CLOSE_BRACKET : [\]}] ;
QUOTE : '\'' ;
QUASIQUOTE : '`' ;
UNQUOTE : ',' ;
UNQUOTE_SPLICING : ',@' ;
DOT : '.' ;
LABEL_DEFINITION : '#' DIGIT_10+ '=' ;
LABEL_REFERENCE : '#' DIGIT_10+ '#' ;

// ---- Atoms ----

BOOLEAN : '#' ([tT] | [fF] | [tT] [rR] [uU] [eE] | [fF] [aA] [lL] [sS] [eE]) ;

NUMBER
  : PREFIX_2 COMPLEX_2
  | PREFIX_8 COMPLEX_8
  | PREFIX_10 COMPLEX_10
  | PREFIX_16 COMPLEX_16
  ;

// The reader decides whether it is the name of a character.
CHARACTER : '#\\' (ATOM_CHAR+ | DELIMITER)? ;

STRING : '"' STRING_ELEMENT* '"' ;
UNTERMINATED_STRING : '"' STRING_ELEMENT* '\\'? ;
fragment STRING_ELEMENT : ~["\\] | '\\' . ;

BAR_IDENTIFIER : '|' BAR_ELEMENT* '|' ;
UNTERMINATED_IDENTIFIER : '|' BAR_ELEMENT* '\\'? ;
fragment BAR_ELEMENT : ~[|\\] | '\\' . ;

IDENTIFIER
  : INITIAL SUBSEQUENT*
  | SIGN
  | SIGN SIGN_SUBSEQUENT SUBSEQUENT*
  | SIGN '.' DOT_SUBSEQUENT SUBSEQUENT*
  | '.' DOT_SUBSEQUENT SUBSEQUENT*
  ;

BAD_ATOM
  : ATOM_START ATOM_CHAR*
  | '#' (AFTER_HASH ATOM_CHAR*)?
  | '#' DIGIT_10+ (AFTER_LABEL ATOM_CHAR*)?
  ;

// ---- Identifiers ----

// Section 4.2.8 has @baz for an identifier, though 7.1.1 does not let @ come first.
fragment INITIAL : [a-zA-Z!$%&*/:<=>?^_~@] | WIDE_INITIAL ;
fragment SUBSEQUENT : [a-zA-Z!$%&*/:<=>?^_~0-9+\-.@] | WIDE_SUBSEQUENT ;
fragment SIGN_SUBSEQUENT : INITIAL | [+\-] ;
fragment DOT_SUBSEQUENT : SIGN_SUBSEQUENT | '.' ;

// Section 7.1.1 admits Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pd Pc Po Sc Sm Sk So Co beyond ASCII, which is
// all but these and Cn; Nd, Mc and Me cannot come first. What Unicode has not assigned (Cn) is let in,
// since later versions assign it, and because it lies in between everywhere: without it the sets were
// of 1,600 ranges, which take longer to read than the rest of the grammar.
fragment WIDE_SUBSEQUENT
  : ~[\u0000-\u007F\p{Z}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Cc}\p{Cf}\p{Cs}]
  | [\u200C\u200D]
  ;
fragment WIDE_INITIAL
  : ~[\u0000-\u007F\p{Z}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Cc}\p{Cf}\p{Cs}\p{Nd}\p{Mc}\p{Me}]
  | [\u200C\u200D]
  ;

// ---- Delimiters ----

fragment SPACE : [\p{White_Space}\uFEFF] ;
fragment DELIMITER : [\p{White_Space}\uFEFF()|";[\]{}] ;
fragment ATOM_CHAR : ~[\p{White_Space}\uFEFF()|";[\]{}] ;
fragment ATOM_START : ~[\p{White_Space}\uFEFF()|";[\]{}#'`,] ;
fragment AFTER_HASH : ~[\p{White_Space}\uFEFF()|";[\]{}0-9] ;
fragment AFTER_LABEL : ~[\p{White_Space}\uFEFF()|";[\]{}0-9#=] ;

// ---- Numbers ----

fragment SIGN : [+\-] ;
fragment EXACTNESS : '#' [eEiI] ;
fragment INFNAN : SIGN ([iI] [nN] [fF] | [nN] [aA] [nN]) '.0' ;

fragment PREFIX_2 : '#' [bB] EXACTNESS? | EXACTNESS '#' [bB] ;
fragment PREFIX_8 : '#' [oO] EXACTNESS? | EXACTNESS '#' [oO] ;
fragment PREFIX_10 : '#' [dD] EXACTNESS? | EXACTNESS ('#' [dD])? | ;
fragment PREFIX_16 : '#' [xX] EXACTNESS? | EXACTNESS '#' [xX] ;

fragment DIGIT_2 : [01] ;
fragment DIGIT_8 : [0-7] ;
fragment DIGIT_10 : [0-9] ;
fragment DIGIT_16 : [0-9a-fA-F] ;

fragment UREAL_2 : DIGIT_2+ ('/' DIGIT_2+)? ;
fragment UREAL_8 : DIGIT_8+ ('/' DIGIT_8+)? ;
fragment UREAL_10 : DIGIT_10+ ('/' DIGIT_10+)? | DECIMAL_10 ;
fragment UREAL_16 : DIGIT_16+ ('/' DIGIT_16+)? ;

fragment DECIMAL_10
  : DIGIT_10+ EXPONENT
  | '.' DIGIT_10+ EXPONENT?
  | DIGIT_10+ '.' DIGIT_10* EXPONENT?
  ;
// All of one precision here: s, f, d and l are what older reports have beside e.
fragment EXPONENT : [eEsSfFdDlL] SIGN? DIGIT_10+ ;

fragment REAL_2 : SIGN? UREAL_2 | INFNAN ;
fragment REAL_8 : SIGN? UREAL_8 | INFNAN ;
fragment REAL_10 : SIGN? UREAL_10 | INFNAN ;
fragment REAL_16 : SIGN? UREAL_16 | INFNAN ;

// Real, polar, rectangular.
fragment COMPLEX_2 : REAL_2 | REAL_2 '@' REAL_2 | REAL_2? (SIGN UREAL_2? | INFNAN) [iI] ;
fragment COMPLEX_8 : REAL_8 | REAL_8 '@' REAL_8 | REAL_8? (SIGN UREAL_8? | INFNAN) [iI] ;
fragment COMPLEX_10 : REAL_10 | REAL_10 '@' REAL_10 | REAL_10? (SIGN UREAL_10? | INFNAN) [iI] ;
fragment COMPLEX_16 : REAL_16 | REAL_16 '@' REAL_16 | REAL_16? (SIGN UREAL_16? | INFNAN) [iI] ;

// ---- Inside a block comment; each comment within it goes one mode deeper ----

mode BLOCK;
BLOCK_NEST : '#|' -> more, pushMode(NESTED) ;
BLOCK_END : '|#' -> type(BLOCK_COMMENT), popMode ;
BLOCK_EOF : EOF -> type(UNTERMINATED_COMMENT), mode(DEFAULT_MODE) ;
BLOCK_TEXT : (~[#|]+ | [#|]) -> more ;

mode NESTED;
NESTED_NEST : '#|' -> more, pushMode(NESTED) ;
NESTED_END : '|#' -> more, popMode ;
NESTED_EOF : EOF -> type(UNTERMINATED_COMMENT), mode(DEFAULT_MODE) ;
NESTED_TEXT : (~[#|]+ | [#|]) -> more ;
