package radicchio.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.core.Site;
import radicchio.compiler.core.Variable;
import radicchio.compiler.syntax.Datum;
import radicchio.compiler.syntax.Syntax;

/** {@code case} (R7RS section 4.2.1). */
final class Case {
  private final Expanding x;
  private final Scope scope;
  private final Variable key;

  private Case(Expanding x, Scope scope, Variable key) {
    this.x = x;
    this.scope = scope;
    this.key = key;
  }

  static Core expand(Expanding x, Syntax.ListForm form, Scope scope) {
    List<Syntax> items = form.items();
    if (items.size() < 3) {
      return x.malformed(
          form, SpecialForm.CASE, items.size() < 2 ? "it has no key" : "it has no clauses");
    }
    Core value = x.expression(items.get(1), scope);
    var key = new Variable("key", items.get(1).span());
    Core choice = new Case(x, scope, key).clauses(items.subList(2, items.size()), form);
    return new Core.Let(List.of(new Core.Binding(key, value)), choice, x.site(form));
  }

  private record Clause(Core test, Core body, Site site) {}

  private Core clauses(List<Syntax> clauses, Syntax form) {
    var expanded = new ArrayList<Clause>();
    Core last = x.nothing(form);
    for (int i = 0; i < clauses.size(); i++) {
      Syntax s = clauses.get(i);
      if (!(s instanceof Syntax.ListForm clause) || clause.items().size() < 2) {
        return x.malformed(s, SpecialForm.CASE, "a clause needs a list of data and an expression");
      }
      Syntax first = clause.items().getFirst();
      if (x.takesKeyword(first, SpecialForm.ELSE, scope)) {
        if (i != clauses.size() - 1) {
          return x.malformed(clause, SpecialForm.CASE, "the else clause is not the last one");
        }
        last = body(clause);
      } else if (first instanceof Syntax.ListForm data) {
        expanded.add(new Clause(matches(data), body(clause), x.site(clause)));
      } else {
        return x.malformed(
            first,
            SpecialForm.CASE,
            "the data of a clause are a list: (" + Formals.excerpt(first) + ")");
      }
    }
    for (int i = expanded.size() - 1; i >= 0; i--) {
      Clause c = expanded.get(i);
      last = new Core.If(c.test, c.body, last, c.site);
    }
    return last;
  }

  private Core body(Syntax.ListForm clause) {
    List<Syntax> items = clause.items();
    if (!x.takesKeyword(items.get(1), SpecialForm.ARROW, scope)) {
      return x.sequence(items.subList(1, items.size()), scope, x.site(clause));
    }
    if (items.size() != 3) {
      return x.malformed(clause, SpecialForm.CASE, "after => comes one procedure");
    }
    return Calls.of(
        x.expression(items.get(2), scope), List.of(keyRef(items.get(2))), x.site(items.get(2)));
  }

  private Core matches(Syntax.ListForm data) {
    Core result = Shapes.truth(false, x.site(data));
    for (int i = data.items().size() - 1; i >= 0; i--) {
      Syntax s = data.items().get(i);
      Datum datum = Quotation.datum(x, s);
      Core test =
          new Core.PrimCall(
              comparedByIdentity(datum) ? Primitive.EQ : Primitive.EQV,
              List.of(keyRef(s), new Core.Const(datum, x.site(s))),
              x.site(s));
      result =
          i == data.items().size() - 1
              ? test
              : new Core.If(test, Shapes.truth(true, x.site(s)), result, x.site(s));
    }
    return result;
  }

  private static boolean comparedByIdentity(Datum datum) {
    return switch (datum) {
      case Datum.Symbol ignored -> true;
      case Datum.Bool ignored -> true;
      case Datum.Char ignored -> true;
      case Datum.Nil ignored -> true;
      case Datum.ExactInteger integer -> integer.value().bitLength() < 61;
      default -> false;
    };
  }

  private Core keyRef(Syntax at) {
    return new Core.LocalRef(key, x.site(at));
  }
}
