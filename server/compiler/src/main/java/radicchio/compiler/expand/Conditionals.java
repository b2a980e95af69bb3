package radicchio.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Site;
import radicchio.compiler.core.Variable;
import radicchio.compiler.syntax.Syntax;

/**
 * {@code if}, {@code cond}, {@code and}, {@code or}, {@code when}, {@code unless}, {@code begin}
 * (R7RS 4.1.5, 4.2.1, 4.2.3).
 */
final class Conditionals {
  private Conditionals() {}

  static Core ifForm(Expanding x, Syntax.ListForm form, Scope scope) {
    List<Syntax> items = form.items();
    switch (items.size()) {
      case 1 -> {
        return x.malformed(form, SpecialForm.IF, "it has no test");
      }
      case 2 -> {
        return x.malformed(form, SpecialForm.IF, "it has no consequent");
      }
      case 3, 4 -> {
        Core test = x.expression(items.get(1), scope);
        Core consequent = x.expression(items.get(2), scope);
        Core alternative = items.size() == 4 ? x.expression(items.get(3), scope) : x.nothing(form);
        return Shapes.ifThenElse(test, consequent, alternative, x.site(form));
      }
      default -> {
        return x.malformed(
            items.get(4),
            SpecialForm.IF,
            "it has more than a test and two branches; group with begin");
      }
    }
  }

  static Core begin(Expanding x, Syntax.ListForm form, Scope scope) {
    if (form.items().size() == 1) {
      return x.malformed(form, SpecialForm.BEGIN, "an empty one has no value");
    }
    return x.sequence(form.items().subList(1, form.items().size()), scope, x.site(form));
  }

  static Core when(Expanding x, Syntax.ListForm form, Scope scope) {
    return guarded(x, form, scope, SpecialForm.WHEN);
  }

  static Core unless(Expanding x, Syntax.ListForm form, Scope scope) {
    return guarded(x, form, scope, SpecialForm.UNLESS);
  }

  private static Core guarded(Expanding x, Syntax.ListForm form, Scope scope, SpecialForm kind) {
    List<Syntax> items = form.items();
    if (items.size() < 3) {
      return x.malformed(
          form, kind, items.size() < 2 ? "it has no test" : "it has nothing to do after the test");
    }
    Core test = x.expression(items.get(1), scope);
    Core body = x.sequence(items.subList(2, items.size()), scope, x.site(form));
    return kind == SpecialForm.WHEN
        ? Shapes.ifThenElse(test, body, x.nothing(form), x.site(form))
        : Shapes.ifThenElse(test, x.nothing(form), body, x.site(form));
  }

  static Core and(Expanding x, Syntax.ListForm form, Scope scope) {
    var tests = operands(x, form, scope);
    if (tests.isEmpty()) {
      return Shapes.truth(true, x.site(form));
    }
    Core result = tests.getLast();
    for (int i = tests.size() - 2; i >= 0; i--) {
      result =
          Shapes.ifThenElse(tests.get(i), result, Shapes.truth(false, x.site(form)), x.site(form));
    }
    return result;
  }

  static Core or(Expanding x, Syntax.ListForm form, Scope scope) {
    var tests = operands(x, form, scope);
    if (tests.isEmpty()) {
      return Shapes.truth(false, x.site(form));
    }
    Core result = tests.getLast();
    for (int i = tests.size() - 2; i >= 0; i--) {
      result = Shapes.or(tests.get(i), result, x.site(form));
    }
    return result;
  }

  private static List<Core> operands(Expanding x, Syntax.ListForm form, Scope scope) {
    var all = new ArrayList<Core>(form.items().size() - 1);
    for (Syntax s : form.items().subList(1, form.items().size())) {
      all.add(x.expression(s, scope));
    }
    return all;
  }

  static Core cond(Expanding x, Syntax.ListForm form, Scope scope) {
    List<Syntax> clauses = form.items().subList(1, form.items().size());
    if (clauses.isEmpty()) {
      return x.malformed(form, SpecialForm.COND, "it has no clauses");
    }
    return clauses(x, clauses, scope, SpecialForm.COND, x.nothing(form));
  }

  /** One expanded clause, waiting for what is to happen when its test fails. */
  @FunctionalInterface
  private interface Clause {
    Core or(Core otherwise);
  }

  /** The clauses of {@code cond} or {@code guard}, and what happens when none is chosen. */
  static Core clauses(
      Expanding x, List<Syntax> clauses, Scope scope, SpecialForm kind, Core otherwise) {
    var expanded = new ArrayList<Clause>(clauses.size());
    Core last = otherwise;
    for (int i = 0; i < clauses.size(); i++) {
      Syntax s = clauses.get(i);
      if (!(s instanceof Syntax.ListForm clause) || clause.items().isEmpty()) {
        return x.malformed(s, kind, "a clause is a list that begins with a test");
      }
      if (x.takesKeyword(clause.items().getFirst(), SpecialForm.ELSE, scope)) {
        if (i != clauses.size() - 1) {
          return x.malformed(clause, kind, "the else clause is not the last one");
        }
        if (clause.items().size() == 1) {
          return x.malformed(clause, kind, "the else clause has no expression");
        }
        last = x.sequence(clause.items().subList(1, clause.items().size()), scope, x.site(clause));
      } else {
        expanded.add(clause(x, clause, scope, kind));
      }
    }
    for (int i = expanded.size() - 1; i >= 0; i--) {
      last = expanded.get(i).or(last);
    }
    return last;
  }

  private static Clause clause(Expanding x, Syntax.ListForm clause, Scope scope, SpecialForm kind) {
    List<Syntax> items = clause.items();
    Core test = x.expression(items.getFirst(), scope);
    Site site = x.site(clause);
    if (items.size() == 1) {
      return otherwise -> Shapes.or(test, otherwise, site);
    }
    if (x.takesKeyword(items.get(1), SpecialForm.ARROW, scope)) {
      if (items.size() != 3) {
        Core fault = x.malformed(clause, kind, "after => comes one procedure");
        return otherwise -> fault;
      }
      Core receiver = x.expression(items.get(2), scope);
      return otherwise -> arrow(test, receiver, otherwise, site);
    }
    Core body = x.sequence(items.subList(1, items.size()), scope, x.site(clause));
    return otherwise -> Shapes.ifThenElse(test, body, otherwise, site);
  }

  private static Core arrow(Core test, Core receiver, Core otherwise, Site site) {
    var value = new Variable("value", test.site().span());
    return new Core.Let(
        List.of(new Core.Binding(value, test)),
        new Core.If(
            new Core.LocalRef(value, new Site(site.span())),
            Calls.of(
                receiver,
                List.of(new Core.LocalRef(value, new Site(site.span()))),
                new Site(receiver.site().span())),
            otherwise,
            new Site(site.span())),
        site);
  }
}
