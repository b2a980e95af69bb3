package radicchio.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Variable;
import radicchio.compiler.syntax.Syntax;

/** Named {@code let} and {@code do} (R7RS section 4.2.4). */
final class Loops {
  private Loops() {}

  static Core namedLet(Expanding x, Syntax.ListForm form, Syntax.Identifier name, Scope scope) {
    Optional<List<Bindings.Init>> inits = Bindings.parse(x, form, 2, SpecialForm.LET);
    if (inits.isEmpty()) {
      return x.nothing(form);
    }
    var arguments = new ArrayList<Core>(inits.get().size());
    for (Bindings.Init init : inits.get()) {
      arguments.add(x.named(init.value(), scope, init.name().symbol()));
    }
    var outer = new Scope.Frame(scope, 1);
    var loop = Formals.local(x, name, outer, "let");
    x.notes.region(form.span(), outer);
    var inner = new Scope.Frame(outer, inits.get().size());
    var parameters = new ArrayList<Variable>(inits.get().size());
    var signature = new ArrayList<String>(inits.get().size());
    for (Bindings.Init init : inits.get()) {
      parameters.add(Formals.local(x, init.name(), inner, "let").variable());
      signature.add(init.name().symbol());
    }
    loop.arity(new Arity(List.of(new Arity.Signature(signature, List.of()))));
    Core body = Bindings.body(x, form, 3, inner, SpecialForm.LET);
    return loop(x, form, loop.variable(), parameters, arguments, body);
  }

  private static Core loop(
      Expanding x,
      Syntax form,
      Variable loop,
      List<Variable> parameters,
      List<Core> arguments,
      Core body) {
    var lambda =
        new Core.Lambda(
            loop.name(), List.of(new Core.Clause(parameters, List.of(), body)), x.site(form));
    return new Core.Letrec(
        List.of(new Core.Binding(loop, lambda)),
        new Core.Call(new Core.LocalRef(loop, x.site(form)), arguments, x.site(form)),
        x.site(form));
  }

  private record Counter(Syntax.Identifier name, Syntax init, List<Syntax> step) {}

  static Core doLoop(Expanding x, Syntax.ListForm form, Scope scope) {
    List<Syntax> items = form.items();
    if (items.size() < 3) {
      return x.malformed(form, SpecialForm.DO, "it needs variables and a test");
    }
    if (!(items.get(2) instanceof Syntax.ListForm end) || end.items().isEmpty()) {
      return x.malformed(
          items.get(2), SpecialForm.DO, "after the variables comes a list (test expression ...)");
    }
    Optional<List<Counter>> counters = counters(x, items.get(1));
    if (counters.isEmpty()) {
      return x.nothing(form);
    }
    var arguments = new ArrayList<Core>();
    for (Counter c : counters.get()) {
      arguments.add(x.named(c.init, scope, c.name.symbol()));
    }
    var frame = new Scope.Frame(scope, counters.get().size());
    x.notes.region(form.span(), frame);
    var parameters = new ArrayList<Variable>();
    for (Counter c : counters.get()) {
      parameters.add(Formals.local(x, c.name, frame, "do").variable());
    }
    var loop = new Variable("do", form.span());
    Core test = x.expression(end.items().getFirst(), frame);
    Core result =
        end.items().size() == 1
            ? x.nothing(end)
            : x.sequence(end.items().subList(1, end.items().size()), frame, x.site(end));
    var round = new ArrayList<Core>();
    for (Syntax command : items.subList(3, items.size())) {
      round.add(x.expression(command, frame));
    }
    round.add(again(x, form, loop, counters.get(), parameters, frame));
    Core body = round.size() == 1 ? round.getFirst() : new Core.Seq(round, x.site(form));
    Core choice = Shapes.ifThenElse(test, result, body, x.site(form));
    return loop(x, form, loop, parameters, arguments, choice);
  }

  private static Core again(
      Expanding x,
      Syntax form,
      Variable loop,
      List<Counter> counters,
      List<Variable> parameters,
      Scope scope) {
    var steps = new ArrayList<Core>();
    for (int i = 0; i < counters.size(); i++) {
      Counter c = counters.get(i);
      steps.add(
          c.step.isEmpty()
              ? new Core.LocalRef(parameters.get(i), x.site(c.name))
              : x.named(c.step.getFirst(), scope, c.name.symbol()));
    }
    return new Core.Call(new Core.LocalRef(loop, x.site(form)), steps, x.site(form));
  }

  private static Optional<List<Counter>> counters(Expanding x, Syntax s) {
    if (!(s instanceof Syntax.ListForm list)) {
      x.malformed(s, SpecialForm.DO, "its variables are " + Formals.describe(s) + ", not a list");
      return Optional.empty();
    }
    var counters = new ArrayList<Counter>();
    for (Syntax spec : list.items()) {
      if (!(spec instanceof Syntax.ListForm parts)
          || parts.items().size() < 2
          || parts.items().size() > 3) {
        x.malformed(spec, SpecialForm.DO, "a variable is (name init) or (name init step)");
        return Optional.empty();
      }
      if (!(parts.items().getFirst() instanceof Syntax.Identifier name)) {
        Formals.notAnIdentifier(x, "a variable", parts.items().getFirst());
        return Optional.empty();
      }
      counters.add(
          new Counter(name, parts.items().get(1), parts.items().subList(2, parts.items().size())));
    }
    return Optional.of(counters);
  }
}
