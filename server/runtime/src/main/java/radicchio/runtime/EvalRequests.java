package radicchio.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Global;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.core.Site;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.Source;
import radicchio.compiler.diag.Span;
import radicchio.compiler.expand.Environment;
import radicchio.compiler.expand.Expander;
import radicchio.compiler.expand.Expansion;
import radicchio.compiler.expand.Library;
import radicchio.compiler.expand.TopForm;
import radicchio.compiler.layout.Tags;
import radicchio.compiler.syntax.Datum;
import radicchio.compiler.syntax.ReadResult;
import radicchio.compiler.syntax.Reader;
import radicchio.compiler.syntax.Syntax;

/**
 * {@code eval}, {@code load} and {@code environment} (R7RS 6.12): what the prelude hands over as
 * text is compiled, linked, and evaluated in place of the call.
 */
final class EvalRequests {
  /** What the prelude calls the session's own environment. */
  static final long INTERACTION = 0;

  static final String SOURCE = "eval";

  private final SchemeInstance instance;
  private final SessionOptions options;
  private final LoadedLibraries libraries;
  private final Global constants;
  private final List<Specified> environments = new ArrayList<>();
  private final Map<String, Integer> known = new HashMap<>();

  /**
   * An environment that a program has asked for.
   *
   * @param fixed whether nothing can be defined in it
   */
  private record Specified(Environment environment, boolean fixed, List<Library> imports) {}

  /**
   * @param interaction the session's environment
   * @param constants variable of the prelude that has the objects which text cannot be made of
   */
  EvalRequests(
      SchemeInstance instance,
      Environment interaction,
      SessionOptions options,
      LoadedLibraries libraries,
      Global constants) {
    this.instance = instance;
    this.options = options;
    this.libraries = libraries;
    this.constants = constants;
    environments.add(new Specified(interaction, false, List.of()));
  }

  /** {@code (environment import-set ...)}: its number. */
  HostRequests.Answer environment(String importSets) {
    Environment empty = environments.getFirst().environment().empty();
    Source source = new Source(SOURCE, "(import " + importSets + ")");
    Syntax form = Reader.read(source).forms().getFirst();
    Expanded expanded = expand(form, empty);
    if (expanded.wrong().isPresent()) {
      return failure("environment", expanded.wrong().get());
    }
    Expansion expansion = expanded.expansion();
    Integer before = known.get(importSets);
    int number;
    if (before != null && environments.get(before).imports().equals(expansion.imports())) {
      number = before;
    } else {
      number = environments.size();
      environments.add(new Specified(empty, true, expansion.imports()));
      known.put(importSets, number);
    }
    Site site = new Site(form.span());
    Core result =
        new Core.Const(new Datum.ExactInteger(java.math.BigInteger.valueOf(number)), site);
    return run(List.of(new TopForm(result, form.span(), List.of())), expansion.imports());
  }

  /**
   * @param text one datum
   * @param objects how many constants the datum refers to, by the names {@code #<constant n>}
   */
  HostRequests.Answer eval(long environment, String text, int objects) {
    Specified in = environments.get((int) environment);
    Environment scratch = in.environment().fork();
    List<Global> named = new ArrayList<>();
    for (int i = 0; i < objects; i++) {
      named.add(scratch.nameConstant("#<constant " + i + ">"));
    }
    ReadResult read = Reader.read(new Source(SOURCE, text));
    Optional<Diagnostic> wrong = error(read.diagnostics());
    if (wrong.isPresent() || read.forms().size() != 1) {
      return wrong
          .map(w -> failure("eval", w))
          .orElse(new HostRequests.Answer.Failure("error", "eval: not one datum", List.of()));
    }
    Syntax form = read.forms().getFirst();
    Expanded expanded = expand(form, scratch);
    if (expanded.wrong().isPresent()) {
      return failure("eval", expanded.wrong().get());
    }
    Expansion expansion = expanded.expansion();
    if (in.fixed() && expansion.defines()) {
      return new HostRequests.Answer.Failure(
          "error",
          "eval: nothing can be defined in this environment; use (interaction-environment)",
          List.of());
    }
    expansion.replay(in.environment());
    List<TopForm> forms = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      forms.add(constant(named.get(i), i, form.span()));
    }
    forms.add(expansion.form());
    return run(forms, expansion.imports());
  }

  /** All forms of a file, up to the first that is wrong, which then fails. */
  HostRequests.Answer load(long environment, Source file) {
    Specified in = environments.get((int) environment);
    Program program = Program.read(List.of(new Piece.Text(file.span(0, file.text().length()))));
    List<TopForm> forms = new ArrayList<>();
    List<Library> imports = new ArrayList<>();
    Optional<Diagnostic> wrong = program.error();
    Environment scratch = in.environment().fork();
    for (Syntax form : program.forms()) {
      Expanded expanded = expand(form, scratch);
      if (expanded.wrong().isPresent()) {
        wrong = expanded.wrong();
        break;
      }
      Expansion expansion = expanded.expansion();
      if (!in.fixed()) {
        expansion.replay(in.environment());
      }
      forms.add(expansion.form());
      imports.addAll(expansion.imports());
    }
    wrong.ifPresent(w -> forms.add(raising(w)));
    Span whole = file.span(0, 0);
    forms.add(new TopForm(new Core.Unspecified(new Site(whole)), whole, List.of()));
    return run(forms, imports);
  }

  /** A form that raises what is wrong, for those before it are to be evaluated first. */
  private TopForm raising(Diagnostic wrong) {
    Site site = new Site(wrong.span());
    Core raise =
        new Core.Call(
            new Core.GlobalRef(
                environments.getFirst().environment().preludeVariable("%load-failed"), site),
            List.of(new Core.Const(new Datum.Str(message("load", wrong)), site)),
            site);
    return new TopForm(raise, wrong.span(), List.of());
  }

  private TopForm constant(Global global, int index, Span span) {
    Site site = new Site(span);
    Core value =
        new Core.PrimCall(
            Primitive.VECTOR_REF,
            List.of(
                new Core.GlobalRef(constants, site),
                new Core.Const(new Datum.ExactInteger(java.math.BigInteger.valueOf(index)), site)),
            site);
    return new TopForm(new Core.GlobalDefine(global, value, site), span, List.of(global));
  }

  /** Compiles forms to be evaluated in order, after the libraries that they need. */
  private HostRequests.Answer run(List<TopForm> forms, List<Library> imports) {
    List<Library> needed = libraries.needed(imports);
    List<Core> all = new ArrayList<>();
    List<Global> defines = new ArrayList<>();
    for (Library library : needed) {
      TopForm body = library.body().orElseThrow();
      all.add(body.core());
      all.add(evaluated(library, body.span()));
      defines.addAll(body.defines());
    }
    for (TopForm form : forms) {
      all.add(form.core());
      defines.addAll(form.defines());
    }
    Span span = forms.getLast().span();
    Core whole = all.size() == 1 ? all.getFirst() : new Core.Seq(all, new Site(span));
    Loading.Loaded loaded =
        new Loading(instance, options.engine())
            .load(SOURCE, List.of(new TopForm(whole, span, defines)), Timings.NONE);
    return new HostRequests.Answer.Run(loaded.unit().forms().getFirst().code());
  }

  /** Tells the session that a library's body has come to its end. */
  private Core evaluated(Library library, Span span) {
    Site site = new Site(span);
    int number = libraries.number(library);
    Datum request =
        Datum.list(
            List.of(
                new Datum.Symbol("library-evaluated"),
                new Datum.ExactInteger(java.math.BigInteger.valueOf(number))));
    return new Core.PrimCall(Primitive.HOST_REQUEST, List.of(new Core.Const(request, site)), site);
  }

  HostRequests.Answer libraryEvaluated(int number) {
    libraries.evaluated(number);
    return new HostRequests.Answer.Value(Tags.UNSPECIFIED);
  }

  private record Expanded(Expansion expansion, Optional<Diagnostic> wrong) {}

  private Expanded expand(Syntax form, Environment in) {
    Expansion expansion = Expander.expand(form, in, options.includes());
    return new Expanded(expansion, error(expansion.diagnostics()));
  }

  private static Optional<Diagnostic> error(List<Diagnostic> diagnostics) {
    return diagnostics.stream().filter(Diagnostic::isError).findFirst();
  }

  private static HostRequests.Answer failure(String who, Diagnostic wrong) {
    return new HostRequests.Answer.Failure("syntax-error", message(who, wrong), List.of());
  }

  private static String message(String who, Diagnostic wrong) {
    boolean file = !wrong.span().source().name().equals(SOURCE);
    return who + ": " + (file ? wrong.span() + ": " : "") + wrong.message();
  }
}
