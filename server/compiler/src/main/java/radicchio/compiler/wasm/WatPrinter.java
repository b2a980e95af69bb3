package radicchio.compiler.wasm;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** A module in the text format (wasm spec 6), flat instructions, one a line, with names. */
public final class WatPrinter {
  private final StringBuilder out = new StringBuilder();
  private final Map<Local, String> locals = new IdentityHashMap<>();
  private final List<Label> labels = new ArrayList<>();
  private int indent;

  private WatPrinter() {}

  public static String print(WasmModule module) {
    WatPrinter printer = new WatPrinter();
    printer.module(module);
    return printer.out.toString();
  }

  /** One function by itself, for people. */
  public static String print(Function function) {
    WatPrinter printer = new WatPrinter();
    printer.function(function);
    return printer.out.toString();
  }

  private void module(WasmModule module) {
    line("(module " + id(module.name()));
    indent++;
    int type = 0;
    for (FuncType t : module.types()) {
      line("(type (;" + type++ + ";) (func" + signature(t) + "))");
    }
    for (WasmModule.Import i : module.imports()) {
      line(
          "(import %s %s (func %s%s))"
              .formatted(
                  quote(i.module()), quote(i.field()), id(i.function()), signature(i.type())));
    }
    memory(module.memory());
    table(module.table());
    for (WasmModule.Export e : module.exports()) {
      line("(export " + quote(e.field()) + " (func " + id(e.function()) + "))");
    }
    if (!module.elements().functions().isEmpty()) {
      StringBuilder functions = new StringBuilder();
      module.elements().functions().forEach(f -> functions.append(' ').append(id(f)));
      line("(elem (i32.const " + module.elements().offset() + ") func" + functions + ")");
    }
    for (WasmModule.Data data : module.data()) {
      line("(data (i32.const " + data.address() + ") " + bytes(data.bytes()) + ")");
    }
    module.functions().forEach(this::function);
    indent--;
    line(")");
  }

  private void memory(WasmModule.Memory memory) {
    switch (memory) {
      case WasmModule.Memory.None() -> {}
      case WasmModule.Memory.Imported(String from, String field) ->
          line("(import " + quote(from) + " " + quote(field) + " (memory 0))");
      case WasmModule.Memory.Defined(int min, int max, String name) ->
          line("(memory (export " + quote(name) + ") " + min + " " + max + ")");
    }
  }

  private void table(WasmModule.Table table) {
    switch (table) {
      case WasmModule.Table.None() -> {}
      case WasmModule.Table.Imported(String from, String field) ->
          line("(import " + quote(from) + " " + quote(field) + " (table 0 funcref))");
      case WasmModule.Table.Defined(int min, String name) ->
          line("(table (export " + quote(name) + ") " + min + " funcref)");
    }
  }

  private void function(Function function) {
    locals.clear();
    StringBuilder head = new StringBuilder("(func ").append(id(function.name()));
    for (Local p : function.params()) {
      head.append(" (param ").append(name(p)).append(' ').append(p.type()).append(')');
    }
    function.type().results().forEach(r -> head.append(" (result ").append(r).append(')'));
    line(head.toString());
    indent++;
    for (Local l : function.locals()) {
      line("(local " + name(l) + " " + l.type() + ")");
    }
    code(function.body());
    indent--;
    line(")");
  }

  private void code(List<Instr> code) {
    code.forEach(this::instr);
  }

  private void instr(Instr instr) {
    switch (instr) {
      case Instr.Block(Label label, List<ValType> results, List<Instr> body) -> {
        open("block", label, results);
        code(body);
        close();
      }
      case Instr.Loop(Label label, List<ValType> results, List<Instr> body) -> {
        open("loop", label, results);
        code(body);
        close();
      }
      case Instr.If(Label label, List<ValType> results, List<Instr> then, List<Instr> other) -> {
        open("if", label, results);
        code(then);
        if (!other.isEmpty()) {
          indent--;
          line("else");
          indent++;
          code(other);
        }
        close();
      }
      case Instr.Br(Label label) -> line("br " + label(label));
      case Instr.BrIf(Label label) -> line("br_if " + label(label));
      case Instr.BrTable(List<Label> targets, Label otherwise) -> {
        StringBuilder text = new StringBuilder("br_table");
        targets.forEach(t -> text.append(' ').append(label(t)));
        line(text.append(' ').append(label(otherwise)).toString());
      }
      case Instr.Return() -> line("return");
      case Instr.Unreachable() -> line("unreachable");
      case Instr.Drop() -> line("drop");
      case Instr.Select() -> line("select");
      case Instr.Call(String callee) -> line("call " + id(callee));
      case Instr.CallIndirect(FuncType type) -> line("call_indirect" + signature(type));
      case Instr.LocalGet(Local local) -> line("local.get " + name(local));
      case Instr.LocalSet(Local local) -> line("local.set " + name(local));
      case Instr.LocalTee(Local local) -> line("local.tee " + name(local));
      case Instr.I32Const(int value) -> line("i32.const " + value);
      case Instr.I64Const(long value) -> line("i64.const " + value);
      case Instr.F64Const(double value) -> line("f64.const " + flonum(value));
      case Instr.Load(MemOp op, int offset) -> line(op.text() + offset(offset));
      case Instr.Store(MemOp op, int offset) -> line(op.text() + offset(offset));
      case Instr.Numeric(Opcode op) -> line(op.text());
      case Instr.MemorySize() -> line("memory.size");
      case Instr.MemoryGrow() -> line("memory.grow");
      case Instr.MemoryCopy() -> line("memory.copy");
      case Instr.MemoryFill() -> line("memory.fill");
    }
  }

  private void open(String what, Label label, List<ValType> results) {
    labels.add(label);
    String result = results.isEmpty() ? "" : " (result " + results.getFirst() + ")";
    line(what + " " + label(label) + result);
    indent++;
  }

  private void close() {
    labels.removeLast();
    indent--;
    line("end");
  }

  /** With its depth from the outside, which is unique among the labels that a branch can see. */
  private String label(Label label) {
    for (int i = labels.size() - 1; i >= 0; i--) {
      if (labels.get(i) == label) {
        return id(label.name() + "." + i);
      }
    }
    return id(label.name() + ".outside");
  }

  private String name(Local local) {
    return locals.computeIfAbsent(local, l -> id(l.name() + "." + locals.size()));
  }

  private static String offset(int offset) {
    return offset == 0 ? "" : " offset=" + offset;
  }

  private static String flonum(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    return Double.isInfinite(value) ? (value > 0 ? "inf" : "-inf") : Double.toHexString(value);
  }

  private static String signature(FuncType type) {
    StringBuilder text = new StringBuilder();
    if (!type.params().isEmpty()) {
      text.append(" (param");
      type.params().forEach(p -> text.append(' ').append(p));
      text.append(')');
    }
    type.results().forEach(r -> text.append(" (result ").append(r).append(')'));
    return text.toString();
  }

  /**
   * An identifier may not have spaces, quotes, commas, semicolons or brackets; Scheme names may.
   */
  private static String id(String name) {
    StringBuilder text = new StringBuilder("$");
    name.codePoints()
        .forEach(
            c -> {
              boolean plain = c > ' ' && c < 0x7f && "\"(),;[]{}".indexOf(c) < 0;
              text.appendCodePoint(plain ? c : '_');
            });
    return text.toString();
  }

  private static String quote(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String bytes(List<Byte> bytes) {
    StringBuilder text = new StringBuilder("\"");
    for (byte b : bytes) {
      if (b >= ' ' && b < 0x7f && b != '"' && b != '\\') {
        text.append((char) b);
      } else {
        text.append("\\%02x".formatted(b & 0xff));
      }
    }
    return text.append('"').toString();
  }

  private void line(String text) {
    out.append("  ".repeat(indent)).append(text).append('\n');
  }
}
