package radicchio.runtime.lowlevel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import radicchio.compiler.layout.Abi;
import radicchio.compiler.layout.Slots;
import radicchio.compiler.layout.Tags;
import radicchio.compiler.lowlevel.LowLevel;
import radicchio.compiler.wasm.Encoder;
import radicchio.compiler.wasm.Function;
import radicchio.compiler.wasm.Instr;
import radicchio.compiler.wasm.Local;
import radicchio.compiler.wasm.MemOp;
import radicchio.compiler.wasm.ModuleBuilder;
import radicchio.compiler.wasm.Opcode;
import radicchio.compiler.wasm.ValType;
import radicchio.compiler.wasm.Verifier;

/** The protocol of docs/control.md, with a module as the code generator would make it. */
class DriverTest {
  private static final int FIRST = LowLevel.runtimeCodes();
  private static final int SUM = FIRST;
  private static final int SUM_AGAIN = FIRST + 1;
  private static final int SUM_RESUME = FIRST + 2;
  private static final int LOOP = FIRST + 3;
  private static final int FAIL = FIRST + 4;
  private static final int CAPTURE = FIRST + 5;
  private static final int HANDLER = FIRST + 6;
  private static final int TWO = FIRST + 7;
  private static final int FRAME_WORD = Tags.OBJECT_WORDS + 16;

  private final Local self = new Local("self", ValType.I64);
  private final Local n = new Local("n", ValType.I64);
  private final Local m = new Local("m", ValType.I64);
  private final Local budget = new Local("budget", ValType.I32);
  private final Local v = new Local("v", ValType.I64);
  private Rig rig = new Rig();

  @BeforeEach
  void link() {
    rig = linked(256);
  }

  private Rig linked(int limit) {
    Rig made = new Rig(limit);
    made.store.reserveCodes(FIRST + 8);
    made.store.link(made.store.prepare(module(), false));
    return made;
  }

  private byte[] module() {
    ModuleBuilder builder = LowLevel.module("test");
    List<String> names = new ArrayList<>();
    for (Function f :
        List.of(sum(), sumAgain(), sumResume(), loop(), fail(), capture(), handler(), two())) {
      builder.add(f);
      names.add(f.name());
    }
    return Encoder.encode(Verifier.verified(builder.elements(FIRST, names).build()));
  }

  private Function f1(String name, Object... body) {
    return Function.of(name, List.of(self, n, budget), List.of(ValType.I64), code(body));
  }

  /** Instructions, locals (read) and lists of these. */
  private static List<Instr> code(Object... parts) {
    List<Instr> code = new ArrayList<>();
    for (Object part : parts) {
      switch (part) {
        case Instr i -> code.add(i);
        case Local l -> code.add(new Instr.LocalGet(l));
        case Opcode op -> code.add(new Instr.Numeric(op));
        case String function -> code.add(new Instr.Call(function));
        case Integer i -> code.add(new Instr.I32Const(i));
        case Long l -> code.add(new Instr.I64Const(l));
        case Object[] more -> code.addAll(code(more));
        default -> throw new AssertionError(part);
      }
    }
    return code;
  }

  private static Object[] seq(Object... parts) {
    return parts;
  }

  private static Instr when(List<Instr> then) {
    return new Instr.If(List.of(), then, List.of());
  }

  private Object[] poll(Object... suspend) {
    return seq(
        budget,
        Abi.NEST,
        Opcode.I32_LT_S,
        Slots.HP,
        new Instr.Load(MemOp.I32_LOAD, 0),
        Slots.SOFT,
        new Instr.Load(MemOp.I32_LOAD, 0),
        Opcode.I32_GT_U,
        Opcode.I32_OR,
        when(code(seq(suspend), new Instr.Return())));
  }

  private Object[] deeper() {
    return seq(budget, Abi.TAIL_MASK, Opcode.I32_OR, Abi.NEST, Opcode.I32_SUB);
  }

  private Object[] frameWord(int i) {
    return seq(self, Opcode.I32_WRAP_I64, new Instr.Load(MemOp.I64_LOAD, FRAME_WORD + 8 * i));
  }

  /** (define (sum n) (if (= n 0) 0 (+ n (sum (- n 1))))) */
  private Function sum() {
    return f1(
        "sum",
        poll(SUM_AGAIN, 0, n, "save_1"),
        n,
        Opcode.I64_EQZ,
        when(code(0L, new Instr.Return())),
        self,
        n,
        4L,
        Opcode.I64_SUB,
        deeper(),
        "sum",
        new Instr.LocalTee(v),
        Tags.SENTINEL,
        Opcode.I64_EQ,
        when(code(SUM_RESUME, 0, n, "save_1", new Instr.Return())),
        n,
        v,
        "add");
  }

  private Function sumAgain() {
    return f1("sum_again", self, frameWord(0), budget, "sum");
  }

  private Function sumResume() {
    return f1("sum_resume", frameWord(0), n, "add");
  }

  /** Tail-calls itself as an unknown procedure until n is 0. */
  private Function loop() {
    return f1(
        "loop",
        n,
        Opcode.I64_EQZ,
        when(code(42L * 4, new Instr.Return())),
        budget,
        Abi.TAIL_MASK,
        Opcode.I32_AND,
        Opcode.I32_EQZ,
        when(code(self, n, 4L, Opcode.I64_SUB, "tail_unknown_1", new Instr.Return())),
        self,
        n,
        4L,
        Opcode.I64_SUB,
        budget,
        1,
        Opcode.I32_SUB,
        "call_1");
  }

  private Function fail() {
    return f1(
        "fail_here",
        n,
        "car",
        new Instr.LocalTee(v),
        Tags.SENTINEL,
        Opcode.I64_EQ,
        when(code(77, "at", new Instr.Return())),
        v);
  }

  /** Gives its argument, a continuation, 5. */
  private Function capture() {
    return f1("capture", n, 20L, budget, "reinstate");
  }

  private Function handler() {
    return f1("handler", n, budget, "halt_raised");
  }

  private Function two() {
    return Function.of(
        "two", List.of(self, n, m, budget), List.of(ValType.I64), code(n, m, "cons"));
  }

  private long procedure(int code, int arity) {
    return rig.call("closed_procedure", code, arity);
  }

  private long run(int code, long argument) {
    return rig.call("start_call", procedure(code, 1), rig.cons(argument, Tags.NIL));
  }

  @Test
  void recursionGoesAsDeepAsTheHeap() {
    for (int i = 0; i < 2; i++) {
      assertEquals(Rig.fix(1_000_000L * 1_000_001 / 2), run(SUM, Rig.fix(1_000_000)));
    }
  }

  @Test
  void stressCollectsAtEveryPoll() {
    rig.setRegister(Slots.STRESS, Integer.MAX_VALUE);
    rig.call("collect");
    rig.setRegister(Slots.BUDGET, Abi.budget(10));
    assertEquals(Rig.fix(100L * 101 / 2), run(SUM, Rig.fix(100)));
    assertTrue(rig.register(Slots.COLLECTIONS) > 5);
  }

  @Test
  void tailCallsRunInConstantSpace() {
    int before = rig.store.memory().pages();
    assertEquals(Rig.fix(42), run(LOOP, Rig.fix(10_000_000)));
    assertTrue(rig.store.memory().pages() - before < 1000);
  }

  @Test
  void runawayRecursionIsACondition() {
    rig = linked(64);
    run(SUM, Rig.fix(-1));
    assertEquals(Rig.fix(Abi.OUTCOME_RAISED), rig.slot(Slots.OUTCOME));
    String message = rig.describe(rig.slot(Slots.OUTCOME_VALUE));
    assertTrue(
        message.matches("out-of-memory: out of memory: \\d{6,} calls were pending"), message);
    rig.setSlot(Slots.OUTCOME_FRAMES, Tags.NIL);
    assertEquals(Rig.fix(50_005_000), run(SUM, Rig.fix(10_000)));
    assertEquals(Rig.fix(Abi.OUTCOME_VALUE), rig.slot(Slots.OUTCOME));
  }

  @Test
  void failuresReachTheHandlerWithTheirSite() {
    rig.setSlot(Slots.STATE + 8 * Slots.STATE_RAISE, procedure(HANDLER, 1));
    run(FAIL, Rig.fix(5));
    assertEquals(Rig.fix(Abi.OUTCOME_RAISED), rig.slot(Slots.OUTCOME));
    long condition = rig.slot(Slots.OUTCOME_VALUE);
    assertEquals("wrong-type: car: expected a pair, but got 5", rig.describe(condition));
    assertEquals(Rig.fix(77), rig.word(condition, 3));
  }

  @Test
  void callsOfUnknownProceduresAreChecked() {
    rig.call("start_call", Rig.fix(5), Tags.NIL);
    assertEquals("not-procedure: not a procedure: 5", rig.describe(rig.slot(Slots.OUTCOME_VALUE)));
    rig.call("name_code", SUM, rig.symbol("sum"));
    rig.call("start_call", procedure(SUM, 1), Tags.NIL);
    assertEquals(
        "wrong-arity: sum: expected 1 argument, but got 0",
        rig.describe(rig.slot(Slots.OUTCOME_VALUE)));
    long args = rig.cons(4, rig.cons(8, Tags.NIL));
    long pair = rig.call("start_call", procedure(TWO, 2), args);
    assertEquals(4, rig.car(pair));
    assertEquals(8, rig.cdr(pair));
  }

  @Test
  void continuationsAreReinstated() {
    long f = procedure(CAPTURE, 1);
    rig.call("start_call", f, rig.cons(5, Tags.NIL));
    assertEquals(Rig.fix(Abi.OUTCOME_RAISED), rig.slot(Slots.OUTCOME));
    rig.call("reset_run");
    assertEquals(Tags.SENTINEL, rig.call("call_cc", f, 100));
    assertEquals(20, rig.call("drive", Tags.SENTINEL));
  }
}
