package radicchio.compiler.lowlevel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.syntax.Syntax;
import radicchio.compiler.wasm.Conditions;
import radicchio.compiler.wasm.FuncType;
import radicchio.compiler.wasm.Instr;
import radicchio.compiler.wasm.Label;
import radicchio.compiler.wasm.Local;
import radicchio.compiler.wasm.Opcode;
import radicchio.compiler.wasm.ValType;

/** The forms of the dialect that are not calls: binding, control, and memory as a whole. */
final class SpecialForms {
  private static final Instr EQZ = new Instr.Numeric(Opcode.I32_EQZ);

  private final FunctionCompiler compiler;

  SpecialForms(FunctionCompiler compiler) {
    this.compiler = compiler;
  }

  Kind compile(
      Syntax.ListForm form,
      String head,
      List<Syntax> args,
      Scope scope,
      Kind want,
      List<Instr> out) {
    return switch (head) {
      case "let" -> let(form, args, scope, want, out);
      case "do" -> compiler.body(args, scope, want, out, form);
      case "set!" -> set(args, scope, out);
      case "if" -> branch(form, args, scope, want, out);
      case "cond" -> cond(form, args, scope, want, out);
      case "when" -> when(form, args, scope, false, out);
      case "unless" -> when(form, args, scope, true, out);
      case "and" -> and(args, scope, out);
      case "or" -> or(args, scope, out);
      case "not" -> {
        compiler.wanted(args.getFirst(), scope, Kind.I32, out);
        out.add(EQZ);
        yield Kind.I32;
      }
      case "while" -> loop(form, args, scope, out);
      case "block" -> block(form, args, scope, out);
      case "loop" -> forever(form, args, scope, out);
      case "break", "continue" -> jump(args, scope, out);
      case "return" -> giveBack(args, scope, out);
      case "unreachable" -> {
        out.add(new Instr.Unreachable());
        yield Kind.NEVER;
      }
      case "select" -> select(form, args, scope, want, out);
      case "i64" -> conversion(args, scope, Kind.I64, out);
      case "code_of" -> {
        out.add(new Instr.I32Const(compiler.code(Forms.symbol(args.getFirst()))));
        yield Kind.I32;
      }
      case "call_code" -> callCode(form, args, scope, out);
      default -> memory(form, head, args, scope, out);
    };
  }

  /**
   * {@code (let ((x [type] value) …) body …)}, each in the scope of those before it; {@code (x
   * type)} is zero.
   */
  private Kind let(Syntax form, List<Syntax> args, Scope scope, Kind want, List<Instr> out) {
    Scope inner = scope;
    for (Syntax binding : Forms.list(args.getFirst())) {
      List<Syntax> parts = Forms.list(binding);
      String name = Forms.symbol(parts.getFirst());
      Optional<Kind> declared = parts.size() > 1 ? Forms.kind(parts.get(1)) : Optional.empty();
      Local local;
      if (declared.isPresent() && parts.size() == 2) {
        local = new Local(name, declared.get().type());
        zero(declared.get(), out);
      } else {
        Kind kind = compiler.expression(parts.getLast(), inner, declared.orElse(Kind.ANY), out);
        if (!kind.isValue() || (declared.isPresent() && declared.get() != kind)) {
          throw new LowLevelError(binding.span(), "value of kind " + kind);
        }
        local = new Local(name, kind.type());
      }
      out.add(new Instr.LocalSet(local));
      inner = inner.with(name, new Scope.Meaning.Variable(local));
    }
    return compiler.body(args.subList(1, args.size()), inner, want, out, form);
  }

  private static void zero(Kind kind, List<Instr> out) {
    out.add(
        switch (kind.type()) {
          case I32 -> new Instr.I32Const(0);
          case I64 -> new Instr.I64Const(0);
          case F64 -> new Instr.F64Const(0);
        });
  }

  private Kind set(List<Syntax> args, Scope scope, List<Instr> out) {
    Local local = compiler.local(args.getFirst(), scope);
    compiler.wanted(args.get(1), scope, Kind.of(local.type()), out);
    out.add(new Instr.LocalSet(local));
    return Kind.VOID;
  }

  private Kind branch(Syntax form, List<Syntax> args, Scope scope, Kind want, List<Instr> out) {
    if (args.size() == 2) {
      return when(form, args, scope, false, out);
    }
    return join(
        form,
        test(args.getFirst(), scope),
        want,
        (w, code) -> compiler.expression(args.get(1), scope, w, code),
        (w, code) -> compiler.expression(args.get(2), scope, w, code),
        out);
  }

  private List<Instr> test(Syntax form, Scope scope) {
    List<Instr> code = new ArrayList<>();
    compiler.wanted(form, scope, Kind.I32, code);
    return code;
  }

  private interface Part {
    Kind compile(Kind want, List<Instr> out);
  }

  /**
   * An if-instruction; both parts have the kind wanted, or that of the first part which returns.
   */
  private static Kind join(
      Syntax form, List<Instr> test, Kind want, Part then, Part otherwise, List<Instr> out) {
    List<Instr> first = new ArrayList<>();
    Kind a = then.compile(want, first);
    Kind wish = want == Kind.ANY && a.isValue() ? a : want;
    List<Instr> second = new ArrayList<>();
    Kind b = otherwise.compile(wish, second);
    Kind common = a == Kind.NEVER ? b : a;
    if (want == Kind.VOID) {
      common = a == Kind.NEVER && b == Kind.NEVER ? Kind.NEVER : Kind.VOID;
      drop(a, first);
      drop(b, second);
    } else if (b != common && b != Kind.NEVER) {
      throw new LowLevelError(form.span(), "branches of kinds " + a + " and " + b);
    }
    out.addAll(Conditions.branch(test, common.results(), first, second));
    if (common == Kind.NEVER) {
      out.add(new Instr.Unreachable());
    }
    return common;
  }

  private static void drop(Kind kind, List<Instr> out) {
    if (kind.isValue()) {
      out.add(new Instr.Drop());
    }
  }

  /** {@code (cond (test body …) … (else body …))}; without else it is for effect. */
  private Kind cond(Syntax form, List<Syntax> clauses, Scope scope, Kind want, List<Instr> out) {
    if (clauses.isEmpty()) {
      return Kind.VOID;
    }
    List<Syntax> clause = Forms.list(clauses.getFirst());
    List<Syntax> body = clause.subList(1, clause.size());
    if (Forms.isSymbol(clause.getFirst(), "else")) {
      return compiler.body(body, scope, want, out, form);
    }
    List<Syntax> rest = clauses.subList(1, clauses.size());
    Kind wish = rest.isEmpty() ? Kind.VOID : want;
    return join(
        form,
        test(clause.getFirst(), scope),
        wish,
        (w, code) -> compiler.body(body, scope, w, code, form),
        (w, code) -> cond(form, rest, scope, w, code),
        out);
  }

  private Kind when(Syntax form, List<Syntax> args, Scope scope, boolean negate, List<Instr> out) {
    List<Instr> test = test(args.getFirst(), scope);
    if (negate) {
      test.add(EQZ);
    }
    List<Instr> then = new ArrayList<>();
    compiler.body(args.subList(1, args.size()), scope, Kind.VOID, then, form);
    out.addAll(Conditions.branch(test, List.of(), then, List.of()));
    return Kind.VOID;
  }

  private Kind and(List<Syntax> args, Scope scope, List<Instr> out) {
    compiler.wanted(args.getFirst(), scope, Kind.I32, out);
    if (args.size() > 1) {
      List<Instr> rest = new ArrayList<>();
      and(args.subList(1, args.size()), scope, rest);
      out.add(new Instr.If(List.of(ValType.I32), rest, List.of(new Instr.I32Const(0))));
    }
    return Kind.I32;
  }

  private Kind or(List<Syntax> args, Scope scope, List<Instr> out) {
    compiler.wanted(args.getFirst(), scope, Kind.I32, out);
    if (args.size() > 1) {
      List<Instr> rest = new ArrayList<>();
      or(args.subList(1, args.size()), scope, rest);
      out.add(new Instr.If(List.of(ValType.I32), List.of(new Instr.I32Const(1)), rest));
    }
    return Kind.I32;
  }

  /** {@code (while test body …)}. */
  private Kind loop(Syntax form, List<Syntax> args, Scope scope, List<Instr> out) {
    Label head = new Label("while");
    List<Instr> test = test(args.getFirst(), scope);
    List<Instr> body = new ArrayList<>();
    compiler.body(args.subList(1, args.size()), scope, Kind.VOID, body, form);
    body.add(new Instr.Br(head));
    List<Instr> code = Conditions.branch(test, List.of(), body, List.of());
    out.add(new Instr.Loop(head, List.of(), code));
    return Kind.VOID;
  }

  /** {@code (block name type body …)}: {@code (break name [value])} leaves it. */
  private Kind block(Syntax form, List<Syntax> args, Scope scope, List<Instr> out) {
    String name = Forms.symbol(args.getFirst());
    Kind kind =
        Forms.kind(args.get(1))
            .orElseThrow(() -> new LowLevelError(form.span(), "a block needs a type"));
    Label label = new Label(name);
    List<Instr> code = new ArrayList<>();
    Scope inner = scope.withTarget(name, new Scope.Target(label, kind));
    compiler.body(args.subList(2, args.size()), inner, kind, code, form);
    out.add(new Instr.Block(label, kind.results(), code));
    return kind;
  }

  /**
   * {@code (loop name body …)}: for ever, but for {@code return} and {@code break} of a block
   * around it.
   */
  private Kind forever(Syntax form, List<Syntax> args, Scope scope, List<Instr> out) {
    String name = Forms.symbol(args.getFirst());
    Label label = new Label(name);
    List<Instr> code = new ArrayList<>();
    Scope inner = scope.withTarget(name, new Scope.Target(label, Kind.VOID));
    compiler.body(args.subList(1, args.size()), inner, Kind.VOID, code, form);
    code.add(new Instr.Br(label));
    out.add(new Instr.Loop(label, List.of(), code));
    out.add(new Instr.Unreachable());
    return Kind.NEVER;
  }

  private Kind jump(List<Syntax> args, Scope scope, List<Instr> out) {
    Syntax name = args.getFirst();
    Scope.Target target =
        scope
            .target(Forms.symbol(name))
            .orElseThrow(() -> new LowLevelError(name.span(), "no such block"));
    if (target.kind().isValue()) {
      compiler.wanted(args.get(1), scope, target.kind(), out);
    }
    out.add(new Instr.Br(target.label()));
    return Kind.NEVER;
  }

  private Kind giveBack(List<Syntax> args, Scope scope, List<Instr> out) {
    if (compiler.result().isValue()) {
      compiler.wanted(args.getFirst(), scope, compiler.result(), out);
    }
    out.add(new Instr.Return());
    return Kind.NEVER;
  }

  /** {@code (select test a b)}: evaluates both. */
  private Kind select(Syntax form, List<Syntax> args, Scope scope, Kind want, List<Instr> out) {
    List<Instr> first = new ArrayList<>();
    Kind a = compiler.expression(args.get(1), scope, want, first);
    if (!a.isValue()) {
      throw new LowLevelError(form.span(), "selects nothing");
    }
    out.addAll(first);
    compiler.wanted(args.get(2), scope, a, out);
    compiler.wanted(args.getFirst(), scope, Kind.I32, out);
    out.add(new Instr.Select());
    return a;
  }

  /** {@code (i64 x)}: an unsigned i32, or a literal, as i64. */
  private Kind conversion(List<Syntax> args, Scope scope, Kind kind, List<Instr> out) {
    if (compiler.isLiteral(args.getFirst(), scope)) {
      return compiler.expression(args.getFirst(), scope, kind, out);
    }
    compiler.wanted(args.getFirst(), scope, Kind.I32, out);
    out.add(new Instr.Numeric(Opcode.I64_EXTEND_I32_U));
    return Kind.I64;
  }

  /** {@code (call_code n index self argument … budget)}: an indirect call of type F(n). */
  private Kind callCode(Syntax form, List<Syntax> args, Scope scope, List<Instr> out) {
    int n = (int) compiler.program().constant(args.getFirst());
    FuncType type = FuncType.procedure(n);
    compiler.operands(form, type.params(), args.subList(2, args.size()), scope, out);
    compiler.wanted(args.get(1), scope, Kind.I32, out);
    out.add(new Instr.CallIndirect(type));
    return Kind.I64;
  }

  private Kind memory(
      Syntax.ListForm form, String head, List<Syntax> args, Scope scope, List<Instr> out) {
    List<ValType> three = Collections.nCopies(3, ValType.I32);
    return switch (head) {
      case "memory.size" -> {
        out.add(new Instr.MemorySize());
        yield Kind.I32;
      }
      case "memory.grow" -> {
        compiler.operands(form, List.of(ValType.I32), args, scope, out);
        out.add(new Instr.MemoryGrow());
        yield Kind.I32;
      }
      case "memory.copy" -> {
        compiler.operands(form, three, args, scope, out);
        out.add(new Instr.MemoryCopy());
        yield Kind.VOID;
      }
      case "memory.fill" -> {
        compiler.operands(form, three, args, scope, out);
        out.add(new Instr.MemoryFill());
        yield Kind.VOID;
      }
      default -> throw new LowLevelError(form.span(), "unknown operation " + head);
    };
  }
}
