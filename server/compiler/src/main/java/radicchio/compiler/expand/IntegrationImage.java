package radicchio.compiler.expand;

import java.math.BigInteger;
import java.util.List;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Global;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.core.Site;
import radicchio.compiler.core.Variable;
import radicchio.compiler.diag.Source;
import radicchio.compiler.diag.Span;
import radicchio.compiler.image.ImageReader;
import radicchio.compiler.image.ImageWriter;
import radicchio.compiler.syntax.Datum;

/**
 * What calls of library procedures may be replaced by, as bytes. The places inside a template are
 * not kept: {@link Templates} gives each copy the place of the call.
 */
final class IntegrationImage {
  private static final int NONE = 0;
  private static final int CASES = 1;
  private static final int VARIADIC = 2;

  private static final int INLINE = 0;
  private static final int ENTRY = 1;
  private static final int PLAIN = 2;

  private static final int CONST = 0;
  private static final int UNSPECIFIED = 1;
  private static final int LOCAL = 2;
  private static final int IF = 3;
  private static final int PRIMITIVE = 4;

  private static final int FALSE = 0;
  private static final int TRUE = 1;
  private static final int CHARACTER = 2;
  private static final int INTEGER = 3;
  private static final int FLONUM = 4;
  private static final int STRING = 5;
  private static final int SYMBOL = 6;
  private static final int NIL = 7;
  private static final int PAIRS = 8;

  private static final VariadicRule[] RULES = VariadicRule.values();
  private static final Primitive[] PRIMITIVES = Primitive.values();
  private static final Span NOWHERE = new Source("radicchio:prelude", "").span(0, 0);

  private IntegrationImage() {}

  /**
   * @param globals all variables of the prelude
   */
  static void write(Integration integration, List<Global> globals, ImageWriter out) {
    switch (integration) {
      case Integration.None() -> out.count(NONE);
      case Integration.Variadic(VariadicRule rule) -> {
        out.count(VARIADIC);
        out.count(rule.ordinal());
      }
      case Integration.Cases(String name, List<Integration.Case> cases) -> {
        out.count(CASES);
        out.text(name);
        out.count(cases.size());
        cases.forEach(c -> write(c, globals, out));
      }
    }
  }

  private static void write(Integration.Case one, List<Global> globals, ImageWriter out) {
    switch (one) {
      case Integration.Case.Inline(Core.Clause clause) -> {
        out.count(INLINE);
        out.count(clause.parameters().size());
        clause.parameters().forEach(parameter -> out.text(parameter.name()));
        write(clause.body(), clause.parameters(), out);
      }
      case Integration.Case.Entry(Global procedure, int required, boolean rest) -> {
        out.count(ENTRY);
        out.count(globals.indexOf(procedure));
        out.count(required);
        out.flag(rest);
      }
      case Integration.Case.Plain(int required) -> {
        out.count(PLAIN);
        out.count(required);
      }
    }
  }

  private static void write(Core core, List<Variable> parameters, ImageWriter out) {
    switch (core) {
      case Core.Const c -> {
        out.count(CONST);
        write(c.datum(), out);
      }
      case Core.Unspecified c -> out.count(UNSPECIFIED);
      case Core.LocalRef ref -> {
        out.count(LOCAL);
        out.count(parameters.indexOf(ref.variable()));
      }
      case Core.If c -> {
        out.count(IF);
        write(c.test(), parameters, out);
        write(c.consequent(), parameters, out);
        write(c.alternative(), parameters, out);
      }
      case Core.PrimCall call -> {
        out.count(PRIMITIVE);
        out.count(call.primitive().ordinal());
        out.count(call.arguments().size());
        call.arguments().forEach(argument -> write(argument, parameters, out));
      }
      default -> throw new IllegalArgumentException("not in a template: " + core);
    }
  }

  private static void write(Datum datum, ImageWriter out) {
    switch (datum) {
      case Datum.Bool(boolean value) -> out.count(value ? TRUE : FALSE);
      case Datum.Char(int codePoint) -> {
        out.count(CHARACTER);
        out.count(codePoint);
      }
      case Datum.ExactInteger(BigInteger value) -> {
        out.count(INTEGER);
        out.text(value.toString());
      }
      case Datum.Flonum(double value) -> {
        out.count(FLONUM);
        out.word(Double.doubleToRawLongBits(value));
      }
      case Datum.Str(String value) -> {
        out.count(STRING);
        out.text(value);
      }
      case Datum.Symbol(String name) -> {
        out.count(SYMBOL);
        out.text(name);
      }
      case Datum.Nil() -> out.count(NIL);
      case Datum.Pairs(List<Datum> items, Datum tail) -> {
        out.count(PAIRS);
        out.count(items.size());
        items.forEach(item -> write(item, out));
        write(tail, out);
      }
      default -> throw new IllegalArgumentException("not in a template: " + datum);
    }
  }

  static Integration read(ImageReader in, Global[] globals) {
    int kind = in.count();
    return switch (kind) {
      case NONE -> Integration.NONE;
      case VARIADIC -> new Integration.Variadic(RULES[in.count()]);
      case CASES -> {
        String name = in.text();
        Integration.Case[] cases = new Integration.Case[in.count()];
        for (int i = 0; i < cases.length; i++) {
          cases[i] = oneCase(in, globals);
        }
        yield new Integration.Cases(name, List.of(cases));
      }
      default -> throw new IllegalStateException("no integration of kind " + kind);
    };
  }

  private static Integration.Case oneCase(ImageReader in, Global[] globals) {
    int kind = in.count();
    return switch (kind) {
      case INLINE -> {
        Variable[] parameters = new Variable[in.count()];
        for (int i = 0; i < parameters.length; i++) {
          parameters[i] = new Variable(in.text(), NOWHERE);
        }
        yield new Integration.Case.Inline(
            new Core.Clause(List.of(parameters), List.of(), core(in, parameters)));
      }
      case ENTRY -> new Integration.Case.Entry(globals[in.count()], in.count(), in.flag());
      case PLAIN -> new Integration.Case.Plain(in.count());
      default -> throw new IllegalStateException("no case of kind " + kind);
    };
  }

  private static Core core(ImageReader in, Variable[] parameters) {
    var site = new Site(NOWHERE);
    int kind = in.count();
    return switch (kind) {
      case CONST -> new Core.Const(datum(in), site);
      case UNSPECIFIED -> new Core.Unspecified(site);
      case LOCAL -> new Core.LocalRef(parameters[in.count()], site);
      case IF ->
          new Core.If(core(in, parameters), core(in, parameters), core(in, parameters), site);
      case PRIMITIVE -> {
        Primitive primitive = PRIMITIVES[in.count()];
        Core[] arguments = new Core[in.count()];
        for (int i = 0; i < arguments.length; i++) {
          arguments[i] = core(in, parameters);
        }
        yield new Core.PrimCall(primitive, List.of(arguments), site);
      }
      default -> throw new IllegalStateException("no expression of kind " + kind);
    };
  }

  private static Datum datum(ImageReader in) {
    int kind = in.count();
    return switch (kind) {
      case FALSE -> new Datum.Bool(false);
      case TRUE -> new Datum.Bool(true);
      case CHARACTER -> new Datum.Char(in.count());
      case INTEGER -> new Datum.ExactInteger(new BigInteger(in.text()));
      case FLONUM -> new Datum.Flonum(Double.longBitsToDouble(in.word()));
      case STRING -> new Datum.Str(in.text());
      case SYMBOL -> new Datum.Symbol(in.text());
      case NIL -> new Datum.Nil();
      case PAIRS -> {
        Datum[] items = new Datum[in.count()];
        for (int i = 0; i < items.length; i++) {
          items[i] = datum(in);
        }
        yield new Datum.Pairs(List.of(items), datum(in));
      }
      default -> throw new IllegalStateException("no datum of kind " + kind);
    };
  }
}
