package radicchio.compiler.expand;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Global;
import radicchio.compiler.core.Site;
import radicchio.compiler.diag.DiagnosticCode;
import radicchio.compiler.diag.Source;
import radicchio.compiler.diag.Span;
import radicchio.compiler.syntax.Name;
import radicchio.compiler.syntax.ReadResult;
import radicchio.compiler.syntax.Reader;
import radicchio.compiler.syntax.Syntax;

/** One top-level form on its way to Core: resolves names, and expands expressions. */
final class Expanding {
  /** Nesting of forms: more than anyone writes, few enough for every later stage's stack. */
  static final int MAX_DEPTH = 1000;

  static final int MAX_MACRO_USES = 50_000;
  static final int MAX_WRITTEN = 1_000_000;
  static final int MAX_INCLUDED = 200;
  static final int MAX_STEPS = 2_000_000;

  /** The top level that names end in; a library's own while its body is expanded. */
  Environment environment;

  /** The environment the form is expanded in. */
  final Environment root;

  final SourceLoader loader;

  /** The libraries that are being expanded and need this form, the first first. */
  final Deque<String> chain;

  /** The library whose definition this is, if a file is named like it. */
  Optional<LibraryPath> library = Optional.empty();

  final Notes notes = new Notes();
  private int depth;
  private int written;
  private int included;
  private int steps;
  private int macroUses;
  private boolean exhausted;

  Expanding(Environment environment, SourceLoader loader, List<String> chain) {
    this.environment = environment;
    this.root = environment;
    this.loader = loader;
    this.chain = new ArrayDeque<>(chain);
  }

  // Names.

  Meaning resolve(Syntax.Identifier id, Scope scope) {
    return resolve(id.name(), scope);
  }

  private Meaning resolve(Name start, Scope from) {
    Name name = start;
    Scope scope = from;
    while (true) {
      while (scope instanceof Scope.Frame frame) {
        int at = frame.index(name);
        if (at >= 0) {
          return frame.meaning(at);
        }
        scope = frame.parent();
      }
      Environment where = ((Scope.Top) scope).environment(environment);
      Meaning found = where.find(name);
      if (where == root) {
        notes.lookup(name, found, where);
      }
      if (found != Environment.ABSENT) {
        return found;
      }
      if (!(name instanceof Alias alias)) {
        return new Meaning.Unbound(name.symbol());
      }
      name = alias.original();
      scope = alias.scope();
    }
  }

  /** The variable that a name without a meaning stands for: it may be defined later. */
  private Global implicit(Name start, Scope from) {
    Name name = start;
    Scope scope = from;
    while (name instanceof Alias alias) {
      name = alias.original();
      scope = alias.scope();
    }
    while (scope instanceof Scope.Frame frame) {
      scope = frame.parent();
    }
    return ((Scope.Top) scope).environment(environment).global(name.symbol());
  }

  /** R7RS's free-identifier=?. */
  boolean sameBinding(Syntax.Identifier a, Scope inA, Syntax.Identifier b, Scope inB) {
    Meaning left = resolve(a, inA);
    Meaning right = resolve(b, inB);
    return left.entity() == right.entity()
        || left instanceof Meaning.Unbound u && right instanceof Meaning.Unbound v && u.equals(v);
  }

  /** Whether {@code s} is this keyword: bound to it, or not bound at all and written like it. */
  boolean is(Syntax s, SpecialForm keyword, Scope scope) {
    return s instanceof Syntax.Identifier id
        && switch (resolve(id, scope)) {
          case Meaning.Special special -> special.form() == keyword;
          case Meaning.Unbound unbound -> unbound.symbol().equals(keyword.keyword());
          default -> false;
        };
  }

  /** {@link #is}, and notes the occurrence of the keyword. */
  boolean takesKeyword(Syntax s, SpecialForm keyword, Scope scope) {
    if (!is(s, keyword, scope)) {
      return false;
    }
    notes.occur((Syntax.Identifier) s, new Meaning.Special(keyword), Occurrence.Role.KEYWORD);
    return true;
  }

  /** The meaning of a form's head when it is an identifier. */
  Optional<Meaning> head(Syntax s, Scope scope) {
    return switch (s) {
      case Syntax.ListForm form
          when !form.items().isEmpty() && form.items().getFirst() instanceof Syntax.Identifier id ->
          Optional.of(resolve(id, scope));
      case Syntax.DottedForm form
          when form.items().getFirst() instanceof Syntax.Identifier id
              && resolve(id, scope) instanceof Meaning.Macro macro ->
          Optional.of(macro);
      default -> Optional.empty();
    };
  }

  // Expressions.

  Core expression(Syntax s, Scope scope) {
    if (++steps > MAX_STEPS) {
      return giveUp(s.span(), "this form expands into more than " + MAX_STEPS + " expressions");
    }
    if (depth >= MAX_DEPTH) {
      return giveUp(
          s.span(),
          "forms are nested more than " + MAX_DEPTH + " deep here; name inner parts with define");
    }
    depth++;
    try {
      return switch (s) {
        case Syntax.Identifier id -> reference(id, scope);
        case Syntax.Literal literal -> new Core.Const(literal.datum(), site(s));
        case Syntax.VectorForm vector -> Quotation.constant(this, vector, site(s));
        case Syntax.ListForm form -> form(form, scope);
        case Syntax.DottedForm dotted -> dotted(dotted, scope);
        case Syntax.Labelled labelled -> bad(labelled, DiagnosticCode.LABEL_IN_PROGRAM);
        case Syntax.LabelRef ref -> bad(ref, DiagnosticCode.LABEL_IN_PROGRAM);
      };
    } finally {
      depth--;
    }
  }

  /** An expression whose value gets a name: a procedure is called by it. */
  Core named(Syntax s, Scope scope, String name) {
    return name(expression(s, scope), name);
  }

  private static Core name(Core value, String name) {
    return switch (value) {
      case Core.Lambda lambda when lambda.name().isEmpty() ->
          new Core.Lambda(name, lambda.clauses(), lambda.site());
      case Core.Let let -> new Core.Let(let.bindings(), name(let.body(), name), let.site());
      case Core.Letrec letrec ->
          new Core.Letrec(letrec.bindings(), name(letrec.body(), name), letrec.site());
      default -> value;
    };
  }

  private Core form(Syntax.ListForm form, Scope scope) {
    if (form.items().isEmpty()) {
      return bad(form, DiagnosticCode.EMPTY_APPLICATION);
    }
    if (!(form.items().getFirst() instanceof Syntax.Identifier id)) {
      return Calls.call(this, form, scope);
    }
    return switch (resolve(id, scope)) {
      case Meaning.Special special -> {
        notes.occur(id, special, Occurrence.Role.KEYWORD);
        yield special.form().expand(this, form, scope);
      }
      case Meaning.Macro macro -> {
        Optional<Syntax> expanded = transcribe(macro, form, scope);
        yield expanded.isPresent() ? expression(expanded.get(), scope) : nothing(form);
      }
      case Meaning.PrimitiveMeaning primitive -> Calls.primitive(this, primitive, form, scope);
      case Meaning.GlobalMeaning global -> Calls.global(this, id, global, form, scope);
      case Meaning.LocalMeaning local -> Calls.local(this, id, local, form, scope);
      case Meaning.Unbound unbound -> Calls.call(this, form, scope);
      case Meaning.Unsupported unsupported -> Calls.call(this, form, scope);
    };
  }

  /** A dotted form is an expression only as the use of a macro. */
  private Core dotted(Syntax.DottedForm form, Scope scope) {
    if (head(form, scope).orElse(Environment.ABSENT) instanceof Meaning.Macro macro) {
      Optional<Syntax> expanded = transcribe(macro, form, scope);
      return expanded.isPresent() ? expression(expanded.get(), scope) : nothing(form);
    }
    return bad(form.tail(), DiagnosticCode.DOTTED_EXPRESSION);
  }

  /** One step of a macro; empty when no rule fits, which has been reported. */
  Optional<Syntax> transcribe(Meaning.Macro macro, Syntax form, Scope scope) {
    List<Syntax> items =
        form instanceof Syntax.DottedForm dotted
            ? dotted.items()
            : ((Syntax.ListForm) form).items();
    List<Syntax> tail =
        form instanceof Syntax.DottedForm dotted ? List.of(dotted.tail()) : List.of();
    notes.occur((Syntax.Identifier) items.getFirst(), macro, Occurrence.Role.KEYWORD);
    notes.macroUsed();
    if (++macroUses > MAX_MACRO_USES) {
      giveUp(
          form.span(),
          "the macro "
              + macro.name()
              + " does not come to an end: "
              + MAX_MACRO_USES
              + " steps of expansion were made; give it a rule that stops");
      return Optional.empty();
    }
    return macro.rules().transcribe(this, macro, form, items.subList(1, items.size()), tail, scope);
  }

  private Core reference(Syntax.Identifier id, Scope scope) {
    return switch (resolve(id, scope)) {
      case Meaning.LocalMeaning local -> {
        local.use();
        notes.occur(id, local, Occurrence.Role.REFERENCE);
        yield new Core.LocalRef(local.variable(), site(id));
      }
      case Meaning.GlobalMeaning global -> global(id, global, -1);
      case Meaning.Unbound ignored -> unbound(id, scope, -1);
      case Meaning.Special special ->
          special.form().auxiliary()
              ? bad(id, DiagnosticCode.MISPLACED_KEYWORD, id.symbol(), special.form().shape())
              : bad(id, DiagnosticCode.SYNTAX_AS_VALUE, id.symbol(), special.form().shape());
      case Meaning.Macro macro -> {
        notes.occur(id, macro, Occurrence.Role.REFERENCE);
        yield bad(id, DiagnosticCode.MACRO_AS_VALUE, id.symbol(), id.symbol());
      }
      case Meaning.PrimitiveMeaning primitive ->
          bad(id, DiagnosticCode.BAD_PRIMITIVE_USE, id.symbol() + " can only be called");
      case Meaning.Unsupported unsupported ->
          bad(
              id,
              DiagnosticCode.NOT_SUPPORTED,
              unsupported.name() + " of " + unsupported.library());
    };
  }

  /** A reference to a top-level variable, called with that many arguments or (-1) not called. */
  Core global(Syntax.Identifier id, Meaning.GlobalMeaning meaning, int arguments) {
    notes.use(id, meaning, true, arguments);
    return new Core.GlobalRef(meaning.global(), site(id));
  }

  Core unbound(Syntax.Identifier id, Scope scope, int arguments) {
    var meaning = Meaning.GlobalMeaning.unknown(implicit(id.name(), scope));
    notes.use(id, meaning, false, arguments);
    return new Core.GlobalRef(meaning.global(), site(id));
  }

  /** A procedure of the prelude that a derived form calls; {@code docs/prelude-contract.md}. */
  Core prelude(String name, Site at) {
    return new Core.GlobalRef(environment.prelude(name), new Site(at.span()));
  }

  /** Gives a name of the top level a meaning. */
  void define(Name name, Meaning meaning) {
    environment.define(name, meaning);
    if (environment == root) {
      notes.effect(name, meaning);
    }
  }

  /** The variable that {@code set!} of a name without a meaning assigns. */
  Global implicitGlobal(Syntax.Identifier id, Scope scope) {
    return implicit(id.name(), scope);
  }

  /** All of the expressions, in order; there is at least one. */
  Core sequence(List<Syntax> expressions, Scope scope, Site site) {
    if (expressions.size() == 1) {
      return expression(expressions.getFirst(), scope);
    }
    var all = new ArrayList<Core>(expressions.size());
    for (Syntax s : expressions) {
      all.add(expression(s, scope));
    }
    return new Core.Seq(all, site);
  }

  // Budget.

  /** A macro wrote that many forms. */
  void wrote(int forms, Span use) {
    written += forms;
    if (written > MAX_WRITTEN) {
      giveUp(use, "macros here write more than " + MAX_WRITTEN + " forms");
    }
  }

  /** Whether a source may be included: not if it is being included without end. */
  boolean including(Source source, Syntax at) {
    if (++included > MAX_INCLUDED) {
      giveUp(at.span(), source.name() + " includes itself, or too many files are included");
      return false;
    }
    return true;
  }

  List<Syntax> read(Source source, boolean foldCase) {
    ReadResult read = Reader.read(source, foldCase);
    read.diagnostics().forEach(notes::report);
    return read.forms();
  }

  // Faults.

  Core bad(Syntax at, DiagnosticCode code, Object... arguments) {
    notes.report(code, at.span(), arguments);
    return nothing(at);
  }

  /** The form has a fault: says which, and how the form is written. */
  Core malformed(Syntax at, SpecialForm form, String fault) {
    return bad(at, DiagnosticCode.MALFORMED_FORM, form.keyword(), fault, form.shape());
  }

  /** The form ends before its body, or before {@code missing}. */
  Core incomplete(Syntax.ListForm at, SpecialForm form, String missing) {
    return at.items().size() < 2
        ? malformed(at, form, "it has no " + missing)
        : bad(at, DiagnosticCode.EMPTY_BODY, form.keyword());
  }

  /** Stands for what could not be expanded. */
  Core nothing(Syntax at) {
    return new Core.Unspecified(site(at));
  }

  private Core giveUp(Span span, String why) {
    if (!exhausted) {
      exhausted = true;
      notes.report(DiagnosticCode.EXPANSION_TOO_DEEP, span, why);
    }
    return new Core.Unspecified(new Site(span));
  }

  /** Whether expansion was given up, so that nothing more should be tried. */
  boolean exhausted() {
    return exhausted;
  }

  Site site(Syntax s) {
    return new Site(s.span());
  }
}
