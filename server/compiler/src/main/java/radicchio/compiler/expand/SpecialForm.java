package radicchio.compiler.expand;

import java.util.Optional;
import radicchio.compiler.core.Core;
import radicchio.compiler.syntax.Syntax;

/** The keywords of the language, auxiliary ones included; each with its shape, for messages. */
public enum SpecialForm {
  QUOTE("quote", "(quote datum)", Quotation::quote),
  QUASIQUOTE("quasiquote", "(quasiquote template)", Quotation::quasiquote),
  UNQUOTE("unquote", "inside a quasi-quotation: `(a ,b)"),
  UNQUOTE_SPLICING("unquote-splicing", "inside a quasi-quotation: `(a ,@b)"),
  LAMBDA("lambda", "(lambda (parameter ...) body ...)", Procedures::lambda),
  CASE_LAMBDA(
      "case-lambda", "(case-lambda ((parameter ...) body ...) ...)", Procedures::caseLambda),
  IF("if", "(if test consequent alternative)", Conditionals::ifForm),
  COND("cond", "(cond (test expression ...) ... (else expression ...))", Conditionals::cond),
  CASE("case", "(case key ((datum ...) expression ...) ... (else expression ...))", Case::expand),
  AND("and", "(and test ...)", Conditionals::and),
  OR("or", "(or test ...)", Conditionals::or),
  WHEN("when", "(when test expression ...)", Conditionals::when),
  UNLESS("unless", "(unless test expression ...)", Conditionals::unless),
  ELSE("else", "in the last clause of cond, case, guard or cond-expand"),
  ARROW("=>", "in a clause of cond, case or guard: (test => procedure)"),
  SET("set!", "(set! variable expression)", Assignment::set),
  LET("let", "(let ((variable init) ...) body ...)", Bindings::let),
  LET_STAR("let*", "(let* ((variable init) ...) body ...)", Bindings::letStar),
  LETREC("letrec", "(letrec ((variable init) ...) body ...)", Bindings::letrec),
  LETREC_STAR("letrec*", "(letrec* ((variable init) ...) body ...)", Bindings::letrec),
  DO("do", "(do ((variable init step) ...) (test expression ...) command ...)", Loops::doLoop),
  LET_VALUES("let-values", "(let-values ((formals init) ...) body ...)", MultipleValues::letValues),
  LET_STAR_VALUES(
      "let*-values", "(let*-values ((formals init) ...) body ...)", MultipleValues::letStarValues),
  RECEIVE("receive", "(receive formals expression body ...)", MultipleValues::receive),
  BEGIN("begin", "(begin expression ...)", Conditionals::begin),
  DELAY("delay", "(delay expression)", Dynamic::delay),
  DELAY_FORCE("delay-force", "(delay-force expression)", Dynamic::delayForce),
  PARAMETERIZE(
      "parameterize", "(parameterize ((parameter value) ...) body ...)", Dynamic::parameterize),
  GUARD("guard", "(guard (variable clause ...) body ...)", Dynamic::guard),
  DEFINE("define", "(define variable expression)", Definitions::misplaced),
  DEFINE_VALUES("define-values", "(define-values formals expression)", Definitions::misplaced),
  DEFINE_RECORD_TYPE(
      "define-record-type",
      "(define-record-type name (constructor field ...) predicate (field accessor modifier) ...)",
      Definitions::misplaced),
  DEFINE_SYNTAX(
      "define-syntax",
      "(define-syntax keyword (syntax-rules (literal ...) (pattern template) ...))",
      Definitions::misplaced),
  LET_SYNTAX(
      "let-syntax", "(let-syntax ((keyword (syntax-rules ...)) ...) body ...)", Macros::letSyntax),
  LETREC_SYNTAX(
      "letrec-syntax",
      "(letrec-syntax ((keyword (syntax-rules ...)) ...) body ...)",
      Macros::letrecSyntax),
  SYNTAX_RULES(
      "syntax-rules",
      "(syntax-rules (literal ...) (pattern template) ...), inside define-syntax or let-syntax"),
  SYNTAX_ERROR("syntax-error", "(syntax-error message form ...)", Macros::syntaxError),
  ELLIPSIS("...", "in the patterns and templates of syntax-rules"),
  UNDERSCORE("_", "in the patterns of syntax-rules"),
  COND_EXPAND(
      "cond-expand",
      "(cond-expand (requirement form ...) ... (else form ...))",
      Features::condExpand),
  INCLUDE("include", "(include \"path\" ...)", Inclusion::include),
  INCLUDE_CI("include-ci", "(include-ci \"path\" ...)", Inclusion::include),
  IMPORT("import", "(import (library name) ...)", Definitions::topLevelOnly),
  DEFINE_LIBRARY(
      "define-library",
      "(define-library (name ...) (export ...) (import ...) (begin ...))",
      Definitions::topLevelOnly),
  /** For the prelude: the features that cond-expand knows, as a constant list. */
  FEATURES("%features", "(%features)", Features::features),
  /** For libraries: where a program has the operand. */
  PLACE("%place", "(%place expression)", Quotation::place);

  /** How a form is expanded where an expression is expected. */
  @FunctionalInterface
  interface Rule {
    Core expand(Expanding x, Syntax.ListForm form, Scope scope);
  }

  private final String keyword;
  private final String shape;
  private final boolean auxiliary;
  private final Rule rule;

  SpecialForm(String keyword, String shape, Rule rule) {
    this.keyword = keyword;
    this.shape = shape;
    this.auxiliary = false;
    this.rule = rule;
  }

  /** A keyword that means something only inside another form. */
  SpecialForm(String keyword, String where) {
    this.keyword = keyword;
    this.shape = where;
    this.auxiliary = true;
    this.rule = Definitions::auxiliary;
  }

  public String keyword() {
    return keyword;
  }

  /** How it is written; for an auxiliary keyword, where. */
  public String shape() {
    return shape;
  }

  public boolean auxiliary() {
    return auxiliary;
  }

  Core expand(Expanding x, Syntax.ListForm form, Scope scope) {
    return rule.expand(x, form, scope);
  }

  static Optional<SpecialForm> named(String keyword) {
    for (SpecialForm form : values()) {
      if (form.keyword.equals(keyword)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }
}
