package radicchio.compiler.wasm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Jumping code: a test that is made of tests becomes jumps from each of them to where they lead,
 * without a truth value that the next instruction would test again.
 *
 * <p>Code of a test leaves an i32. It is made of tests if it ends with an {@code if} of that type,
 * perhaps negated: {@code (and a b)} is {@code a; if (result i32) b else 0 end}.
 */
public final class Conditions {
  /** Comparisons of integers by those that hold where they do not. */
  private static final Map<Opcode, Opcode> OPPOSITES =
      Map.ofEntries(
          Map.entry(Opcode.I32_EQ, Opcode.I32_NE),
          Map.entry(Opcode.I32_NE, Opcode.I32_EQ),
          Map.entry(Opcode.I32_LT_S, Opcode.I32_GE_S),
          Map.entry(Opcode.I32_GE_S, Opcode.I32_LT_S),
          Map.entry(Opcode.I32_GT_S, Opcode.I32_LE_S),
          Map.entry(Opcode.I32_LE_S, Opcode.I32_GT_S),
          Map.entry(Opcode.I32_LT_U, Opcode.I32_GE_U),
          Map.entry(Opcode.I32_GE_U, Opcode.I32_LT_U),
          Map.entry(Opcode.I32_GT_U, Opcode.I32_LE_U),
          Map.entry(Opcode.I32_LE_U, Opcode.I32_GT_U),
          Map.entry(Opcode.I64_EQ, Opcode.I64_NE),
          Map.entry(Opcode.I64_NE, Opcode.I64_EQ),
          Map.entry(Opcode.I64_LT_S, Opcode.I64_GE_S),
          Map.entry(Opcode.I64_GE_S, Opcode.I64_LT_S),
          Map.entry(Opcode.I64_GT_S, Opcode.I64_LE_S),
          Map.entry(Opcode.I64_LE_S, Opcode.I64_GT_S),
          Map.entry(Opcode.I64_LT_U, Opcode.I64_GE_U),
          Map.entry(Opcode.I64_GE_U, Opcode.I64_LT_U),
          Map.entry(Opcode.I64_GT_U, Opcode.I64_LE_U),
          Map.entry(Opcode.I64_LE_U, Opcode.I64_GT_U));

  private Conditions() {}

  /** An {@code if}, or jumps that do the same, or what a constant test chooses. */
  public static List<Instr> branch(
      List<Instr> test, List<ValType> results, List<Instr> yes, List<Instr> no) {
    if (test.getLast() instanceof Instr.I32Const(int value)) {
      return with(but(test), value != 0 ? yes : no);
    }
    if (!composed(test)) {
      return with(test, new Instr.If(results, yes, no));
    }
    Label not = new Label("not");
    List<Instr> in = with(unless(test, not), yes);
    if (no.isEmpty() || leaves(yes)) {
      return with(List.of(new Instr.Block(not, List.of(), in)), no);
    }
    Label end = new Label("end");
    Instr either = new Instr.Block(not, List.of(), with(in, new Instr.Br(end)));
    return List.of(new Instr.Block(end, results, with(List.of(either), no)));
  }

  /** Goes to the label unless the test holds. */
  public static List<Instr> unless(List<Instr> test, Label label) {
    return jump(test, label, false);
  }

  private static List<Instr> jump(List<Instr> test, Label label, boolean when) {
    return switch (test.getLast()) {
      case Instr.Numeric(Opcode op) when op == Opcode.I32_EQZ -> jump(but(test), label, !when);
      case Instr.I32Const(int value) ->
          (value != 0) == when ? with(but(test), new Instr.Br(label)) : but(test);
      case Instr.If i when composed(test) -> jump(but(test), i, label, when);
      default -> with(when ? test : negated(test), new Instr.BrIf(label));
    };
  }

  /** Where a part is a constant, the first test alone decides whether to go or to stay. */
  private static List<Instr> jump(List<Instr> first, Instr.If i, Label label, boolean when) {
    if (is(i.otherwise(), when)) {
      return with(jump(first, label, false), jump(i.then(), label, when));
    }
    if (is(i.then(), when)) {
      return with(jump(first, label, true), jump(i.otherwise(), label, when));
    }
    if (is(i.then(), !when)) {
      return branch(negated(first), List.of(), jump(i.otherwise(), label, when), List.of());
    }
    List<Instr> no = is(i.otherwise(), !when) ? List.of() : jump(i.otherwise(), label, when);
    return branch(first, List.of(), jump(i.then(), label, when), no);
  }

  private static boolean composed(List<Instr> test) {
    return switch (test.getLast()) {
      case Instr.Numeric(Opcode op) when op == Opcode.I32_EQZ -> composed(but(test));
      case Instr.If i -> i.results().equals(List.of(ValType.I32));
      default -> false;
    };
  }

  private static boolean is(List<Instr> test, boolean constant) {
    return test.size() == 1
        && test.getFirst() instanceof Instr.I32Const(int value)
        && (value != 0) == constant;
  }

  /** Whether nothing comes after the code. */
  private static boolean leaves(List<Instr> code) {
    if (code.isEmpty()) {
      return false;
    }
    return switch (code.getLast()) {
      case Instr.Br _, Instr.Return _, Instr.Unreachable _ -> true;
      case Instr.If i -> leaves(i.then()) && leaves(i.otherwise());
      case Instr.Loop loop -> leaves(loop.body());
      default -> false;
    };
  }

  private static List<Instr> negated(List<Instr> test) {
    Opcode opposite = test.getLast() instanceof Instr.Numeric(Opcode op) ? OPPOSITES.get(op) : null;
    return opposite == null
        ? with(test, new Instr.Numeric(Opcode.I32_EQZ))
        : with(but(test), new Instr.Numeric(opposite));
  }

  private static List<Instr> but(List<Instr> code) {
    return code.subList(0, code.size() - 1);
  }

  private static List<Instr> with(List<Instr> code, Instr last) {
    return with(code, List.of(last));
  }

  private static List<Instr> with(List<Instr> code, List<Instr> rest) {
    List<Instr> all = new ArrayList<>(code);
    all.addAll(rest);
    return all;
  }
}
