package radicchio.compiler.wasm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A module in the binary format (wasm spec 5.5), with names of functions for traces. */
public final class Encoder {
  private static final int FUNCTION_TYPE = 0x60;
  private static final int FUNCREF = 0x70;
  private static final int END = 0x0b;

  private final WasmModule module;
  private final Map<FuncType, Integer> types = new HashMap<>();
  private final Map<String, Integer> functions;
  private final Bytes out = new Bytes();

  private Encoder(WasmModule module) {
    this.module = module;
    this.functions = module.functionIndices();
    module.types().forEach(t -> types.put(t, types.size()));
  }

  public static byte[] encode(WasmModule module) {
    return new Encoder(module).encode();
  }

  private byte[] encode() {
    List.of(0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0).forEach(out::u8);
    section(1, module.types().size(), this::types);
    section(2, importCount(), this::imports);
    section(3, module.functions().size(), this::functionTypes);
    section(4, module.table() instanceof WasmModule.Table.Defined ? 1 : 0, this::table);
    section(5, module.memory() instanceof WasmModule.Memory.Defined ? 1 : 0, this::memory);
    section(7, exportCount(), this::exports);
    section(9, module.elements().functions().isEmpty() ? 0 : 1, this::elements);
    section(10, module.functions().size(), this::code);
    section(11, module.data().size(), this::data);
    names();
    return out.toArray();
  }

  /** A section that is a vector of {@code count} items; left out when empty. */
  private void section(int id, int count, Consumer<Bytes> items) {
    if (count > 0) {
      Bytes body = new Bytes();
      body.unsigned(count);
      items.accept(body);
      out.u8(id);
      out.sized(body);
    }
  }

  private void types(Bytes body) {
    for (FuncType type : module.types()) {
      body.u8(FUNCTION_TYPE);
      valTypes(body, type.params());
      valTypes(body, type.results());
    }
  }

  private static void valTypes(Bytes body, List<ValType> types) {
    body.unsigned(types.size());
    types.forEach(t -> body.u8(t.code()));
  }

  private int importCount() {
    return module.imports().size()
        + (module.memory() instanceof WasmModule.Memory.Imported ? 1 : 0)
        + (module.table() instanceof WasmModule.Table.Imported ? 1 : 0);
  }

  private void imports(Bytes body) {
    for (WasmModule.Import i : module.imports()) {
      body.name(i.module());
      body.name(i.field());
      body.u8(0);
      body.unsigned(type(i.type()));
    }
    if (module.table() instanceof WasmModule.Table.Imported(String from, String field)) {
      body.name(from);
      body.name(field);
      body.u8(1);
      body.u8(FUNCREF);
      body.u8(0);
      body.unsigned(0);
    }
    if (module.memory() instanceof WasmModule.Memory.Imported(String from, String field)) {
      body.name(from);
      body.name(field);
      body.u8(2);
      body.u8(0);
      body.unsigned(0);
    }
  }

  private void functionTypes(Bytes body) {
    module.functions().forEach(f -> body.unsigned(type(f.type())));
  }

  private void table(Bytes body) {
    if (module.table() instanceof WasmModule.Table.Defined table) {
      body.u8(FUNCREF);
      body.u8(0);
      body.unsigned(table.min());
    }
  }

  private void memory(Bytes body) {
    if (module.memory() instanceof WasmModule.Memory.Defined memory) {
      body.u8(1);
      body.unsigned(memory.minPages());
      body.unsigned(memory.maxPages());
    }
  }

  private int exportCount() {
    return module.exports().size()
        + (module.memory() instanceof WasmModule.Memory.Defined ? 1 : 0)
        + (module.table() instanceof WasmModule.Table.Defined ? 1 : 0);
  }

  private void exports(Bytes body) {
    for (WasmModule.Export export : module.exports()) {
      body.name(export.field());
      body.u8(0);
      body.unsigned(function(export.function()));
    }
    if (module.table() instanceof WasmModule.Table.Defined table) {
      body.name(table.exportedAs());
      body.u8(1);
      body.unsigned(0);
    }
    if (module.memory() instanceof WasmModule.Memory.Defined memory) {
      body.name(memory.exportedAs());
      body.u8(2);
      body.unsigned(0);
    }
  }

  private void elements(Bytes body) {
    body.unsigned(0);
    offset(body, module.elements().offset());
    body.unsigned(module.elements().functions().size());
    module.elements().functions().forEach(f -> body.unsigned(function(f)));
  }

  private static void offset(Bytes body, int offset) {
    body.u8(0x41);
    body.signed(offset);
    body.u8(END);
  }

  private void code(Bytes body) {
    for (Function f : module.functions()) {
      Bytes code = new Bytes();
      new FunctionEncoder(f, code, types, functions).encode();
      body.sized(code);
    }
  }

  private void data(Bytes body) {
    for (WasmModule.Data data : module.data()) {
      body.unsigned(0);
      offset(body, data.address());
      body.unsigned(data.bytes().size());
      data.bytes().forEach(b -> body.u8(b));
    }
  }

  /** The custom section that debuggers and traces read (wasm spec 7.4.1). */
  private void names() {
    Bytes section = new Bytes();
    section.name("name");
    Bytes moduleName = new Bytes();
    moduleName.name(module.name());
    section.u8(0);
    section.sized(moduleName);
    Bytes functionNames = new Bytes();
    List<String> all = module.functionNames();
    functionNames.unsigned(all.size());
    for (int i = 0; i < all.size(); i++) {
      functionNames.unsigned(i);
      functionNames.name(all.get(i));
    }
    section.u8(1);
    section.sized(functionNames);
    out.u8(0);
    out.sized(section);
  }

  private int type(FuncType type) {
    return known(types.get(type), type);
  }

  private int function(String name) {
    return known(functions.get(name), name);
  }

  private int known(@Nullable Integer index, Object what) {
    if (index == null) {
      throw new IllegalStateException("module " + module.name() + " has no " + what);
    }
    return index;
  }
}
