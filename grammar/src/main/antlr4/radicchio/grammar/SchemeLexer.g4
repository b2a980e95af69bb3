lexer grammar SchemeLexer;

OPEN : '(' ;
CLOSE : ')' ;
OTHER : . ;
