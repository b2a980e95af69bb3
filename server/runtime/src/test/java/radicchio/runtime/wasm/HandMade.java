package radicchio.runtime.wasm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import radicchio.compiler.layout.Tags;
import radicchio.compiler.wasm.Encoder;
import radicchio.compiler.wasm.FuncType;
import radicchio.compiler.wasm.Function;
import radicchio.compiler.wasm.Instr;
import radicchio.compiler.wasm.Label;
import radicchio.compiler.wasm.Local;
import radicchio.compiler.wasm.MemOp;
import radicchio.compiler.wasm.ModuleBuilder;
import radicchio.compiler.wasm.Opcode;
import radicchio.compiler.wasm.ValType;
import radicchio.compiler.wasm.Verifier;
import radicchio.compiler.wasm.WasmModule;

/** Modules small enough to write by hand. */
final class HandMade {
  private HandMade() {}

  /**
   * {@code start(code)} calls F(1) with argument 30; {@code double(x)}; {@code poke(address,
   * word)}; {@code say()}.
   */
  static byte[] runtime() {
    Local code = i32("code");
    Local x = i64("x");
    Local address = i32("address");
    Function start =
        Function.of(
            "start",
            List.of(code),
            List.of(ValType.I64),
            List.of(
                new Instr.I64Const(0),
                new Instr.I64Const(30),
                new Instr.I32Const(1 << 20),
                new Instr.LocalGet(code),
                new Instr.CallIndirect(FuncType.procedure(1))));
    Function twice =
        Function.of(
            "double",
            List.of(x),
            List.of(ValType.I64),
            List.of(
                new Instr.LocalGet(x), new Instr.LocalGet(x), new Instr.Numeric(Opcode.I64_ADD)));
    Function poke =
        Function.of(
            "poke",
            List.of(address, x),
            List.of(),
            List.of(
                new Instr.LocalGet(address),
                new Instr.LocalGet(x),
                new Instr.Store(MemOp.I64_STORE, 8)));
    Function say =
        Function.of(
            "say",
            List.of(),
            List.of(),
            List.of(
                new Instr.I32Const(1),
                new Instr.I32Const(16),
                new Instr.I32Const(5),
                new Instr.Call("write")));
    return encode(
        new ModuleBuilder("rt")
            .memory(new WasmModule.Memory.Defined(1, 65536, "memory"))
            .table(new WasmModule.Table.Defined(4, "table"))
            .offerImport(
                "host",
                "write",
                new FuncType(List.of(ValType.I32, ValType.I32, ValType.I32), List.of()))
            .add(start)
            .add(twice)
            .add(poke)
            .add(say)
            .export("start", "start")
            .export("double", "double")
            .export("poke", "poke")
            .export("say", "say")
            .data(16, "hello".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
  }

  /** F(1): the Fibonacci number of its argument, at a table index. */
  static byte[] fib(int index) {
    return unit("fib", index, List.of(fibonacci()));
  }

  /** F(1): the same, by calls of the procedure that it runs as. */
  static byte[] fibByProcedure(int index) {
    return unit("fib", index, List.of(fibonacci("call_1")), List.of(callProcedure()));
  }

  static Function fibonacci() {
    return fibonacci("fib");
  }

  private static Function fibonacci(String callee) {
    Local self = i64("self");
    Local n = i64("n");
    Local budget = i32("budget");
    List<Instr> body =
        List.of(
            new Instr.LocalGet(n),
            new Instr.I64Const(2),
            new Instr.Numeric(Opcode.I64_LT_S),
            new Instr.If(
                List.of(ValType.I64),
                List.of(new Instr.LocalGet(n)),
                concat(
                    fibOf(callee, self, n, budget, 1),
                    fibOf(callee, self, n, budget, 2),
                    List.of(new Instr.Numeric(Opcode.I64_ADD)))));
    return Function.of("fib", List.of(self, n, budget), List.of(ValType.I64), body);
  }

  private static List<Instr> fibOf(String callee, Local self, Local n, Local budget, int less) {
    return List.of(
        new Instr.LocalGet(self),
        new Instr.LocalGet(n),
        new Instr.I64Const(less),
        new Instr.Numeric(Opcode.I64_SUB),
        new Instr.LocalGet(budget),
        new Instr.Call(callee));
  }

  /**
   * F(1): calls F(1) at another table index, and doubles what it yields by the runtime's function.
   */
  static byte[] doubled(int index, int callee) {
    return unit("doubled", index, List.of(doubling(callee)));
  }

  /** The same, and behind it in the table the function that it calls. */
  static byte[] doubledAnd(int index, Function callee) {
    return unit("doubled", index, List.of(doubling(index + 1), callee));
  }

  private static Function doubling(int callee) {
    Local self = i64("self");
    Local n = i64("n");
    Local budget = i32("budget");
    List<Instr> body =
        List.of(
            new Instr.LocalGet(self),
            new Instr.LocalGet(n),
            new Instr.LocalGet(budget),
            new Instr.I32Const(callee),
            new Instr.CallIndirect(FuncType.procedure(1)),
            new Instr.Call("double"));
    return Function.of("doubled", List.of(self, n, budget), List.of(ValType.I64), body);
  }

  /** F(1): has {@code call_1} call the procedure that it runs as. */
  static byte[] caller(int index) {
    return unit("caller", index, List.of(calling("caller", 1)), List.of(callProcedure()));
  }

  /** F(1): calls {@code count} functions, each of which does that so often; the sum. */
  static byte[] callers(int index, int count, int often) {
    List<Function> functions = new ArrayList<>();
    List<String> names = IntStream.range(0, count).mapToObj(i -> "caller" + i).toList();
    names.forEach(name -> functions.add(calling(name, often)));
    functions.add(callProcedure());
    return unit("callers", index, List.of(sum("all", names)), functions);
  }

  private static Function calling(String name, int times) {
    return sum(name, Collections.nCopies(times, "call_1"));
  }

  /** F(1): the sum of what other such functions yield for what it is called with. */
  private static Function sum(String name, List<String> callees) {
    Local self = i64("self");
    Local n = i64("n");
    Local budget = i32("budget");
    List<Instr> body = new ArrayList<>();
    for (String callee : callees) {
      body.add(new Instr.LocalGet(self));
      body.add(new Instr.LocalGet(n));
      body.add(new Instr.LocalGet(budget));
      body.add(new Instr.Call(callee));
      if (body.size() > 4) {
        body.add(new Instr.Numeric(Opcode.I64_ADD));
      }
    }
    return Function.of(name, List.of(self, n, budget), List.of(ValType.I64), body);
  }

  /** What compiled units have for procedures of one argument, without the check of arity. */
  private static Function callProcedure() {
    Local procedure = i64("procedure");
    Local n = i64("n");
    Local budget = i32("budget");
    List<Instr> body =
        List.of(
            new Instr.LocalGet(procedure),
            new Instr.LocalGet(n),
            new Instr.LocalGet(budget),
            new Instr.LocalGet(procedure),
            new Instr.Numeric(Opcode.I32_WRAP_I64),
            new Instr.Load(MemOp.I64_LOAD, Tags.PROCEDURE_CODE),
            new Instr.I64Const(2),
            new Instr.Numeric(Opcode.I64_SHR_U),
            new Instr.Numeric(Opcode.I32_WRAP_I64),
            new Instr.CallIndirect(FuncType.procedure(1)));
    return Function.of("call_1", List.of(procedure, n, budget), List.of(ValType.I64), body);
  }

  /** F(1): never returns. */
  static byte[] forever(int index) {
    return counting("forever", index, (n, budget) -> List.of());
  }

  /** F(1): adds 1 until its budget is negative, in a loop that polls as generated ones do. */
  static byte[] polling(int index) {
    return counting(
        "polling",
        index,
        (n, budget) ->
            List.of(
                new Instr.LocalGet(budget),
                new Instr.I32Const(0),
                new Instr.Numeric(Opcode.I32_LT_S),
                new Instr.If(
                    List.of(), List.of(new Instr.LocalGet(n), new Instr.Return()), List.of())));
  }

  /**
   * F(1): adds 1 to its argument again and again.
   *
   * @param poll what each turn begins with, of the argument and the budget
   */
  private static byte[] counting(
      String name, int index, BiFunction<Local, Local, List<Instr>> poll) {
    Local n = i64("n");
    Local budget = i32("budget");
    Label again = new Label("again");
    List<Instr> turn =
        concat(
            poll.apply(n, budget),
            List.of(
                new Instr.LocalGet(n),
                new Instr.I64Const(1),
                new Instr.Numeric(Opcode.I64_ADD),
                new Instr.LocalSet(n),
                new Instr.Br(again)));
    List<Instr> body = List.of(new Instr.Loop(again, List.of(), turn), new Instr.Unreachable());
    return unit(
        name,
        index,
        List.of(Function.of(name, List.of(i64("self"), n, budget), List.of(ValType.I64), body)));
  }

  /** {@code count} functions F(1), each yields its own number. */
  static byte[] many(int index, int count) {
    List<Function> functions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      functions.add(
          Function.of(
              "f" + i,
              List.of(i64("self"), i64("n"), i32("budget")),
              List.of(ValType.I64),
              List.of(new Instr.I64Const(i))));
    }
    return unit("many", index, functions);
  }

  /** One function too large for a JVM method. */
  static byte[] huge(int index) {
    return unit("huge", index, List.of(large()));
  }

  static Function large() {
    Local n = i64("n");
    List<Instr> body = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      body.add(new Instr.LocalGet(n));
      body.add(new Instr.I64Const(1_000_000L + i));
      body.add(new Instr.Numeric(Opcode.I64_XOR));
      body.add(new Instr.LocalSet(n));
    }
    body.add(new Instr.LocalGet(n));
    return Function.of("huge", List.of(i64("self"), n, i32("budget")), List.of(ValType.I64), body);
  }

  /** Functions in the table, from an index on. */
  static byte[] unit(String name, int index, List<Function> functions) {
    return unit(name, index, functions, List.of());
  }

  /**
   * @param functions those in the table
   */
  private static byte[] unit(
      String name, int index, List<Function> functions, List<Function> others) {
    var builder =
        new ModuleBuilder(name)
            .memory(new WasmModule.Memory.Imported("rt", "memory"))
            .table(new WasmModule.Table.Imported("rt", "table"))
            .offerImport("rt", "double", FuncType.words(1));
    functions.forEach(builder::add);
    others.forEach(builder::add);
    return encode(builder.elements(index, functions.stream().map(Function::name).toList()));
  }

  private static byte[] encode(ModuleBuilder builder) {
    return Encoder.encode(Verifier.verified(builder.build()));
  }

  @SafeVarargs
  private static List<Instr> concat(List<Instr>... parts) {
    List<Instr> all = new ArrayList<>();
    for (List<Instr> part : parts) {
      all.addAll(part);
    }
    return all;
  }

  private static Local i64(String name) {
    return new Local(name, ValType.I64);
  }

  private static Local i32(String name) {
    return new Local(name, ValType.I32);
  }
}
