package radicchio.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import radicchio.compiler.core.Application;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Global;
import radicchio.compiler.core.Site;
import radicchio.compiler.core.Variable;
import radicchio.compiler.diag.Span;
import radicchio.compiler.layout.Abi;

/**
 * A definition of the prelude, taken apart: clauses that are small expressions are put in place of
 * calls, the others become procedures of their own when the number of arguments alone tells which
 * one is meant. A call of a procedure of fixed arity goes straight to its code.
 *
 * @param entries definitions of these procedures
 * @param whole the procedure itself, which calls them
 */
record Clauses(Integration integration, List<Core> entries, Core.Lambda whole) {

  /** Of a procedure of the prelude. */
  static Clauses of(Global global, Core.Lambda lambda) {
    return of(global, lambda, Templates::small);
  }

  /**
   * @param inline whether the body of a clause is put in place of calls
   */
  static Clauses of(Global global, Core.Lambda lambda, Predicate<Core> inline) {
    var cases = new ArrayList<Integration.Case>();
    var entries = new ArrayList<Core>();
    var clauses = new ArrayList<Core.Clause>();
    boolean plain = lambda.clauses().size() == 1 && lambda.clauses().getFirst().rest().isEmpty();
    boolean beyond = false; // Of a clause with a rest, the next need not be the first that fits.
    for (Core.Clause clause : lambda.clauses()) {
      int required = clause.parameters().size();
      if (!beyond && clause.rest().isEmpty() && inline.test(clause.body())) {
        cases.add(new Integration.Case.Inline(clause));
        clauses.add(Templates.named(lambda.name(), clause));
      } else if (plain || beyond || !callable(clause)) {
        cases.add(new Integration.Case.Plain(required));
        clauses.add(clause);
      } else {
        boolean rest = !clause.rest().isEmpty();
        Global entry = new Global(Global.entry(global.name(), required, rest), global.library());
        cases.add(new Integration.Case.Entry(entry, required, rest));
        entries.add(definition(entry, lambda, clause));
        clauses.add(forward(entry, clause));
      }
      beyond |= !clause.rest().isEmpty();
    }
    var whole = new Core.Lambda(lambda.name(), clauses, lambda.site());
    if (cases.stream().allMatch(Integration.Case.Plain.class::isInstance)) {
      return new Clauses(Integration.NONE, entries, whole);
    }
    var integration = new Integration.Cases(lambda.name(), cases);
    entries.replaceAll(new ClauseCalls(Map.of(global, integration))::in);
    return new Clauses(integration, entries, whole);
  }

  private static boolean callable(Core.Clause clause) {
    return clause.parameters().size() + clause.rest().size() <= Abi.MAX_ARITY;
  }

  private static Core definition(Global entry, Core.Lambda lambda, Core.Clause clause) {
    Span span = clause.body().site().span();
    var parameters = new ArrayList<>(clause.parameters());
    parameters.addAll(clause.rest());
    var only = new Core.Clause(parameters, List.of(), clause.body());
    return new Core.GlobalDefine(
        entry, new Core.Lambda(lambda.name(), List.of(only), new Site(span)), new Site(span));
  }

  private static Core.Clause forward(Global entry, Core.Clause clause) {
    Span span = clause.body().site().span();
    List<Variable> parameters = copies(clause.parameters());
    List<Variable> rest = copies(clause.rest());
    var arguments = new ArrayList<Core>();
    parameters.forEach(v -> arguments.add(new Core.LocalRef(v, new Site(span))));
    rest.forEach(v -> arguments.add(new Core.LocalRef(v, new Site(span))));
    return new Core.Clause(
        parameters,
        rest,
        new Core.Call(new Core.GlobalRef(entry, new Site(span)), arguments, new Site(span)));
  }

  private static List<Variable> copies(List<Variable> variables) {
    return variables.stream().map(v -> new Variable(v.name(), v.definition())).toList();
  }

  /** What replaces a call; empty when it stays a call of the procedure. */
  static Optional<Core> call(Integration.Cases cases, List<Core> arguments, Site site) {
    int count = arguments.size();
    for (Integration.Case c : cases.cases()) {
      if (c.takes(count)) {
        return switch (c) {
          case Integration.Case.Inline(Core.Clause clause) ->
              Optional.of(Templates.instantiate(cases.name(), clause, arguments, site.span()));
          case Integration.Case.Entry entry when count <= VariadicRule.LONGEST ->
              Optional.of(direct(entry, arguments, site));
          case Integration.Case.Entry ignored -> Optional.empty();
          case Integration.Case.Plain ignored -> Optional.empty();
        };
      }
    }
    return Optional.empty();
  }

  private static Core direct(Integration.Case.Entry entry, List<Core> arguments, Site site) {
    var all = new ArrayList<>(arguments.subList(0, entry.required()));
    if (entry.rest()) {
      List<Core> beyond = arguments.subList(entry.required(), arguments.size());
      all.add(Application.list(beyond, new Site(site.span())));
    }
    return new Core.Call(new Core.GlobalRef(entry.procedure(), new Site(site.span())), all, site);
  }
}
