package radicchio.compiler.lowlevel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import radicchio.compiler.syntax.Datum;
import radicchio.compiler.syntax.Syntax;
import radicchio.compiler.wasm.FuncType;
import radicchio.compiler.wasm.Function;
import radicchio.compiler.wasm.Instr;
import radicchio.compiler.wasm.Local;
import radicchio.compiler.wasm.MemOp;
import radicchio.compiler.wasm.Opcode;
import radicchio.compiler.wasm.ValType;

/**
 * One function of the dialect. Each expression is compiled with a wish for the kind of its value,
 * and yields the kind that it has; only literals adapt to the wish.
 */
final class FunctionCompiler {
  private static final int MAX_INLINE_DEPTH = 40;

  private final Program program;
  private final Definition definition;
  private final SpecialForms specials = new SpecialForms(this);
  private final Set<String> assigned = new HashSet<>();
  private int inlineDepth;

  FunctionCompiler(Program program, Definition definition) {
    this.program = program;
    this.definition = definition;
  }

  Function compile() {
    definition.body().forEach(this::findAssigned);
    List<Local> params = new ArrayList<>();
    Scope scope = Scope.EMPTY;
    for (Definition.Param p : definition.params()) {
      Local local = new Local(p.name(), p.type());
      params.add(local);
      scope = scope.with(p.name(), new Scope.Meaning.Variable(local));
    }
    List<Instr> body = new ArrayList<>();
    body(definition.body(), scope, definition.result(), body, definition.form());
    return Function.of(definition.name(), params, definition.result().results(), body);
  }

  int code(String function) {
    return program.code(definition, function);
  }

  Program program() {
    return program;
  }

  Kind result() {
    return definition.result();
  }

  /** Names that are assigned to somewhere: an inline call must copy such arguments. */
  private void findAssigned(Syntax syntax) {
    if (syntax instanceof Syntax.ListForm(List<Syntax> items, var _)) {
      if (items.size() > 1
          && Forms.isSymbol(items.getFirst(), "set!")
          && items.get(1) instanceof Syntax.Identifier id) {
        assigned.add(id.symbol());
      }
      items.forEach(this::findAssigned);
    }
  }

  /** Leaves on the stack just what is wanted. */
  void wanted(Syntax e, Scope scope, Kind want, List<Instr> out) {
    settle(e, expression(e, scope, want, out), want, out);
  }

  private static void settle(Syntax e, Kind found, Kind want, List<Instr> out) {
    if (want == Kind.VOID && found.isValue()) {
      out.add(new Instr.Drop());
    } else if (found != want && found != Kind.NEVER && want != Kind.ANY) {
      throw new LowLevelError(e.span(), "expected " + want + ", found " + found);
    }
  }

  /** A sequence: all but the last for effect; yields the kind of the last. */
  Kind body(List<Syntax> body, Scope scope, Kind want, List<Instr> out, Syntax form) {
    if (body.isEmpty()) {
      throw new LowLevelError(form.span(), "empty body");
    }
    for (Syntax e : body.subList(0, body.size() - 1)) {
      wanted(e, scope, Kind.VOID, out);
    }
    Kind found = expression(body.getLast(), scope, want, out);
    settle(body.getLast(), found, want, out);
    return want == Kind.VOID && found != Kind.NEVER ? Kind.VOID : found;
  }

  Kind expression(Syntax e, Scope scope, Kind want, List<Instr> out) {
    if (isLiteral(e, scope)) {
      return literal(e, scope, want, out);
    }
    return switch (e) {
      case Syntax.Identifier id -> variable(id, scope, want, out);
      case Syntax.Literal(Datum.Str(String text), var _) -> {
        out.add(new Instr.I32Const(program.text(definition, e, text)));
        yield Kind.I32;
      }
      case Syntax.ListForm list -> form(list, scope, want, out);
      case Syntax other -> throw new LowLevelError(other.span(), "not an expression");
    };
  }

  private Kind variable(Syntax.Identifier id, Scope scope, Kind want, List<Instr> out) {
    if (scope.variable(id.symbol()).orElse(null)
        instanceof Scope.Meaning.Substitute(Syntax value, Scope outer)) {
      return expression(value, outer, want, out);
    }
    Local local = local(id, scope);
    out.add(new Instr.LocalGet(local));
    return Kind.of(local.type());
  }

  Local local(Syntax name, Scope scope) {
    Optional<Scope.Meaning> meaning = scope.variable(Forms.symbol(name));
    if (meaning.isPresent() && meaning.get() instanceof Scope.Meaning.Variable(Local local)) {
      return local;
    }
    throw new LowLevelError(name.span(), "unknown variable");
  }

  /** Whether its kind is open: a number, or the name of one, or constant arithmetic. */
  boolean isLiteral(Syntax e, Scope scope) {
    if (e instanceof Syntax.Identifier id) {
      Optional<Scope.Meaning> meaning = scope.variable(id.symbol());
      return meaning.isPresent()
          ? meaning.get() instanceof Scope.Meaning.Literal
          : program.constantValue(e).isPresent();
    }
    return Forms.number(e).isPresent() || program.constantValue(e).isPresent();
  }

  private Kind literal(Syntax e, Scope scope, Kind want, List<Instr> out) {
    if (e instanceof Syntax.Identifier id
        && scope.variable(id.symbol()).orElse(null)
            instanceof Scope.Meaning.Literal(Syntax value)) {
      return literal(value, Scope.EMPTY, want, out);
    }
    Optional<Number> number = Forms.number(e);
    Number value = number.isPresent() ? number.get() : program.constant(e);
    if (value instanceof Double || want == Kind.F64) {
      out.add(new Instr.F64Const(value.doubleValue()));
      return Kind.F64;
    }
    if (want == Kind.I64) {
      out.add(new Instr.I64Const(value.longValue()));
      return Kind.I64;
    }
    long wide = value.longValue();
    if (wide != (int) wide && wide >>> 32 != 0) {
      throw new LowLevelError(e.span(), "more than 32 bits");
    }
    out.add(new Instr.I32Const((int) wide));
    return Kind.I32;
  }

  private Kind form(Syntax.ListForm form, Scope scope, Kind want, List<Instr> out) {
    if (form.items().isEmpty()) {
      throw new LowLevelError(form.span(), "empty form");
    }
    String head = Forms.symbol(form.items().getFirst());
    List<Syntax> args = form.items().subList(1, form.items().size());
    Optional<Definition> callee = program.definition(head);
    if (callee.isPresent()) {
      return callee.get().linkage() == Definition.Linkage.INLINE
          ? inline(form, callee.get(), args, scope, want, out)
          : call(form, callee.get(), args, scope, out);
    }
    if (Operators.isOperator(head)) {
      return operator(form, head, args, scope, out);
    }
    Optional<Opcode> opcode = Opcode.named(head);
    if (opcode.isPresent()) {
      operands(form, opcode.get().params(), args, scope, out);
      out.add(new Instr.Numeric(opcode.get()));
      return Kind.of(opcode.get().result());
    }
    Optional<MemOp> memOp = MemOp.named(head);
    if (memOp.isPresent()) {
      return memory(form, memOp.get(), args, scope, out);
    }
    return specials.compile(form, head, args, scope, want, out);
  }

  void operands(Syntax form, List<ValType> types, List<Syntax> args, Scope scope, List<Instr> out) {
    if (types.size() != args.size()) {
      throw new LowLevelError(form.span(), "takes " + types.size() + " operands");
    }
    for (int i = 0; i < args.size(); i++) {
      wanted(args.get(i), scope, Kind.of(types.get(i)), out);
    }
  }

  private Kind call(
      Syntax form, Definition callee, List<Syntax> args, Scope scope, List<Instr> out) {
    FuncType type = callee.type();
    operands(form, type.params(), args, scope, out);
    out.add(new Instr.Call(callee.name()));
    return Kind.of(type.results());
  }

  private Kind inline(
      Syntax form, Definition callee, List<Syntax> args, Scope scope, Kind want, List<Instr> out) {
    if (args.size() != callee.params().size()) {
      throw new LowLevelError(form.span(), "takes " + callee.params().size() + " operands");
    }
    if (inlineDepth++ > MAX_INLINE_DEPTH) {
      throw new LowLevelError(form.span(), "inline functions nest too deep");
    }
    callee.body().forEach(this::findAssigned);
    Scope inner = Scope.EMPTY;
    for (int i = 0; i < args.size(); i++) {
      Definition.Param p = callee.params().get(i);
      inner = inner.with(p.name(), argument(callee, p, args.get(i), scope, out));
    }
    Kind declared = callee.result();
    Kind found = body(callee.body(), inner, declared, out, form);
    inlineDepth--;
    Kind result = found == Kind.NEVER ? found : declared;
    return want == Kind.VOID && result == Kind.VOID ? Kind.VOID : result;
  }

  /**
   * Literals and variables that are never assigned are passed by name, all else through a local.
   */
  private Scope.Meaning argument(
      Definition callee, Definition.Param p, Syntax arg, Scope scope, List<Instr> out) {
    boolean fixed = !assigned.contains(p.name());
    if (fixed && isLiteral(arg, scope)) {
      if (arg instanceof Syntax.Identifier id
          && scope.variable(id.symbol()).orElse(null) instanceof Scope.Meaning.Literal outer) {
        return outer;
      }
      return new Scope.Meaning.Literal(arg);
    }
    if (fixed
        && arg instanceof Syntax.Identifier id
        && scope.variable(id.symbol()).orElse(null) instanceof Scope.Meaning.Variable
        && !assigned.contains(id.symbol())
        && local(id, scope).type() == p.type()) {
      return new Scope.Meaning.Variable(local(id, scope));
    }
    if (fixed && callee.params().size() == 1 && mentions(callee.body(), p.name()) == 1) {
      return new Scope.Meaning.Substitute(arg, scope);
    }
    Local local = new Local(p.name(), p.type());
    wanted(arg, scope, Kind.of(p.type()), out);
    out.add(new Instr.LocalSet(local));
    return new Scope.Meaning.Variable(local);
  }

  private static int mentions(List<Syntax> body, String name) {
    int count = 0;
    for (Syntax e : body) {
      if (e instanceof Syntax.ListForm(List<Syntax> items, var _)) {
        count += mentions(items, name);
      } else if (Forms.isSymbol(e, name)) {
        count++;
      }
    }
    return count;
  }

  /** Operands without a kind of their own take that of the others, or i32. */
  private Kind operator(Syntax form, String name, List<Syntax> args, Scope scope, List<Instr> out) {
    if (args.size() < 2 || (args.size() > 2 && !Operators.folds(name))) {
      throw new LowLevelError(form.span(), "wrong number of operands");
    }
    Kind kind = Kind.ANY;
    List<List<Instr>> codes = new ArrayList<>();
    for (Syntax arg : args) {
      List<Instr> code = new ArrayList<>();
      codes.add(code);
      if (!isLiteral(arg, scope)) {
        Kind found = expression(arg, scope, Kind.ANY, code);
        if (!found.isValue() || (kind != Kind.ANY && kind != found)) {
          throw new LowLevelError(form.span(), "operands of kinds " + kind + " and " + found);
        }
        kind = found;
      }
    }
    Kind common = kind == Kind.ANY ? Kind.I32 : kind;
    Opcode opcode =
        Operators.opcode(name, common)
            .orElseThrow(() -> new LowLevelError(form.span(), name + " has no kind " + common));
    for (int i = 0; i < args.size(); i++) {
      if (isLiteral(args.get(i), scope)) {
        literal(args.get(i), scope, common, codes.get(i));
      }
      out.addAll(codes.get(i));
      if (i > 0) {
        out.add(new Instr.Numeric(opcode));
      }
    }
    return Kind.of(opcode.result());
  }

  /** {@code (i64.load address [offset])}, {@code (i64.store address [offset] value)}. */
  private Kind memory(Syntax form, MemOp op, List<Syntax> args, Scope scope, List<Instr> out) {
    int least = op.store() ? 2 : 1;
    if (args.size() != least && args.size() != least + 1) {
      throw new LowLevelError(form.span(), "wrong number of operands");
    }
    int offset = args.size() == least ? 0 : (int) program.constant(args.get(1));
    wanted(args.getFirst(), scope, Kind.I32, out);
    if (op.store()) {
      wanted(args.getLast(), scope, Kind.of(op.type()), out);
      out.add(new Instr.Store(op, offset));
      return Kind.VOID;
    }
    out.add(new Instr.Load(op, offset));
    return Kind.of(op.type());
  }
}
