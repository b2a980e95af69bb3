package radicchio.compiler.optimize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Global;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.core.Site;
import radicchio.compiler.core.Variable;
import radicchio.compiler.diag.Span;

/** Copies of expressions, with variables and sites of their own. */
final class Copy {
  private final Uses uses;
  private final String name;
  private final Optional<Span> place;
  private final Map<Variable, Variable> fresh = new HashMap<>();

  private final Map<Global, Variable> loops = new HashMap<>();
  private final Set<Integer> same = new HashSet<>();

  private Copy(Uses uses, String name, Optional<Span> place) {
    this.uses = uses;
    this.name = name;
    this.place = place;
  }

  /** Of a procedure of the unit: all is where it was. */
  static Core.Clause own(Core.Clause clause, Uses uses) {
    return new Copy(uses, "", Optional.empty()).clause(clause);
  }

  /**
   * Of a library procedure, whose inside is no place for people: all is where the call is, and what
   * fails says so in the procedure's name.
   */
  static Core.Clause library(String name, Core.Clause clause, Span call, Uses uses) {
    return new Copy(uses, name, Optional.of(call)).clause(clause);
  }

  /**
   * Of a procedure of the unit that calls itself: {@code loop} is called instead, without the
   * arguments that are always the same.
   */
  static Core.Clause loop(
      Core.Clause clause, Global itself, Variable loop, Set<Integer> same, Uses uses) {
    var copy = new Copy(uses, "", Optional.empty());
    copy.loops.put(itself, loop);
    copy.same.addAll(same);
    return copy.clause(clause);
  }

  private Core.Clause clause(Core.Clause clause) {
    List<Variable> parameters = clause.parameters().stream().map(this::bind).toList();
    List<Variable> rest = clause.rest().stream().map(this::bind).toList();
    return new Core.Clause(parameters, rest, of(clause.body()));
  }

  private Variable bind(Variable variable) {
    var copy = new Variable(variable.name(), place.orElse(variable.definition()));
    if (variable.assigned()) {
      copy.markAssigned();
    }
    fresh.put(variable, copy);
    return copy;
  }

  private Variable mention(Variable variable) {
    Variable copy = fresh.getOrDefault(variable, variable);
    uses.mention(copy, 1);
    return copy;
  }

  private Site site(Core core) {
    return new Site(place.orElse(core.site().span()), core.site().who());
  }

  /** What a procedure is made of, people need not know. */
  private Site site(Core.PrimCall call) {
    if (place.isEmpty()) {
      return site((Core) call);
    }
    Primitive primitive = call.primitive();
    boolean itself = primitive.symbol().equals("%" + name) || name.startsWith("%");
    return new Site(place.get(), primitive.fails() && !itself ? name : "");
  }

  private String name(Core.Lambda lambda) {
    return place.isPresent() ? name : lambda.name();
  }

  private List<Core> all(List<Core> cores) {
    return cores.stream().map(this::of).toList();
  }

  private List<Core.Binding> values(List<Core.Binding> bindings) {
    return bindings.stream()
        .map(b -> new Core.Binding(fresh.getOrDefault(b.variable(), b.variable()), of(b.value())))
        .toList();
  }

  private static List<Core.Binding> rebind(List<Core.Binding> bindings, List<Variable> variables) {
    var out = new ArrayList<Core.Binding>();
    for (int i = 0; i < bindings.size(); i++) {
      out.add(new Core.Binding(variables.get(i), bindings.get(i).value()));
    }
    return out;
  }

  private Core of(Core core) {
    return switch (core) {
      case Core.Const c -> new Core.Const(c.datum(), site(c));
      case Core.Unspecified u -> new Core.Unspecified(site(u));
      case Core.LocalRef r -> new Core.LocalRef(mention(r.variable()), site(r));
      case Core.LocalSet s -> new Core.LocalSet(mention(s.variable()), of(s.value()), site(s));
      case Core.GlobalRef g -> new Core.GlobalRef(g.global(), site(g));
      case Core.GlobalSet s -> new Core.GlobalSet(s.global(), of(s.value()), site(s));
      case Core.GlobalDefine d -> new Core.GlobalDefine(d.global(), of(d.value()), site(d));
      case Core.If i -> new Core.If(of(i.test()), of(i.consequent()), of(i.alternative()), site(i));
      case Core.Seq s -> new Core.Seq(all(s.body()), site(s));
      case Core.Lambda l ->
          new Core.Lambda(name(l), l.clauses().stream().map(this::clause).toList(), site(l));
      case Core.Let l -> {
        // The values are outside of the scope of the variables.
        List<Core.Binding> values = values(l.bindings());
        List<Variable> variables = l.bindings().stream().map(b -> bind(b.variable())).toList();
        yield new Core.Let(rebind(values, variables), of(l.body()), site(l));
      }
      case Core.Letrec l -> {
        l.bindings().forEach(b -> bind(b.variable()));
        yield new Core.Letrec(values(l.bindings()), of(l.body()), site(l));
      }
      case Core.LetValues l -> {
        Core producer = of(l.producer());
        yield new Core.LetValues(producer, clause(l.clause()), site(l));
      }
      case Core.Call(Core.GlobalRef g, List<Core> arguments, Site ignored)
          when loops.containsKey(g.global()) -> {
        var changing = new ArrayList<Core>();
        for (int i = 0; i < arguments.size(); i++) {
          if (!same.contains(i)) {
            changing.add(of(arguments.get(i)));
          }
        }
        Variable loop = mention(loops.get(g.global()));
        yield new Core.Call(new Core.LocalRef(loop, site(g)), changing, site(core));
      }
      case Core.Call c -> {
        Core procedure = of(c.procedure());
        yield new Core.Call(procedure, all(c.arguments()), site(c));
      }
      case Core.PrimCall p -> new Core.PrimCall(p.primitive(), all(p.arguments()), site(p));
    };
  }
}
