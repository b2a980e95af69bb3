/*
 * The external representations of R7RS-small (section 7.1.2).
 *
 * This grammar is the authority on structure. The server reads with a loop of its own over the same
 * tokens, which is faster and recovers where a person would; a test holds the two to the same trees.
 * WHITESPACE, LINE_COMMENT, BLOCK_COMMENT, DIRECTIVE and SHEBANG do not reach the parser.
 */
parser grammar SchemeParser;

options { tokenVocab = SchemeLexer; }

program : (datum | comment)* EOF ;

datum
  : atom
  | list
  | vector
  | bytevector
  | abbreviation
  | LABEL_DEFINITION comment* datum
  | LABEL_REFERENCE
  ;

atom : BOOLEAN | NUMBER | CHARACTER | STRING | IDENTIFIER | BAR_IDENTIFIER ;

list
  : OPEN comment* (datum comment*)* CLOSE
  | OPEN comment* (datum comment*)+ DOT comment* datum comment* CLOSE
  ;

vector : OPEN_VECTOR comment* (datum comment*)* CLOSE ;

// Each NUMBER is an exact integer from 0 to 255.
bytevector : OPEN_BYTEVECTOR comment* (NUMBER comment*)* CLOSE ;

abbreviation : (QUOTE | QUASIQUOTE | UNQUOTE | UNQUOTE_SPLICING) comment* datum ;

comment : DATUM_COMMENT comment* datum ;
