package radicchio.compiler.wasm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import radicchio.compiler.image.ImageReader;
import radicchio.compiler.image.ImageWriter;

/** Functions as bytes, such that they are the same functions again: names of locals included. */
public final class FunctionImage {
  private static final int BLOCK = 0;
  private static final int LOOP = 1;
  private static final int IF = 2;
  private static final int BR = 3;
  private static final int BR_IF = 4;
  private static final int BR_TABLE = 5;
  private static final int RETURN = 6;
  private static final int UNREACHABLE = 7;
  private static final int DROP = 8;
  private static final int SELECT = 9;
  private static final int CALL = 10;
  private static final int CALL_INDIRECT = 11;
  private static final int LOCAL_GET = 12;
  private static final int LOCAL_SET = 13;
  private static final int LOCAL_TEE = 14;
  private static final int I32_CONST = 15;
  private static final int I64_CONST = 16;
  private static final int F64_CONST = 17;
  private static final int LOAD = 18;
  private static final int STORE = 19;
  private static final int NUMERIC = 20;
  private static final int MEMORY_SIZE = 21;
  private static final int MEMORY_GROW = 22;
  private static final int MEMORY_COPY = 23;
  private static final int MEMORY_FILL = 24;

  private static final ValType[] TYPES = ValType.values();
  private static final MemOp[] MEM_OPS = MemOp.values();
  private static final Opcode[] OPCODES = Opcode.values();

  private FunctionImage() {}

  public static void write(Function function, ImageWriter out) {
    out.text(function.name());
    write(function.type(), out);
    var writer = new Writer(out);
    writer.locals(function.params());
    writer.locals(function.locals());
    writer.code(function.body());
  }

  public static Function read(ImageReader in) {
    String name = in.text();
    FuncType type = type(in);
    var reader = new Reader(in);
    List<Local> params = reader.locals();
    List<Local> locals = reader.locals();
    return new Function(name, type, params, locals, reader.code());
  }

  public static void write(FuncType type, ImageWriter out) {
    types(type.params(), out);
    types(type.results(), out);
  }

  public static FuncType type(ImageReader in) {
    return new FuncType(types(in), types(in));
  }

  private static void types(List<ValType> types, ImageWriter out) {
    out.count(types.size());
    types.forEach(type -> out.count(type.ordinal()));
  }

  private static List<ValType> types(ImageReader in) {
    int count = in.count();
    if (count == 0) {
      return List.of();
    }
    ValType[] types = new ValType[count];
    for (int i = 0; i < count; i++) {
      types[i] = TYPES[in.count()];
    }
    return List.of(types);
  }

  private static final class Writer {
    private final ImageWriter out;
    private final Map<Local, Integer> locals = new HashMap<>();
    private final Map<Label, Integer> labels = new HashMap<>();

    Writer(ImageWriter out) {
      this.out = out;
    }

    void locals(List<Local> all) {
      out.count(all.size());
      for (Local local : all) {
        locals.put(local, locals.size());
        out.text(local.name());
        out.count(local.type().ordinal());
      }
    }

    void code(List<Instr> code) {
      out.count(code.size());
      code.forEach(this::instruction);
    }

    private void instruction(Instr instr) {
      switch (instr) {
        case Instr.Block i -> block(BLOCK, i.label(), i.results(), i.body());
        case Instr.Loop i -> block(LOOP, i.label(), i.results(), i.body());
        case Instr.If i -> {
          block(IF, i.label(), i.results(), i.then());
          code(i.otherwise());
        }
        case Instr.Br(Label label) -> number(BR, label(label));
        case Instr.BrIf(Label label) -> number(BR_IF, label(label));
        case Instr.BrTable i -> {
          number(BR_TABLE, i.labels().size());
          i.labels().forEach(label -> out.count(label(label)));
          out.count(label(i.otherwise()));
        }
        case Instr.Return() -> out.count(RETURN);
        case Instr.Unreachable() -> out.count(UNREACHABLE);
        case Instr.Drop() -> out.count(DROP);
        case Instr.Select() -> out.count(SELECT);
        case Instr.Call(String function) -> {
          out.count(CALL);
          out.text(function);
        }
        case Instr.CallIndirect(FuncType type) -> {
          out.count(CALL_INDIRECT);
          write(type, out);
        }
        case Instr.LocalGet(Local local) -> number(LOCAL_GET, local(local));
        case Instr.LocalSet(Local local) -> number(LOCAL_SET, local(local));
        case Instr.LocalTee(Local local) -> number(LOCAL_TEE, local(local));
        case Instr.I32Const(int value) -> word(I32_CONST, value);
        case Instr.I64Const(long value) -> word(I64_CONST, value);
        case Instr.F64Const(double value) -> word(F64_CONST, Double.doubleToRawLongBits(value));
        case Instr.Load(MemOp op, int offset) -> {
          number(LOAD, op.ordinal());
          out.count(offset);
        }
        case Instr.Store(MemOp op, int offset) -> {
          number(STORE, op.ordinal());
          out.count(offset);
        }
        case Instr.Numeric(Opcode op) -> number(NUMERIC, op.ordinal());
        case Instr.MemorySize() -> out.count(MEMORY_SIZE);
        case Instr.MemoryGrow() -> out.count(MEMORY_GROW);
        case Instr.MemoryCopy() -> out.count(MEMORY_COPY);
        case Instr.MemoryFill() -> out.count(MEMORY_FILL);
      }
    }

    private void number(int kind, int number) {
      out.count(kind);
      out.count(number);
    }

    private void word(int kind, long number) {
      out.count(kind);
      out.word(number);
    }

    private void block(int kind, Label label, List<ValType> results, List<Instr> body) {
      out.count(kind);
      labels.put(label, labels.size());
      out.text(label.name());
      types(results, out);
      code(body);
    }

    private int local(Local local) {
      return known(locals.get(local), local);
    }

    private int label(Label label) {
      return known(labels.get(label), label);
    }

    private static int known(@Nullable Integer index, Object what) {
      if (index == null) {
        throw new IllegalArgumentException(what + " is not of this function");
      }
      return index;
    }
  }

  private static final class Reader {
    private final ImageReader in;
    private final List<Local> locals = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    Reader(ImageReader in) {
      this.in = in;
    }

    List<Local> locals() {
      int first = locals.size();
      for (int n = in.count(); n > 0; n--) {
        locals.add(new Local(in.text(), TYPES[in.count()]));
      }
      return List.copyOf(locals.subList(first, locals.size()));
    }

    List<Instr> code() {
      Instr[] code = new Instr[in.count()];
      for (int i = 0; i < code.length; i++) {
        code[i] = instruction(in.count());
      }
      return List.of(code);
    }

    private Instr instruction(int kind) {
      return switch (kind) {
        case BLOCK -> new Instr.Block(label(), types(in), code());
        case LOOP -> new Instr.Loop(label(), types(in), code());
        case IF -> new Instr.If(label(), types(in), code(), code());
        case BR -> new Instr.Br(labels.get(in.count()));
        case BR_IF -> new Instr.BrIf(labels.get(in.count()));
        case BR_TABLE -> {
          List<Label> targets = new ArrayList<>();
          for (int n = in.count(); n > 0; n--) {
            targets.add(labels.get(in.count()));
          }
          yield new Instr.BrTable(targets, labels.get(in.count()));
        }
        case RETURN -> new Instr.Return();
        case UNREACHABLE -> new Instr.Unreachable();
        case DROP -> new Instr.Drop();
        case SELECT -> new Instr.Select();
        case CALL -> new Instr.Call(in.text());
        case CALL_INDIRECT -> new Instr.CallIndirect(type(in));
        case LOCAL_GET -> new Instr.LocalGet(locals.get(in.count()));
        case LOCAL_SET -> new Instr.LocalSet(locals.get(in.count()));
        case LOCAL_TEE -> new Instr.LocalTee(locals.get(in.count()));
        case I32_CONST -> new Instr.I32Const((int) in.word());
        case I64_CONST -> new Instr.I64Const(in.word());
        case F64_CONST -> new Instr.F64Const(Double.longBitsToDouble(in.word()));
        case LOAD -> new Instr.Load(MEM_OPS[in.count()], in.count());
        case STORE -> new Instr.Store(MEM_OPS[in.count()], in.count());
        case NUMERIC -> new Instr.Numeric(OPCODES[in.count()]);
        case MEMORY_SIZE -> new Instr.MemorySize();
        case MEMORY_GROW -> new Instr.MemoryGrow();
        case MEMORY_COPY -> new Instr.MemoryCopy();
        case MEMORY_FILL -> new Instr.MemoryFill();
        default -> throw new IllegalStateException("no instruction of kind " + kind);
      };
    }

    /** In order of appearance, as they were written. */
    private Label label() {
      Label label = new Label(in.text());
      labels.add(label);
      return label;
    }
  }
}
