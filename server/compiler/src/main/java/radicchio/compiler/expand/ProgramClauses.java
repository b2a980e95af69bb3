package radicchio.compiler.expand;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Global;

/**
 * The same that {@link Clauses} does for the prelude, for a program whose top level is its own: its
 * procedures with several clauses or a rest parameter become procedures of fixed arity beside them.
 */
public final class ProgramClauses {
  private final Map<Global, Clauses> procedures = new HashMap<>();
  private final ClauseCalls calls;

  private ProgramClauses(List<TopForm> forms, Set<Global> settled) {
    forms.forEach(form -> find(form.core(), settled));
    Map<Global, Integration.Cases> cases = new HashMap<>();
    procedures.forEach(
        (global, clauses) -> {
          if (clauses.integration() instanceof Integration.Cases c) {
            cases.put(global, c);
          }
        });
    procedures.keySet().retainAll(cases.keySet());
    calls = new ClauseCalls(cases);
  }

  /**
   * @param settled variables that are defined once, before anything looks at them, and never
   *     assigned
   */
  public static List<TopForm> apart(List<TopForm> forms, Set<Global> settled) {
    var program = new ProgramClauses(forms, settled);
    return program.procedures.isEmpty()
        ? forms
        : forms.stream()
            .map(f -> new TopForm(program.form(f.core()), f.span(), f.defines()))
            .toList();
  }

  private void find(Core core, Set<Global> settled) {
    if (core instanceof Core.Seq seq) {
      seq.body().forEach(each -> find(each, settled));
    } else if (core instanceof Core.GlobalDefine d
        && d.value() instanceof Core.Lambda lambda
        && settled.contains(d.global())) {
      procedures.put(d.global(), Clauses.of(d.global(), lambda, body -> false));
    }
  }

  private Core form(Core core) {
    if (core instanceof Core.Seq seq) {
      return new Core.Seq(seq.body().stream().map(this::form).toList(), seq.site());
    }
    if (core instanceof Core.GlobalDefine d && procedures.containsKey(d.global())) {
      Clauses c = requireNonNull(procedures.get(d.global()));
      var all = new ArrayList<Core>();
      c.entries().forEach(entry -> all.add(calls.in(entry)));
      all.add(new Core.GlobalDefine(d.global(), calls.in(c.whole()), d.site()));
      return new Core.Seq(all, d.site());
    }
    return calls.in(core);
  }
}
