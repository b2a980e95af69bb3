package radicchio.compiler.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Global;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.core.Site;
import radicchio.compiler.expand.TopForm;
import radicchio.compiler.syntax.Datum;

/**
 * One walk over a unit, from the outside in: a procedure is put in place of its call before either
 * is looked into, so that each expression is optimized once, where it ends up.
 */
public final class Optimizer {
  private final Uses uses = new Uses();
  private final Bindings bindings = new Bindings(this, uses);
  private final Inlining inlining;

  private Optimizer(
      List<TopForm> forms,
      Map<Global, Core.Lambda> settled,
      Function<Global, Optional<Core.Lambda>> library) {
    forms.forEach(f -> uses.add(f.core()));
    inlining = new Inlining(this, bindings, uses, new Procedures(settled, library));
  }

  /**
   * @param settled what top-level variables of the unit always stand for
   * @param library procedures of the library that may be copied
   */
  public static List<TopForm> optimize(
      List<TopForm> forms,
      Map<Global, Core.Lambda> settled,
      Function<Global, Optional<Core.Lambda>> library) {
    var optimizer = new Optimizer(forms, settled, library);
    return forms.stream()
        .map(f -> new TopForm(optimizer.of(f.core()), f.span(), f.defines()))
        .toList();
  }

  Core of(Core core) {
    return switch (core) {
      case Core.Const c -> c;
      case Core.Unspecified u -> u;
      case Core.LocalRef r -> bindings.reference(r);
      case Core.GlobalRef g -> g;
      case Core.LocalSet s -> new Core.LocalSet(s.variable(), of(s.value()), s.site());
      case Core.GlobalSet s -> new Core.GlobalSet(s.global(), of(s.value()), s.site());
      case Core.GlobalDefine d -> inlining.definition(d);
      case Core.If i -> branch(i);
      case Core.Seq s -> sequence(s);
      case Core.Lambda l -> lambda(l);
      case Core.Let l -> bindings.let(l);
      case Core.Letrec l -> bindings.letrec(l);
      case Core.LetValues l -> bindings.letValues(l);
      case Core.Call c -> inlining.call(c);
      case Core.PrimCall p -> primitive(p);
    };
  }

  List<Core> all(List<Core> cores) {
    return cores.stream().map(this::of).toList();
  }

  Core.Lambda lambda(Core.Lambda lambda) {
    return inlining.inside(
        lambda,
        () ->
            new Core.Lambda(
                lambda.name(),
                lambda.clauses().stream()
                    .map(c -> new Core.Clause(c.parameters(), c.rest(), of(c.body())))
                    .toList(),
                lambda.site()));
  }

  private Core branch(Core.If i) {
    Core test = of(i.test());
    if (test instanceof Core.Const c) {
      boolean yes = !(c.datum() instanceof Datum.Bool b) || b.value();
      uses.remove(yes ? i.alternative() : i.consequent());
      return of(yes ? i.consequent() : i.alternative());
    }
    Core consequent = of(i.consequent());
    return new Core.If(test, consequent, of(i.alternative()), i.site());
  }

  private Core sequence(Core.Seq seq) {
    var kept = new ArrayList<Core>();
    for (int i = 0; i < seq.body().size(); i++) {
      Core optimized = of(seq.body().get(i));
      boolean last = i == seq.body().size() - 1;
      if (optimized instanceof Core.Seq inner) {
        kept.addAll(inner.body().subList(0, inner.body().size() - 1));
        optimized = inner.body().getLast();
      }
      if (last || !bindings.idle(optimized)) {
        kept.add(optimized);
      }
    }
    return kept.size() == 1 ? kept.getFirst() : new Core.Seq(kept, seq.site());
  }

  private Core primitive(Core.PrimCall call) {
    if (call.primitive() == Primitive.APPLY) {
      Optional<Core.Call> spread = inlining.spread(call);
      if (spread.isPresent()) {
        return inlining.call(spread.get());
      }
    }
    List<Core> arguments = all(call.arguments());
    if (call.primitive() == Primitive.PROCEDURE_P && bindings.procedure(arguments.getFirst())) {
      return new Core.Const(new Datum.Bool(true), call.site());
    }
    return Folding.fold(call.primitive(), arguments)
        .<Core>map(datum -> new Core.Const(datum, call.site()))
        .orElseGet(() -> new Core.PrimCall(call.primitive(), arguments, call.site()));
  }

  static Site at(Core core) {
    return new Site(core.site().span());
  }
}
