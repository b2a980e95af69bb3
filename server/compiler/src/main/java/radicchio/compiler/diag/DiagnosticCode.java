package radicchio.compiler.diag;

import java.util.Locale;

/**
 * Every message of the compiler, in one place. The name in lower case with hyphens is the code the
 * user sees; {@code {}} marks where arguments go.
 */
public enum DiagnosticCode {
  // Reader
  UNCLOSED_LIST("unclosed {} opened here; {} missing"),
  UNEXPECTED_CLOSE("unexpected {}: no list is open here"),
  MISMATCHED_CLOSE("{} cannot close {}: write {}"),
  RESERVED_BRACKET("{} is reserved in R7RS: write lists with ( and )"),
  BAD_DOT("misplaced dot: {}"),
  DANGLING_QUOTE("nothing after {}: it needs a datum"),
  DANGLING_COMMENT("nothing after #; that it could comment out"),
  DANGLING_LABEL("nothing after {} that it could label"),
  UNTERMINATED_STRING("unterminated string: the closing \" is missing"),
  UNTERMINATED_COMMENT("unterminated block comment: its |# is missing"),
  UNTERMINATED_SYMBOL("unterminated symbol: the closing | is missing"),
  BAD_CHARACTER_NAME("bad character name {}{}"),
  BAD_ESCAPE("bad escape {} in {}: {}"),
  BAD_NUMBER("bad number {}: {}"),
  BAD_IDENTIFIER("bad identifier {}: {}"),
  BAD_DIRECTIVE("unknown directive {}: R7RS has #!fold-case and #!no-fold-case"),
  BAD_BYTE("{} cannot be in a bytevector: only exact integers from 0 to 255 can"),
  UNKNOWN_HASH("unknown # syntax {}{}"),
  CODE_POINT_RANGE("{} is no character: code points go from 0 to 10FFFF, without D800 to DFFF"),
  DUPLICATE_LABEL("the label {} is defined twice in this datum"),
  UNDEFINED_LABEL("{} refers to nothing: #{}= must come before it in the same datum"),
  LABEL_OF_ITSELF("{} labels nothing but itself"),
  NESTED_TOO_DEEP("lists are nested more than {} deep here"),
  // Expander
  UNBOUND_VARIABLE(Severity.WARNING, "{} is not defined{}"),
  NOT_SUPPORTED("{} is not supported yet"),
  BAD_SYNTAX("{}"),
  /** What form, what is wrong with it, and its right shape. */
  MALFORMED_FORM("{}: {}; write {}"),
  NOT_AN_IDENTIFIER("{} must be an identifier, but {} is {}"),
  DUPLICATE_NAME("{} is bound twice by the same {}; each name can be bound once"),
  EMPTY_BODY(
      "{} has no expression in its body; the last one gives its value, so write one at the end"),
  SYNTAX_AS_VALUE("{} is syntax, not a value; write {}"),
  MACRO_AS_VALUE("{} is a macro, not a value; use it at the head of a form: ({} ...)"),
  MISPLACED_KEYWORD("{} means something only {}"),
  EMPTY_APPLICATION("() is not an expression; write '() for the empty list"),
  DOTTED_EXPRESSION(
      "an expression cannot have a dot; write a proper list, or quote the pair: '(a . b)"),
  LABEL_IN_PROGRAM("a datum label is allowed only in quoted data; write '#0=(...)"),
  MISPLACED_DEFINITION(
      "{} is a definition, which is allowed only at the top level and in the body of a lambda, let or define; use let for a local name here"),
  NO_MATCHING_RULE("no rule of {} fits this use; it can be written {}"),
  BAD_PATTERN("in the pattern of a syntax rule, {}"),
  BAD_TEMPLATE("in the template of a syntax rule, {}"),
  EXPANSION_TOO_DEEP("{}"),
  SYNTAX_ERROR("{}"),
  ASSIGNED_IMPORT(
      "{} is imported from a library and cannot be assigned; define your own first: (define {} ...)"),
  ASSIGNED_SYNTAX("{} is syntax and cannot be assigned"),
  UNKNOWN_LIBRARY("there is no library {}{}"),
  LIBRARY_CYCLE("{} cannot be imported here, because it imports itself: {}"),
  BAD_LIBRARY_FILE(
      "{} has to hold the definition of the library {} and nothing else: (define-library {} ...)"),
  IMPORTED_TWICE(
      "{} is imported twice, with different meanings; leave one out with except, or give it another name with rename"),
  NOT_EXPORTED("{} is not in {}{}"),
  BAD_IMPORT("{}"),
  BAD_EXPORT("{} is exported but not defined in the library"),
  CANNOT_INCLUDE("cannot include {}: {}"),
  BAD_PRIMITIVE_USE("{}"),
  WRONG_ARITY(Severity.WARNING, "{} takes {}, but is called with {}"),
  UNUSED_BINDING(
      Severity.HINT, "{} is never used; a name that begins with _ says that this is meant");

  private final Severity severity;
  private final String template;

  DiagnosticCode(String template) {
    this(Severity.ERROR, template);
  }

  DiagnosticCode(Severity severity, String template) {
    this.severity = severity;
    this.template = template;
  }

  public Severity severity() {
    return severity;
  }

  /** The code as the user sees it: {@code unclosed-list}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String message(Object... arguments) {
    var out = new StringBuilder();
    int from = 0;
    for (Object argument : arguments) {
      int hole = template.indexOf("{}", from);
      if (hole < 0) {
        throw new IllegalArgumentException(this + " takes fewer arguments");
      }
      out.append(template, from, hole).append(argument);
      from = hole + 2;
    }
    return out.append(template, from, template.length()).toString();
  }
}
