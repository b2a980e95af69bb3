package radicchio.compiler.closed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import radicchio.compiler.layout.Tags;
import radicchio.compiler.syntax.DatumPrinter;
import radicchio.compiler.types.Known;

/**
 * Prints a unit for people. One line a step; locals, labels and procedures have numbers where names
 * repeat.
 */
public final class ClosedPrinter {
  private final StringBuilder out = new StringBuilder();
  private final Map<Object, String> names = new HashMap<>();
  private final Map<String, Integer> taken = new HashMap<>();

  private ClosedPrinter() {}

  public static String print(Unit unit) {
    ClosedPrinter printer = new ClosedPrinter();
    unit.procedures().forEach(p -> printer.name(p.code(), p.code().name()));
    unit.procedures().forEach(printer::procedure);
    printer.out.append("(forms");
    unit.forms().forEach(c -> printer.out.append(' ').append(printer.name(c, "")));
    return printer.out.append(")\n").toString();
  }

  private String name(Object thing, String base) {
    return names.computeIfAbsent(
        thing,
        t -> {
          String plain = base.isEmpty() ? "form" : base;
          int count = taken.merge(plain, 1, Integer::sum);
          return count == 1 ? plain : plain + "." + count;
        });
  }

  private String local(Local local) {
    return switch (local.rep()) {
      case TAGGED -> name(local, local.name());
      case F64 -> name(local, local.name()) + ":f64";
    };
  }

  private void procedure(Procedure p) {
    String kind = p.kind().name().toLowerCase(java.util.Locale.ROOT);
    out.append('(').append(kind).append(' ').append(name(p.code(), p.code().name()));
    out.append(' ').append(locals(p.parameters()));
    if (p.code().result() == Rep.F64) {
      out.append(" f64");
    }
    if (!p.free().isEmpty()) {
      out.append(" free (").append(String.join(" ", p.free())).append(')');
    }
    body(p.body(), 1);
    out.append(")\n");
  }

  private String locals(List<Local> locals) {
    return locals.stream().map(this::local).collect(Collectors.joining(" ", "(", ")"));
  }

  private StringBuilder line(int depth) {
    return out.append('\n').repeat("  ", depth);
  }

  private void body(Body body, int depth) {
    switch (body) {
      case Body.Let l -> {
        line(depth).append("(let ").append(local(l.local())).append(' ');
        out.append(simple(l.value())).append(')');
        body(l.rest(), depth);
      }
      case Body.Fix f -> {
        line(depth).append("(fix");
        for (int i = 0; i < f.locals().size(); i++) {
          line(depth + 1).append('(').append(local(f.locals().get(i))).append(' ');
          out.append(simple(f.closures().get(i))).append(')');
        }
        out.append(')');
        body(f.rest(), depth);
      }
      case Body.Do d -> {
        line(depth).append("(do ").append(simple(d.value())).append(')');
        body(d.rest(), depth);
      }
      case Body.Bind b -> {
        line(depth).append("(bind ").append(local(b.local())).append(' ');
        out.append(call(b.call())).append(')');
        body(b.rest(), depth);
      }
      case Body.If i -> {
        line(depth).append("(if ").append(simple(i.test()));
        block(i.consequent(), depth, "then");
        block(i.alternative(), depth, "else");
        out.append(')');
      }
      case Body.Return r -> line(depth).append("(return ").append(simple(r.value())).append(')');
      case Body.TailCall t -> line(depth).append("(tail ").append(call(t.call())).append(')');
      case Body.Join j -> {
        line(depth).append("(join ").append(name(j.label(), j.label().name())).append(' ');
        out.append(locals(j.parameters()));
        block(j.body(), depth, "body");
        block(j.in(), depth, "in");
        out.append(')');
      }
      case Body.Loop l -> {
        line(depth).append("(loop ").append(name(l.label(), l.label().name())).append(' ');
        out.append(locals(l.parameters())).append(' ').append(all(l.initial(), "(", ")"));
        body(l.body(), depth + 1);
        out.append(')');
      }
      case Body.Jump j -> {
        line(depth).append("(jump ").append(name(j.label(), j.label().name()));
        out.append(all(j.arguments(), " ", "")).append(')');
      }
      case Body.FailArity f -> {
        line(depth).append("(fail-arity ").append(local(f.arguments())).append(' ');
        out.append(f.least()).append(' ').append(f.most()).append(')');
      }
    }
  }

  private void block(Body body, int depth, String what) {
    line(depth + 1).append('(').append(what);
    body(body, depth + 2);
    out.append(')');
  }

  private String all(List<Simple> values, String before, String after) {
    if (values.isEmpty()) {
      return before.isBlank() ? "" : before + after;
    }
    return values.stream().map(this::simple).collect(Collectors.joining(" ", before, after));
  }

  private String form(String head, List<Simple> values) {
    return Stream.concat(Stream.of(head), values.stream().map(this::simple))
        .collect(Collectors.joining(" ", "(", ")"));
  }

  private String call(Call call) {
    return switch (call) {
      case Call.Known k -> form("call " + name(k.code(), k.code().name()), k.arguments());
      case Call.Direct d ->
          form(
              "call-direct " + name(d.code(), d.code().name()) + " " + simple(d.self()),
              d.arguments());
      case Call.Guarded g ->
          form("call-global " + g.global().name() + " " + name(g.code(), ""), g.arguments());
      case Call.External x -> form("call-external " + x.global(), x.arguments());
      case Call.Unknown u -> form("call-unknown " + simple(u.procedure()), u.arguments());
      case Call.Runtime r -> form("call-runtime " + r.primitive().symbol(), r.arguments());
    };
  }

  private String simple(Simple simple) {
    return switch (simple) {
      case Simple.Const c -> "'" + DatumPrinter.print(c.datum());
      case Simple.Word w -> word(w.word());
      case Simple.Get g -> name(g.local(), g.local().name());
      case Simple.Free f -> "(free " + f.index() + ")";
      case Simple.Self s -> "(self)";
      case Simple.GlobalGet g -> "(global " + g.global().name() + ")";
      case Simple.GlobalPut g ->
          form((g.define() ? "define " : "set! ") + g.global().name(), List.of(g.value()));
      case Simple.Prim p -> form(p.primitive().symbol() + known(p), p.arguments());
      case Simple.Choose c -> form("choose", List.of(c.test(), c.consequent(), c.alternative()));
      case Simple.Close c -> form("close " + name(c.code(), c.code().name()), c.free());
      case Simple.Load l -> "(load " + simple(l.base()) + " " + l.offset() + ")";
      case Simple.Initialized i -> "(initialized " + i.name() + " " + simple(i.value()) + ")";
      case Simple.CheckValues c -> "(check-values " + c.count() + " " + simple(c.value()) + ")";
    };
  }

  /** What needs no test, after the name of the operation. */
  private static String known(Simple.Prim p) {
    return p.known() == Known.NOTHING
        ? ""
        : ":" + p.known().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static String word(long word) {
    if (word == Tags.UNSPECIFIED) {
      return "(unspecified)";
    }
    if (word == Tags.UNINITIALIZED) {
      return "(uninitialized)";
    }
    return "(word " + word + ")";
  }
}
