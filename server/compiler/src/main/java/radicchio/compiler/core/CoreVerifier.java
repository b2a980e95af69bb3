package radicchio.compiler.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Checks what every Core expression must fulfil:
 *
 * <ul>
 *   <li>each node has a site of its own;
 *   <li>each variable is bound once, and only referred to in the scope of its binding;
 *   <li>only variables marked as assigned are assigned;
 *   <li>a sequence is not empty, a clause has at most one rest parameter;
 *   <li>a primitive has as many arguments as it takes.
 * </ul>
 */
public final class CoreVerifier {
  private final Set<Site> sites = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Variable> bound = new HashSet<>();
  private final Set<Variable> visible = new HashSet<>();
  private final List<String> faults = new ArrayList<>();

  private CoreVerifier() {}

  /** What is wrong; empty when all is well. */
  public static List<String> verify(Core core) {
    var verifier = new CoreVerifier();
    verifier.check(core);
    return List.copyOf(verifier.faults);
  }

  private void fault(Core at, String what) {
    faults.add(at.site() + ": " + what);
  }

  private void check(Core core) {
    if (!sites.add(core.site())) {
      fault(core, "two expressions share a site");
    }
    switch (core) {
      case Core.Const ignored -> {}
      case Core.Unspecified ignored -> {}
      case Core.GlobalRef ignored -> {}
      case Core.LocalRef ref -> scope(core, ref.variable());
      case Core.LocalSet set -> {
        check(set.value());
        scope(core, set.variable());
        if (!set.variable().assigned()) {
          fault(core, set.variable() + " is assigned but not marked so");
        }
      }
      case Core.GlobalSet set -> check(set.value());
      case Core.GlobalDefine define -> check(define.value());
      case Core.If branch -> {
        check(branch.test());
        check(branch.consequent());
        check(branch.alternative());
      }
      case Core.Seq seq -> {
        if (seq.body().isEmpty()) {
          fault(core, "an empty sequence");
        }
        seq.body().forEach(this::check);
      }
      case Core.Lambda lambda -> {
        lambda.clauses().forEach(c -> clause(core, c));
      }
      case Core.Let let -> {
        let.bindings().forEach(b -> check(b.value()));
        let.bindings().forEach(b -> bind(core, b.variable()));
        check(let.body());
        let.bindings().forEach(b -> visible.remove(b.variable()));
      }
      case Core.Letrec letrec -> {
        letrec.bindings().forEach(b -> bind(core, b.variable()));
        letrec.bindings().forEach(b -> check(b.value()));
        check(letrec.body());
        letrec.bindings().forEach(b -> visible.remove(b.variable()));
      }
      case Core.LetValues values -> {
        check(values.producer());
        clause(core, values.clause());
      }
      case Core.Call call -> {
        check(call.procedure());
        call.arguments().forEach(this::check);
      }
      case Core.PrimCall call -> {
        if (!call.primitive().takes(call.arguments().size())) {
          fault(
              core, call.primitive().symbol() + " with " + call.arguments().size() + " arguments");
        }
        call.arguments().forEach(this::check);
      }
    }
  }

  private void clause(Core at, Core.Clause clause) {
    if (clause.rest().size() > 1) {
      fault(at, "two rest parameters");
    }
    clause.parameters().forEach(v -> bind(at, v));
    clause.rest().forEach(v -> bind(at, v));
    check(clause.body());
    clause.parameters().forEach(visible::remove);
    clause.rest().forEach(visible::remove);
  }

  private void bind(Core at, Variable variable) {
    if (!bound.add(variable)) {
      fault(at, variable + " is bound twice");
    }
    visible.add(variable);
  }

  private void scope(Core at, Variable variable) {
    if (!visible.contains(variable)) {
      fault(at, variable + " is out of scope");
    }
  }
}
