package radicchio.compiler.closed;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import radicchio.compiler.core.Children;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.core.Site;
import radicchio.compiler.core.Variable;
import radicchio.compiler.types.Known;

/** Converts the expressions that need no control flow of their own. */
final class SimpleConverter {
  private final Converter unit;
  private final BodyConverter body;
  private final Map<Site, Boolean> known = new IdentityHashMap<>();

  SimpleConverter(Converter unit, BodyConverter body) {
    this.unit = unit;
    this.body = body;
  }

  boolean simple(Core core) {
    return switch (core) {
      case Core.Const c -> true;
      case Core.Unspecified u -> true;
      case Core.LocalRef r -> true;
      case Core.GlobalRef g -> true;
      case Core.Lambda l -> true;
      case Core.Seq s -> false;
      case Core.Let l -> false;
      case Core.Letrec l -> false;
      case Core.LetValues l -> false;
      case Core.Call c -> false;
      case Core.PrimCall p when p.primitive().calls() -> false;
      case Core.PrimCall p -> memo(p);
      case Core.If i -> memo(i);
      case Core.LocalSet s -> memo(s);
      case Core.GlobalSet s -> memo(s);
      case Core.GlobalDefine d -> memo(d);
    };
  }

  private boolean memo(Core core) {
    Boolean seen = known.get(core.site());
    if (seen == null) {
      seen = Children.of(core).stream().allMatch(this::simple);
      known.put(core.site(), seen);
    }
    return seen;
  }

  Simple convert(Core core) {
    return switch (core) {
      case Core.Const c -> new Simple.Const(c.datum());
      case Core.Unspecified u -> BodyConverter.unspecified();
      case Core.LocalRef r -> read(r.variable(), r.site());
      case Core.GlobalRef g ->
          unit.constant(g.global())
              .<Simple>map(c -> new Simple.Const(c.datum()))
              .orElseGet(() -> new Simple.GlobalGet(g.global(), g.site()));
      case Core.Lambda l -> close(l, Optional.empty());
      case Core.If i ->
          new Simple.Choose(convert(i.test()), convert(i.consequent()), convert(i.alternative()));
      case Core.PrimCall p -> primitive(p, p.arguments().stream().map(this::convert).toList());
      case Core.LocalSet s -> assign(s.variable(), convert(s.value()), s.site());
      case Core.GlobalSet s ->
          new Simple.GlobalPut(s.global(), convert(s.value()), false, s.site());
      case Core.GlobalDefine d ->
          new Simple.GlobalPut(
              d.global(),
              unit.settled(d.global())
                  .map(l -> unit.value(d.global(), l))
                  .orElseGet(() -> convert(d.value())),
              true,
              d.site());
      case Core.Seq s -> throw notSimple(core);
      case Core.Let l -> throw notSimple(core);
      case Core.Letrec l -> throw notSimple(core);
      case Core.LetValues l -> throw notSimple(core);
      case Core.Call c -> throw notSimple(core);
    };
  }

  /** The operation, on operands that are converted already. */
  Simple.Prim primitive(Core.PrimCall p, List<Simple> arguments) {
    Known known = unit.types().known(p);
    List<Simple> operands = new ArrayList<>(arguments);
    if (known.operandsRaw()) {
      for (int i = 0; i < operands.size(); i++) {
        if (unit.types().fixnum(p.arguments().get(i))) {
          Simple fixnum = operands.get(i);
          operands.set(
              i, new Simple.Prim(Primitive.INEXACT, List.of(fixnum), p.site(), Known.FIXNUMS));
        }
      }
    }
    return new Simple.Prim(p.primitive(), operands, p.site(), known);
  }

  private static IllegalStateException notSimple(Core core) {
    return new IllegalStateException("not simple: " + core);
  }

  Simple assign(Variable variable, Simple value, Site site) {
    return new Simple.Prim(Primitive.SET_BOX, List.of(body.holder(variable), value), site);
  }

  private Simple read(Variable variable, Site site) {
    Simple holder = body.holder(variable);
    if (!unit.analysis().boxed(variable)) {
      return holder;
    }
    Simple value = new Simple.Prim(Primitive.UNBOX, List.of(holder), site);
    return unit.analysis().late(variable)
        ? new Simple.Initialized(value, variable.name(), site)
        : value;
  }

  /** A new closure of {@code lambda}, which {@code self} is going to be bound to. */
  Simple.Close close(Core.Lambda lambda, Optional<Variable> self) {
    List<Simple> free = new ArrayList<>();
    for (Variable v : unit.closure(lambda, self)) {
      free.add(body.holder(v));
    }
    return new Simple.Close(unit.code(lambda), free);
  }
}
