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
  private static final int WIDTH = 90;
  static final String PRELUDE = "(radicchio prelude)";

  private final Map<Variable, String> variables = new IdentityHashMap<>();
  private final Map<Global, String> globals = new IdentityHashMap<>();
  private final Map<String, Integer> globalNames = new HashMap<>();

  /** Text of an expression or a parenthesised group of them. */
  private sealed interface Text {
    int width();

    record Atom(String text) implements Text {
      @Override
      public int width() {
        return text.length();
      }
    }

    /**
     * @param fixed how many items stay on the first line
     */
    record Group(List<Text> items, int fixed, int width) implements Text {}
  }

  private CorePrinter() {}

  public static String print(Core core) {
    var printer = new CorePrinter();
    var out = new StringBuilder();
    write(printer.text(core), 0, out);
    return out.toString();
  }

  private static Text atom(String text) {
    return new Text.Atom(text);
  }

  private static Text group(int fixed, List<Text> items) {
    int width = 1 + items.size();
    for (Text item : items) {
      width += item.width();
    }
    return new Text.Group(List.copyOf(items), fixed, width);
  }

  private static Text group(int fixed, Text... items) {
    return group(fixed, List.of(items));
  }

  private Text text(Core core) {
    return switch (core) {
      case Core.Const c -> constant(c.datum());
      case Core.Unspecified ignored -> atom("(unspecified)");
      case Core.LocalRef ref -> variable(ref.variable());
      case Core.LocalSet set -> group(2, atom("set!"), variable(set.variable()), text(set.value()));
      case Core.GlobalRef ref -> global(ref.global());
      case Core.GlobalSet set -> group(2, atom("set!"), global(set.global()), text(set.value()));
      case Core.GlobalDefine define ->
          group(2, atom("define"), global(define.global()), text(define.value()));
      case Core.If branch ->
          group(
              2,
              atom("if"),
              text(branch.test()),
              text(branch.consequent()),
              text(branch.alternative()));
      case Core.Seq seq -> headed("seq", 1, seq.body());
      case Core.Lambda lambda -> lambda(lambda);
      case Core.Let let -> binding("let", let.bindings(), let.body());
      case Core.Letrec letrec -> binding("letrec", letrec.bindings(), letrec.body());
      case Core.LetValues values -> {
        Text producer = text(values.producer());
        yield group(
            2,
            atom("let-values"),
            group(1, parameters(values.clause()), producer),
            text(values.clause().body()));
      }
      case Core.Call call -> {
        var parts = new ArrayList<Text>();
        parts.add(atom("call"));
        parts.add(text(call.procedure()));
        call.arguments().forEach(a -> parts.add(text(a)));
        yield group(2, parts);
      }
      case Core.PrimCall call -> headed(call.primitive().symbol(), 1, call.arguments());
    };
  }

  private Text headed(String head, int fixed, List<Core> parts) {
    var all = new ArrayList<Text>();
    all.add(atom(head));
    parts.forEach(p -> all.add(text(p)));
    return group(fixed, all);
  }

  private static Text constant(Datum datum) {
    String text = DatumPrinter.print(datum);
    return switch (datum) {
      case Datum.Number ignored -> atom(text);
      case Datum.Str ignored -> atom(text);
      case Datum.Bool ignored -> atom(text);
      case Datum.Char ignored -> atom(text);
      case Datum.Bytes ignored -> atom(text);
      default -> atom("'" + text);
    };
  }

  private Text lambda(Core.Lambda lambda) {
    var parts = new ArrayList<Text>();
    parts.add(atom("lambda"));
    parts.add(atom(DatumPrinter.print(new Datum.Str(lambda.name()))));
    for (Core.Clause clause : lambda.clauses()) {
      Text parameters = parameters(clause);
      parts.add(group(1, parameters, text(clause.body())));
    }
    return group(2, parts);
  }

  private Text parameters(Core.Clause clause) {
    var names = new ArrayList<Text>();
    clause.parameters().forEach(v -> names.add(variable(v)));
    if (!clause.rest().isEmpty()) {
      names.add(atom("."));
      names.add(variable(clause.rest().getFirst()));
    }
    if (names.size() == 2 && clause.parameters().isEmpty()) {
      return names.getLast();
    }
    return group(names.size(), names);
  }

  private Text binding(String head, List<Core.Binding> bindings, Core body) {
    var all = new ArrayList<Text>();
    for (Core.Binding b : bindings) {
      all.add(group(1, variable(b.variable()), text(b.value())));
    }
    return group(2, atom(head), group(1, all), text(body));
  }

  private Text variable(Variable variable) {
    String known = variables.get(variable);
    if (known == null) {
      known = DatumPrinter.print(new Datum.Symbol(variable.name() + "." + (variables.size() + 1)));
      variables.put(variable, known);
    }
    return atom(known);
  }

  private Text global(Global global) {
    String known = globals.get(global);
    if (known == null) {
      int number = globalNames.merge(global.library() + " " + global.name(), 1, Integer::sum);
      String name = number == 1 ? global.name() : global.name() + "#" + number;
      known = globalName(name, global.library());
      globals.put(global, known);
    }
    return atom(known);
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

  private static void write(Text text, int column, StringBuilder out) {
    switch (text) {
      case Text.Atom(String s) -> out.append(s);
      case Text.Group(List<Text> items, int fixed, int width) -> {
        boolean oneLine = column + width <= WIDTH;
        out.append('(');
        int inner = column + 1;
        for (int i = 0; i < items.size(); i++) {
          if (i > 0 && (oneLine || i < fixed)) {
            out.append(' ');
            inner++;
          } else if (i > 0) {
            inner = column + (fixed > 1 ? 2 : 1);
            out.append('\n').append(" ".repeat(inner));
          }
          int start = out.length();
          write(items.get(i), inner, out);
          int line = out.lastIndexOf("\n");
          inner = line >= start ? out.length() - line - 1 : inner + out.length() - start;
        }
        out.append(')');
      }
    }
  }
}
