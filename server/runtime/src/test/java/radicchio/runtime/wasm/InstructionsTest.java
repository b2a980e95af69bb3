package radicchio.runtime.wasm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.dylibso.chicory.wasm.ChicoryException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import radicchio.compiler.wasm.Conditions;
import radicchio.compiler.wasm.Function;
import radicchio.compiler.wasm.Instr;
import radicchio.compiler.wasm.Label;
import radicchio.compiler.wasm.Local;
import radicchio.compiler.wasm.Opcode;
import radicchio.compiler.wasm.ValType;

/** What the interpreter says of an instruction, the compiler says too, wherever it stands. */
class InstructionsTest {
  private static final int FIRST = 100;
  private static final Local A = new Local("a", ValType.I64);
  private static final Local B = new Local("b", ValType.I64);
  private static final Local RESULT = new Local("result", ValType.F64);
  private static final Instr NOT = new Instr.Numeric(Opcode.I32_EQZ);

  private static final long[] WORDS =
      LongStream.concat(
              LongStream.of(0, 1, -1, 2, 63, 1L << 31, -1L << 31, 1L << 32, 1L << 62, 1L << 63),
              Stream.of(0.5, -0.5, -0.0, 1e10, -1e300, Double.NaN, Double.POSITIVE_INFINITY)
                  .mapToLong(Double::doubleToRawLongBits))
          .toArray();

  @ParameterizedTest
  @EnumSource(Opcode.class)
  void enginesAgree(Opcode op) {
    List<Instr> code = applied(op);
    check(List.of(words(code, op.result())));
    // The interpreter keeps all 64 bits of a product of i32 until an instruction cuts it: no test.
    if (op.result() == ValType.I32 && op != Opcode.I32_MUL) {
      check(tests(code));
    }
  }

  static Stream<List<Instr>> composed() {
    List<List<Instr>> atoms =
        List.of(
            applied(Opcode.I64_LT_S),
            applied(Opcode.F64_LE),
            with(applied(Opcode.I32_GT_U), NOT),
            constant(0),
            constant(1));
    List<List<Instr>> pairs =
        atoms.stream().flatMap(a -> atoms.stream().flatMap(b -> either(a, b))).toList();
    return Stream.concat(
        pairs.stream(),
        pairs.stream()
            .skip(7)
            .flatMap(p -> Stream.concat(either(p, atoms.get(1)), either(atoms.get(0), p))));
  }

  /** An {@code if} of type i32 with the test, and a constant or another test in each part. */
  private static Stream<List<Instr>> either(List<Instr> test, List<Instr> other) {
    return Stream.of(
        with(test, choice(other, constant(0))),
        with(test, choice(other, constant(1)), NOT),
        with(test, choice(constant(0), other)),
        with(test, NOT, choice(constant(1), other)),
        with(test, choice(applied(Opcode.I64_EQ), other)));
  }

  @ParameterizedTest
  @MethodSource
  void composed(List<Instr> test) {
    check(tests(test));
  }

  /** Whether the test holds, as a value and by each kind of jump, which all say the same. */
  private static List<List<Instr>> tests(List<Instr> test) {
    Label not = new Label("not");
    List<Instr> jumps = new ArrayList<>(Conditions.unless(test, not));
    jumps.addAll(List.of(new Instr.I64Const(1), new Instr.Return()));
    List<Instr> one = List.of(new Instr.I64Const(1));
    List<Instr> zero = List.of(new Instr.I64Const(0));
    List<ValType> type = List.of(ValType.I64);
    return List.of(
        words(with(test, NOT, NOT), ValType.I32),
        with(test, new Instr.If(type, one, zero)),
        with(test, NOT, new Instr.If(type, zero, one)),
        Conditions.branch(test, type, one, zero),
        Conditions.branch(with(test, NOT), type, zero, with(one, new Instr.Return())),
        List.of(new Instr.Block(not, List.of(), jumps), new Instr.I64Const(0)));
  }

  /** Code of functions of A and B that have the same results, and on both engines. */
  private static void check(List<List<Instr>> bodies) {
    Store store = Store.create(Store.prepareRuntime(HandMade.runtime()), 16, (stream, text) -> {});
    store.reserveCodes(1000);
    List<Function> functions = new ArrayList<>();
    List<Local> parameters = List.of(A, B, new Local("budget", ValType.I32));
    for (List<Instr> body : bodies) {
      String name = "f" + functions.size();
      functions.add(Function.of(name, parameters, List.of(ValType.I64), body));
    }
    store.link(store.prepare(HandMade.unit("interpreted", FIRST, functions), true));
    store.link(store.prepare(HandMade.unit("compiled", FIRST + bodies.size(), functions), false));
    for (long a : WORDS) {
      for (long b : WORDS) {
        List<String> results = new ArrayList<>();
        for (int i = 0; i < 2 * bodies.size(); i++) {
          results.add(result(store.memory().table(), FIRST + i, a, b));
        }
        assertEquals(1, Set.copyOf(results).size(), () -> "%x %x: %s".formatted(a, b, results));
      }
    }
  }

  private static String result(CodeTable table, int index, long a, long b) {
    try {
      return Long.toHexString(table.code(index).f1(table.function(index), a, b, 0));
    } catch (ChicoryException e) {
      return "trap";
    }
  }

  /** Of the parameters, as operands of its types. */
  private static List<Instr> applied(Opcode op) {
    List<Instr> code = new ArrayList<>();
    for (int i = 0; i < op.params().size(); i++) {
      code.add(new Instr.LocalGet(i == 0 ? A : B));
      switch (op.params().get(i)) {
        case I32 -> code.add(new Instr.Numeric(Opcode.I32_WRAP_I64));
        case F64 -> code.add(new Instr.Numeric(Opcode.F64_REINTERPRET_I64));
        case I64 -> {}
      }
    }
    code.add(new Instr.Numeric(op));
    return code;
  }

  private static List<Instr> words(List<Instr> code, ValType type) {
    return switch (type) {
      case I32 -> with(code, new Instr.Numeric(Opcode.I64_EXTEND_I32_U));
      // Which not-a-number it is, is left open (wasm spec 4.3.3).
      case F64 ->
          with(
              code,
              new Instr.LocalTee(RESULT),
              new Instr.LocalGet(RESULT),
              new Instr.Numeric(Opcode.F64_EQ),
              new Instr.If(
                  List.of(ValType.I64),
                  List.of(
                      new Instr.LocalGet(RESULT), new Instr.Numeric(Opcode.I64_REINTERPRET_F64)),
                  List.of(new Instr.I64Const(-1))));
      case I64 -> code;
    };
  }

  private static List<Instr> constant(int value) {
    return List.of(new Instr.I32Const(value));
  }

  private static Instr choice(List<Instr> yes, List<Instr> no) {
    return new Instr.If(List.of(ValType.I32), yes, no);
  }

  private static List<Instr> with(List<Instr> code, Instr... rest) {
    return Stream.concat(code.stream(), Arrays.stream(rest)).toList();
  }
}
