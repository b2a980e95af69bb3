package radicchio.compiler.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import radicchio.compiler.syntax.Datum;
import radicchio.compiler.syntax.DatumPrinter;

/**
 * Core as text that {@link CoreParser} reads back. Locals are numbered in order of appearance
 * ({@code x.1}); top-level variables are {@code $name} in the interaction environment, {@code
 * $$name} in the prelude and {@code ($ name "(library name)")} elsewhere; a second one of the same
 * name gets a number ({@code $tmp#2}).
 */
public final class CorePrinter {
  static final String PRELUDE = "(radicchio prelude)";

  private final Map<Variable, String> variables = new IdentityHashMap<>();
  private final Map<Global, String> globals = new IdentityHashMap<>();
  private final Map<String, Integer> globalNames = new HashMap<>();

  private CorePrinter() {}

  public static String print(Core core) {
    var printer = new CorePrinter();
    return printer.text(core).print();
  }

  private Layout text(Core core) {
    return switch (core) {
      case Core.Const c -> constant(c.datum());
      case Core.Unspecified ignored -> Layout.atom("(unspecified)");
      case Core.LocalRef ref -> variable(ref.variable());
      case Core.LocalSet set ->
          Layout.group(2, Layout.atom("set!"), variable(set.variable()), text(set.value()));
      case Core.GlobalRef ref -> global(ref.global());
      case Core.GlobalSet set ->
          Layout.group(2, Layout.atom("set!"), global(set.global()), text(set.value()));
      case Core.GlobalDefine define ->
          Layout.group(2, Layout.atom("define"), global(define.global()), text(define.value()));
      case Core.If branch ->
          Layout.group(
              2,
              Layout.atom("if"),
              text(branch.test()),
              text(branch.consequent()),
              text(branch.alternative()));
      case Core.Seq seq -> headed("seq", 1, seq.body());
      case Core.Lambda lambda -> lambda(lambda);
      case Core.Let let -> binding("let", let.bindings(), let.body());
      case Core.Letrec letrec -> binding("letrec", letrec.bindings(), letrec.body());
      case Core.LetValues values -> {
        Layout producer = text(values.producer());
        yield Layout.group(
            2,
            Layout.atom("let-values"),
            Layout.group(1, parameters(values.clause()), producer),
            text(values.clause().body()));
      }
      case Core.Call call -> {
        var parts = new ArrayList<Layout>();
        parts.add(Layout.atom("call"));
        parts.add(text(call.procedure()));
        call.arguments().forEach(a -> parts.add(text(a)));
        yield Layout.group(2, parts);
      }
      case Core.PrimCall call -> headed(call.primitive().symbol(), 1, call.arguments());
    };
  }

  private Layout headed(String head, int fixed, List<Core> parts) {
    var all = new ArrayList<Layout>();
    all.add(Layout.atom(head));
    parts.forEach(p -> all.add(text(p)));
    return Layout.group(fixed, all);
  }

  private static Layout constant(Datum datum) {
    String text = DatumPrinter.print(datum);
    return switch (datum) {
      case Datum.Number ignored -> Layout.atom(text);
      case Datum.Str ignored -> Layout.atom(text);
      case Datum.Bool ignored -> Layout.atom(text);
      case Datum.Char ignored -> Layout.atom(text);
      case Datum.Bytes ignored -> Layout.atom(text);
      default -> Layout.atom("'" + text);
    };
  }

  private Layout lambda(Core.Lambda lambda) {
    var parts = new ArrayList<Layout>();
    parts.add(Layout.atom("lambda"));
    parts.add(Layout.atom(DatumPrinter.print(new Datum.Str(lambda.name()))));
    for (Core.Clause clause : lambda.clauses()) {
      Layout parameters = parameters(clause);
      parts.add(Layout.group(1, parameters, text(clause.body())));
    }
    return Layout.group(2, parts);
  }

  private Layout parameters(Core.Clause clause) {
    var names = new ArrayList<Layout>();
    clause.parameters().forEach(v -> names.add(variable(v)));
    if (!clause.rest().isEmpty()) {
      names.add(Layout.atom("."));
      names.add(variable(clause.rest().getFirst()));
    }
    if (names.size() == 2 && clause.parameters().isEmpty()) {
      return names.getLast();
    }
    return Layout.group(names.size(), names);
  }

  private Layout binding(String head, List<Core.Binding> bindings, Core body) {
    var all = new ArrayList<Layout>();
    for (Core.Binding b : bindings) {
      all.add(Layout.group(1, variable(b.variable()), text(b.value())));
    }
    return Layout.group(2, Layout.atom(head), Layout.group(1, all), text(body));
  }

  private Layout variable(Variable variable) {
    String known = variables.get(variable);
    if (known == null) {
      known = DatumPrinter.print(new Datum.Symbol(variable.name() + "." + (variables.size() + 1)));
      variables.put(variable, known);
    }
    return Layout.atom(known);
  }

  private Layout global(Global global) {
    String known = globals.get(global);
    if (known == null) {
      int number = globalNames.merge(global.library() + " " + global.name(), 1, Integer::sum);
      String name = number == 1 ? global.name() : global.name() + "#" + number;
      known = globalName(name, global.library());
      globals.put(global, known);
    }
    return Layout.atom(known);
  }

  private static String globalName(String name, String library) {
    return switch (library) {
      case "" -> DatumPrinter.print(new Datum.Symbol("$" + name));
      case PRELUDE -> DatumPrinter.print(new Datum.Symbol("$$" + name));
      default ->
          "($ "
              + DatumPrinter.print(new Datum.Symbol(name))
              + " "
              + DatumPrinter.print(new Datum.Str(library))
              + ")";
    };
  }
}
