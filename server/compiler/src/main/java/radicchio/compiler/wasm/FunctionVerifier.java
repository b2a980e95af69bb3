package radicchio.compiler.wasm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The stack discipline of one function, see {@link Verifier}. */
final class FunctionVerifier {
  /** An open block: what a branch to it takes, and how high the stack was at its start. */
  private static final class Frame {
    final Label label;
    final List<ValType> branch;
    final int height;
    boolean unreachable;

    Frame(Label label, List<ValType> branch, int height) {
      this.label = label;
      this.branch = branch;
      this.height = height;
    }
  }

  private static final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;
    final String words;

    Problem(String words) {
      super(words);
      this.words = words;
    }
  }

  private final Function function;
  private final Map<String, FuncType> functions;
  private final Set<FuncType> types;
  private final Set<Local> locals = new HashSet<>();
  private final List<ValType> stack = new ArrayList<>();
  private final List<Frame> frames = new ArrayList<>();
  private int position;

  FunctionVerifier(Function function, Map<String, FuncType> functions, Set<FuncType> types) {
    this.function = function;
    this.functions = functions;
    this.types = types;
    locals.addAll(function.params());
    locals.addAll(function.locals());
  }

  /** The first problem, if any. */
  Optional<String> check() {
    try {
      List<ValType> results = function.type().results();
      block(new Label("function"), results, results, function.body());
      return Optional.empty();
    } catch (Problem problem) {
      return Optional.of(function.name() + ": " + problem.words);
    }
  }

  private void block(Label label, List<ValType> branch, List<ValType> results, List<Instr> body) {
    Frame frame = new Frame(label, branch, stack.size());
    frames.add(frame);
    for (Instr instr : body) {
      position++;
      try {
        instr(instr);
      } catch (Problem problem) {
        if (problem.words.startsWith("at ")) {
          throw problem;
        }
        throw new Problem("at " + position + ", " + brief(instr) + ": " + problem.words);
      }
    }
    pop(results, "end of " + label);
    if (stack.size() != frame.height) {
      throw new Problem(
          "end of " + label + ": left over " + stack.subList(frame.height, stack.size()));
    }
    frames.removeLast();
  }

  private void instr(Instr instr) {
    switch (instr) {
      case Instr.Block(Label label, List<ValType> results, List<Instr> body) -> {
        block(label, results, results, body);
        stack.addAll(results);
      }
      case Instr.Loop(Label label, List<ValType> results, List<Instr> body) -> {
        block(label, List.of(), results, body);
        stack.addAll(results);
      }
      case Instr.If(Label label, List<ValType> results, List<Instr> then, List<Instr> other) -> {
        pop(ValType.I32);
        block(label, results, results, then);
        block(label, results, results, other);
        stack.addAll(results);
      }
      case Instr.Br(Label label) -> {
        popBranch(label);
        unreachable();
      }
      case Instr.BrIf(Label label) -> {
        pop(ValType.I32);
        stack.addAll(popBranch(label));
      }
      case Instr.BrTable(List<Label> labels, Label otherwise) -> {
        pop(ValType.I32);
        labels.forEach(l -> stack.addAll(popBranch(l)));
        popBranch(otherwise);
        unreachable();
      }
      case Instr.Return() -> {
        pop(function.type().results(), "return");
        unreachable();
      }
      case Instr.Unreachable() -> unreachable();
      case Instr.Drop() -> popAny();
      case Instr.Select() -> {
        pop(ValType.I32);
        ValType type = popAny().orElse(ValType.I64);
        pop(type);
        stack.add(type);
      }
      case Instr.Call(String callee) -> {
        FuncType type = functions.get(callee);
        if (type == null) {
          throw new Problem("no such function");
        }
        apply(type.params(), type.results());
      }
      case Instr.CallIndirect(FuncType type) -> {
        if (!types.contains(type)) {
          throw new Problem("type " + type + " is not in the type section");
        }
        pop(ValType.I32);
        apply(type.params(), type.results());
      }
      case Instr.LocalGet(Local local) -> stack.add(known(local));
      case Instr.LocalSet(Local local) -> pop(known(local));
      case Instr.LocalTee(Local local) -> apply(List.of(known(local)), List.of(local.type()));
      case Instr.I32Const _ -> stack.add(ValType.I32);
      case Instr.I64Const _ -> stack.add(ValType.I64);
      case Instr.F64Const _ -> stack.add(ValType.F64);
      case Instr.Load(MemOp op, int _) -> apply(List.of(ValType.I32), List.of(op.type()));
      case Instr.Store(MemOp op, int _) -> apply(List.of(ValType.I32, op.type()), List.of());
      case Instr.Numeric(Opcode op) -> apply(op.params(), List.of(op.result()));
      case Instr.MemorySize() -> stack.add(ValType.I32);
      case Instr.MemoryGrow() -> apply(List.of(ValType.I32), List.of(ValType.I32));
      case Instr.MemoryCopy() -> apply(List.of(ValType.I32, ValType.I32, ValType.I32), List.of());
      case Instr.MemoryFill() -> apply(List.of(ValType.I32, ValType.I32, ValType.I32), List.of());
    }
  }

  private void apply(List<ValType> params, List<ValType> results) {
    pop(params, "operands");
    stack.addAll(results);
  }

  private void pop(List<ValType> types, String what) {
    for (ValType type : types.reversed()) {
      Optional<ValType> found = popAny();
      if (found.isPresent() && found.get() != type) {
        throw new Problem(what + ": expected " + type + ", found " + found.get());
      }
    }
  }

  private void pop(ValType type) {
    pop(List.of(type), "operand");
  }

  /** Empty where code cannot be reached, and so any type will do. */
  private Optional<ValType> popAny() {
    Frame frame = frames.getLast();
    if (stack.size() == frame.height) {
      if (frame.unreachable) {
        return Optional.empty();
      }
      throw new Problem("nothing on the stack");
    }
    return Optional.of(stack.removeLast());
  }

  private List<ValType> popBranch(Label label) {
    for (Frame frame : frames.reversed()) {
      if (frame.label == label) {
        pop(frame.branch, "branch to " + label);
        return frame.branch;
      }
    }
    throw new Problem("branch to " + label + " from outside it");
  }

  private void unreachable() {
    Frame frame = frames.getLast();
    while (stack.size() > frame.height) {
      stack.removeLast();
    }
    frame.unreachable = true;
  }

  private ValType known(Local local) {
    if (!locals.contains(local)) {
      throw new Problem("local " + local + " belongs to another function");
    }
    return local.type();
  }

  private static String brief(Instr instr) {
    String text = instr.toString();
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
