package radicchio.compiler.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import radicchio.compiler.syntax.Datum;
import radicchio.compiler.syntax.DatumPrinter;

/**
 * Core as the Scheme program that it stands for, to show what macros made of a form. A variable has
 * its name if no other variable of the form is called so, otherwise the name and a number. Not
 * meant to be read again.
 */
public final class SchemePrinter {
  private final Map<Variable, String> variables = new IdentityHashMap<>();
  private final Map<String, Integer> names = new HashMap<>();

  private SchemePrinter() {}

  public static String print(Core core) {
    return new SchemePrinter().text(core).print();
  }

  private static Layout symbol(String name) {
    return Layout.atom(DatumPrinter.print(new Datum.Symbol(name)));
  }

  private static Layout word(String name) {
    return Layout.atom(name);
  }

  private Layout text(Core core) {
    return switch (core) {
      case Core.Const c -> constant(c.datum());
      case Core.Unspecified ignored -> word("(if #f #f)");
      case Core.LocalRef ref -> variable(ref.variable());
      case Core.LocalSet set ->
          Layout.group(2, word("set!"), variable(set.variable()), text(set.value()));
      case Core.GlobalRef ref -> symbol(ref.global().procedure());
      case Core.GlobalSet set ->
          Layout.group(2, word("set!"), symbol(set.global().name()), text(set.value()));
      case Core.GlobalDefine define -> define(define);
      case Core.If branch -> branch(branch);
      case Core.Seq seq -> headed(word("begin"), 1, seq.body());
      case Core.Lambda lambda -> lambda(lambda);
      case Core.Let let -> binding("let", let.bindings(), let.body());
      case Core.Letrec letrec -> binding("letrec*", letrec.bindings(), letrec.body());
      case Core.LetValues values -> {
        Layout producer = text(values.producer());
        var binding = Layout.group(1, formals(values.clause()), producer);
        yield body(
            2, List.of(word("let-values"), Layout.group(1, binding)), values.clause().body());
      }
      case Core.Call call -> {
        Layout procedure = text(call.procedure());
        yield headed(procedure, 2, written(call));
      }
      case Core.PrimCall call ->
          headed(word(call.primitive().symbol().substring(1)), 2, call.arguments());
    };
  }

  /** The arguments; those that are in a list for a library procedure's clause, one by one. */
  private static List<Core> written(Core.Call call) {
    if (!(call.procedure() instanceof Core.GlobalRef ref && ref.global().takesRest())) {
      return call.arguments();
    }
    var all = new ArrayList<>(call.arguments());
    Core list = all.removeLast();
    while (list instanceof Core.PrimCall cons) {
      all.add(cons.arguments().getFirst());
      list = cons.arguments().getLast();
    }
    return all;
  }

  private Layout headed(Layout head, int fixed, List<Core> parts) {
    var all = new ArrayList<Layout>();
    all.add(head);
    parts.forEach(p -> all.add(text(p)));
    return Layout.group(fixed, all);
  }

  /** The parts, and the body's expressions after them. */
  private Layout body(int fixed, List<Layout> parts, Core body) {
    var all = new ArrayList<>(parts);
    if (body instanceof Core.Seq seq) {
      seq.body().forEach(p -> all.add(text(p)));
    } else {
      all.add(text(body));
    }
    return Layout.group(fixed, all);
  }

  private Layout define(Core.GlobalDefine define) {
    Layout name = symbol(define.global().name());
    if (define.value() instanceof Core.Lambda lambda && lambda.clauses().size() == 1) {
      Core.Clause clause = lambda.clauses().getFirst();
      var header = new ArrayList<Layout>();
      header.add(name);
      clause.parameters().forEach(p -> header.add(variable(p)));
      if (!clause.rest().isEmpty()) {
        header.add(word("."));
        header.add(variable(clause.rest().getFirst()));
      }
      return body(2, List.of(word("define"), Layout.group(header.size(), header)), clause.body());
    }
    return Layout.group(2, word("define"), name, text(define.value()));
  }

  private Layout branch(Core.If branch) {
    var all = new ArrayList<Layout>();
    all.add(word("if"));
    all.add(text(branch.test()));
    all.add(text(branch.consequent()));
    if (!(branch.alternative() instanceof Core.Unspecified)) {
      all.add(text(branch.alternative()));
    }
    return Layout.group(2, all);
  }

  private Layout lambda(Core.Lambda lambda) {
    if (lambda.clauses().size() == 1) {
      Core.Clause clause = lambda.clauses().getFirst();
      return body(2, List.of(word("lambda"), formals(clause)), clause.body());
    }
    var all = new ArrayList<Layout>();
    all.add(word("case-lambda"));
    for (Core.Clause clause : lambda.clauses()) {
      all.add(body(1, List.of(formals(clause)), clause.body()));
    }
    return Layout.group(1, all);
  }

  private Layout formals(Core.Clause clause) {
    var names = new ArrayList<Layout>();
    clause.parameters().forEach(p -> names.add(variable(p)));
    if (!clause.rest().isEmpty()) {
      if (names.isEmpty()) {
        return variable(clause.rest().getFirst());
      }
      names.add(word("."));
      names.add(variable(clause.rest().getFirst()));
    }
    return Layout.group(names.size(), names);
  }

  private Layout binding(String keyword, List<Core.Binding> bindings, Core body) {
    var all = new ArrayList<Layout>();
    for (Core.Binding b : bindings) {
      Layout name = variable(b.variable());
      all.add(Layout.group(1, name, text(b.value())));
    }
    return body(2, List.of(word(keyword), Layout.group(1, all)), body);
  }

  private static Layout constant(Datum datum) {
    String text = DatumPrinter.print(datum);
    return switch (datum) {
      case Datum.Symbol ignored -> word("'" + text);
      case Datum.Nil ignored -> word("'" + text);
      case Datum.Pairs ignored -> word("'" + text);
      case Datum.Vector ignored -> word("'" + text);
      case Datum.Labelled ignored -> word("'" + text);
      case Datum.LabelRef ignored -> word("'" + text);
      default -> word(text);
    };
  }

  private Layout variable(Variable variable) {
    return symbol(variables.computeIfAbsent(variable, this::name));
  }

  private String name(Variable variable) {
    int number = names.merge(variable.name(), 1, Integer::sum);
    return number == 1 ? variable.name() : variable.name() + "." + number;
  }
}
