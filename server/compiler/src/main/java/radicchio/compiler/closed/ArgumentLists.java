package radicchio.compiler.closed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.core.Site;
import radicchio.compiler.layout.Tags;

/**
 * Takes lists of arguments apart, for procedures with optional or many arguments and for multiple
 * values.
 */
final class ArgumentLists {
  private final BodyConverter body;

  ArgumentLists(BodyConverter body) {
    this.body = body;
  }

  /** The first clause that fits the argument list; when none does, the call fails. */
  Body dispatch(Core.Lambda lambda, Local arguments) {
    Site site = lambda.site();
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (Core.Clause c : lambda.clauses()) {
      least = Math.min(least, c.parameters().size());
      most = c.rest().isEmpty() && most >= 0 ? Math.max(most, c.parameters().size()) : -1;
    }
    Body fail = new Body.FailArity(arguments, lambda.clauses().isEmpty() ? 0 : least, most, site);
    return clauses(lambda.clauses(), 0, arguments, () -> fail, new Cont.Tail());
  }

  private Body clauses(
      List<Core.Clause> clauses, int at, Local arguments, Supplier<Body> fail, Cont k) {
    if (at == clauses.size()) {
      return fail.get();
    }
    Core.Clause clause = clauses.get(at);
    if (clause.parameters().isEmpty() && !clause.rest().isEmpty()) {
      return match(clause, arguments, () -> new Body.Return(new Simple.Word(Tags.FALSE)), k);
    }
    Label next = new Label("next");
    Body taken = match(clause, arguments, () -> new Body.Jump(next, List.of()), k);
    return new Body.Join(next, List.of(), clauses(clauses, at + 1, arguments, fail, k), taken);
  }

  /** Binds the clause's parameters to the elements of a list, or goes to {@code miss}. */
  private Body match(Core.Clause clause, Local list, Supplier<Body> miss, Cont k) {
    return elements(
        clause.parameters().size(),
        new ArrayList<>(),
        list,
        miss,
        (locals, rest) -> {
          if (clause.rest().isEmpty()) {
            return new Body.If(
                prim(Primitive.NULL_P, new Simple.Get(rest), clause.body().site()),
                body.parameters(clause.parameters(), locals, clause.body(), k),
                miss.get());
          }
          List<radicchio.compiler.core.Variable> all = new ArrayList<>(clause.parameters());
          all.add(clause.rest().getFirst());
          List<Local> values = new ArrayList<>(locals);
          values.add(rest);
          return body.parameters(all, values, clause.body(), k);
        },
        clause.body().site());
  }

  private interface Matched {
    Body apply(List<Local> elements, Local rest);
  }

  private Body elements(
      int wanted, List<Local> got, Local list, Supplier<Body> miss, Matched done, Site site) {
    if (got.size() == wanted) {
      return done.apply(got, list);
    }
    Local first = new Local("a");
    Local rest = new Local("r");
    got.add(first);
    Simple.Get pair = new Simple.Get(list);
    Body inner = elements(wanted, got, rest, miss, done, site);
    return new Body.If(
        prim(Primitive.PAIR_P, pair, site),
        new Body.Let(
            first,
            new Simple.Load(pair, Tags.CAR),
            new Body.Let(rest, new Simple.Load(pair, Tags.CDR), inner)),
        miss.get());
  }

  /** Binds the values that an expression returned (R7RS 4.2.2). */
  Body values(Simple value, Core.Clause clause, Site site, Cont k) {
    int count = clause.parameters().size();
    if (!BodyConverter.stable(value)) {
      Local kept = new Local("values");
      return new Body.Let(kept, value, values(new Simple.Get(kept), clause, site, k));
    }
    if (!clause.rest().isEmpty()) {
      Local list = new Local("values");
      Label miss = new Label("miss");
      Function<Cont, Body> make =
          shared -> match(clause, list, () -> new Body.Jump(miss, List.of()), shared);
      Simple fail = new Simple.CheckValues(value, count, site);
      return new Body.Let(
          list,
          prim(Primitive.VALUES_TO_LIST, value, site),
          k.shared(
              shared ->
                  new Body.Join(
                      miss,
                      List.of(),
                      new Body.Do(fail, new Body.Return(new Simple.Word(Tags.UNSPECIFIED))),
                      make.apply(shared))));
    }
    if (count == 1) {
      Local only = new Local(clause.parameters().getFirst().name());
      return new Body.Let(
          only,
          new Simple.CheckValues(value, 1, site),
          body.parameters(clause.parameters(), List.of(only), clause.body(), k));
    }
    List<Local> locals = clause.parameters().stream().map(v -> new Local(v.name())).toList();
    Body inner = body.parameters(clause.parameters(), locals, clause.body(), k);
    for (int i = count - 1; i >= 0; i--) {
      Simple word = new Simple.Load(value, Tags.OBJECT_WORDS + 8 * i);
      inner = new Body.Let(locals.get(i), word, inner);
    }
    return new Body.Do(new Simple.CheckValues(value, count, site), inner);
  }

  private static Simple prim(Primitive primitive, Simple argument, Site site) {
    return new Simple.Prim(primitive, List.of(argument), site);
  }
}
