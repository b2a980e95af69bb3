package radicchio.compiler.codegen;

import java.util.List;
import radicchio.compiler.layout.Tags;
import radicchio.compiler.wasm.Function;
import radicchio.compiler.wasm.Label;
import radicchio.compiler.wasm.Local;
import radicchio.compiler.wasm.MemOp;
import radicchio.compiler.wasm.Opcode;
import radicchio.compiler.wasm.ValType;

/** Small functions that only generated code calls; copied into the modules that need them. */
final class Stubs {
  static final String LIST_LENGTH = "list_length";

  private Stubs() {}

  static List<Function> all() {
    return List.of(listLength());
  }

  /** Number of pairs of a fresh argument list, as an i32. */
  private static Function listLength() {
    Local list = new Local("list", ValType.I64);
    Local count = new Local("count", ValType.I32);
    Label done = new Label("done");
    Label next = new Label("next");
    Emit e = new Emit();
    e.block(
        done,
        List.of(),
        out ->
            out.loop(
                next,
                in -> {
                  in.get(list).tagged(Tags.TAG_MASK, Tags.PAIR).op(Opcode.I32_EQZ).brIf(done);
                  in.get(list).wrap().load(MemOp.I64_LOAD, Tags.CDR).set(list);
                  in.get(count).i32(1).op(Opcode.I32_ADD).set(count).br(next);
                }));
    e.get(count);
    return Function.of(LIST_LENGTH, List.of(list), List.of(ValType.I32), e.code());
  }
}
