package radicchio.compiler.types;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import radicchio.compiler.core.Children;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Global;
import radicchio.compiler.core.Site;
import radicchio.compiler.core.Variable;
import radicchio.compiler.expand.TopForm;

/** Puts together, for people, what a unit's forms say and what code makes of it. */
final class Explanation {
  private static final Inferred UNKNOWN = new Inferred("any", "i64 (tagged)", List.of());

  private final Inference open;
  private final Recording code;
  private final Inference closed;
  private final Recording seen;
  private final TypeText text;
  private final Reasons reasons;
  private final Reasons here;
  private final Set<Variable> values = new HashSet<>();

  /**
   * @param open what holds whoever calls
   * @param closed what holds if the unit is all there is
   */
  Explanation(
      List<TopForm> forms, Inference open, Recording code, Inference closed, Recording seen) {
    this.open = open;
    this.code = code;
    this.closed = closed;
    this.seen = seen;
    this.text = new TypeText(closed);
    this.reasons = new Reasons(open, code);
    this.here = new Reasons(closed, seen);
    forms.forEach(f -> values(f.core(), false));
  }

  /** Finds the variables that are used otherwise than to call what they hold. */
  private void values(Core core, boolean called) {
    if (core instanceof Core.LocalRef r && !called) {
      values.add(r.variable());
    }
    for (Core child : Children.of(core)) {
      values(child, core instanceof Core.Call c && c.procedure() == child);
    }
  }

  private static List<Reason> both(List<Reason> first, List<Reason> second) {
    Set<Reason> all = new LinkedHashSet<>(first);
    all.addAll(second);
    return all.stream().limit(Reasons.MOST).toList();
  }

  Inferred at(Site site) {
    Optional<Core> core = seen.core(site);
    if (core.isEmpty()) {
      return new Inferred("none", "nothing (never reached)", List.of());
    }
    if (core.get() instanceof Core.LocalRef r) {
      return at(r.variable());
    }
    if (core.get() instanceof Core.GlobalRef g && closed.facts(g.global()).isPresent()) {
      return at(g.global());
    }
    Type type = seen.type(site);
    boolean raw = raw(core.get());
    String wasm = raw ? "f64" : tagged(code.type(site));
    int wanted = wanted(type);
    List<Reason> why =
        raw ? List.of() : both(here.of(core.get(), wanted), reasons.of(core.get(), wanted));
    return new Inferred(text.of(type), wasm, why);
  }

  /** Whether its value comes to be as an {@code f64}. */
  private boolean raw(Core core) {
    return switch (core) {
      case Core.Const c -> seen.type(c.site()).is(Type.FLONUM);
      case Core.PrimCall p ->
          code.known(p.site()).raw(p.primitive()) && code.type(p.site()).unboxed();
      case Core.Call c ->
          c.procedure() instanceof Core.LocalRef r
              && open.facts(r.variable()).type().shape()
                  instanceof Shape.Procedure(ProcedureFacts p)
              && known(open.facts(r.variable()), p)
              && Results.raw(p.lambda(), open, code);
      default -> false;
    };
  }

  Inferred at(Variable variable) {
    VariableFacts shown = closed.variables().get(variable);
    VariableFacts used = open.variables().get(variable);
    if (shown == null || used == null) {
      return UNKNOWN;
    }
    Type type = TypeText.parameter(shown);
    if (type.isNone()) {
      return new Inferred("none", "nothing (never reached)", List.of());
    }
    if (used.raw()) {
      return new Inferred(text.of(type), "f64", List.of());
    }
    if (variable.assigned()) {
      boolean number = type.may(Type.FLONUM);
      List<Reason> why =
          number
              ? List.of(new Reason("assigned by set!, so it lives in a box", variable.definition()))
              : List.of();
      return new Inferred(text.of(type), "i64 (tagged, in a box)", why);
    }
    if (used.type().shape() instanceof Shape.Procedure(ProcedureFacts p)) {
      return new Inferred(text.of(type), function(p, known(used, p)), List.of());
    }
    int wanted = wanted(type);
    List<Reason> why =
        shown.type().kinds() == Type.ALL || shown.type().is(wanted)
            ? reasons.of(used, wanted)
            : both(here.of(shown, wanted), reasons.of(used, wanted));
    return new Inferred(text.of(type), tagged(used.type()), why);
  }

  /** Whether all uses of the procedure are calls, so that it takes its arguments as they are. */
  private boolean known(VariableFacts facts, ProcedureFacts p) {
    return !p.leaked()
        && !values.contains(facts.variable())
        && facts.sources().size() == 1
        && facts.sources().getFirst().source().orElse(null) == p.lambda();
  }

  Inferred at(Global global) {
    Optional<GlobalFacts> facts = closed.facts(global);
    if (facts.isEmpty() || facts.get().type().isNone()) {
      return UNKNOWN;
    }
    Type type = facts.get().type();
    if (type.shape() instanceof Shape.Procedure(ProcedureFacts p)) {
      return new Inferred(
          text.of(type), function(p, false), both(parameters(p, global), results(p)));
    }
    Core source = facts.get().sources().getFirst().source().orElseThrow();
    List<Reason> why =
        wanted(type) == 0
            ? List.of()
            : List.of(
                new Reason(
                    "a top-level variable, which other forms may assign", source.site().span()));
    return new Inferred(text.of(type), "i64 (tagged, in a cell)", why);
  }

  /** Why parameters that are called with flonums here are not passed as such. */
  private List<Reason> parameters(ProcedureFacts p, Global global) {
    boolean numbers =
        p.lambda().clauses().stream()
            .flatMap(c -> c.parameters().stream())
            .anyMatch(v -> wanted(closed.facts(v).type()) == Type.INEXACT);
    return numbers
        ? List.of(
            new Reason(
                "arguments are tagged, because other forms may call "
                    + global.name()
                    + " with anything",
                p.lambda().site().span()))
        : List.of();
  }

  /** Why what it returns is not always a flonum, or a fixnum. */
  private List<Reason> results(ProcedureFacts p) {
    int wanted = p.result().kinds() == Type.ALL ? 0 : wanted(p.result());
    List<Reason> all = new ArrayList<>();
    for (Core.Clause c : p.lambda().clauses()) {
      if (wanted != 0 && !p.result().is(wanted)) {
        all.addAll(here.of(c.body(), wanted));
      }
    }
    return all;
  }

  /** What it would have to be to be held better; 0 when there is nothing better. */
  private static int wanted(Type type) {
    if (type.may(Type.FLONUM) && type.kinds() != Type.ALL) {
      return Type.INEXACT;
    }
    if (type.kinds() == Type.ALL || type.is(Type.INTEGER) && type.may(Type.FIXNUM)) {
      return Type.FIXNUM;
    }
    return 0;
  }

  private static String tagged(Type type) {
    if (type.is(Type.FIXNUM)) {
      return "i64 (tagged fixnum)";
    }
    return type.is(Type.FLONUM) ? "i64 (tagged flonum)" : "i64 (tagged)";
  }

  /** What wasm function it is, as far as one can call it that. */
  private String function(ProcedureFacts p, boolean raw) {
    if (p.lambda().clauses().size() != 1 || !p.lambda().clauses().getFirst().rest().isEmpty()) {
      return "function (list of arguments) -> i64";
    }
    String result = raw && Results.raw(p.lambda(), open, code) ? "f64" : "i64";
    return p.lambda().clauses().getFirst().parameters().stream()
        .map(v -> raw && open.facts(v).raw() ? "f64" : "i64")
        .collect(Collectors.joining(", ", "function (", ") -> " + result));
  }
}
