package radicchio.compiler.codegen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import radicchio.compiler.closed.Code;
import radicchio.compiler.closed.Converter;
import radicchio.compiler.closed.Procedure;
import radicchio.compiler.closed.Unit;
import radicchio.compiler.closed.World;
import radicchio.compiler.core.Global;
import radicchio.compiler.expand.TopForm;
import radicchio.compiler.lowlevel.LowLevel;
import radicchio.compiler.optimize.Optimizer;
import radicchio.compiler.syntax.Datum;
import radicchio.compiler.wasm.Encoder;
import radicchio.compiler.wasm.FuncType;
import radicchio.compiler.wasm.Function;
import radicchio.compiler.wasm.Local;
import radicchio.compiler.wasm.ModuleBuilder;
import radicchio.compiler.wasm.WasmModule;
import radicchio.compiler.wasm.WatPrinter;

/** The way from expanded forms to a module, on one page. */
public final class UnitCompiler {
  private UnitCompiler() {}

  /** Compiles forms that others follow, see {@link #compile(String, List, Linkage, World)}. */
  public static CompiledUnit compile(String name, List<TopForm> forms, Linkage linkage) {
    return compile(name, forms, linkage, World.OPEN);
  }

  /** Compiles forms that are evaluated one after the other into one module. */
  public static CompiledUnit compile(
      String name, List<TopForm> forms, Linkage linkage, World world) {
    Generated generated = generate(name, forms, linkage, world);
    UnitContext unit = generated.unit();
    WasmModule module = generated.module();
    List<CompiledUnit.Form> entries = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      Code code = generated.closed().forms().get(i);
      entries.add(
          new CompiledUnit.Form(
              unit.tableIndex(code), forms.get(i).span(), forms.get(i).defines()));
    }
    return new CompiledUnit(
        name,
        Encoder.encode(module),
        () -> WatPrinter.print(module),
        unit.constants().encoded(),
        unit.firstConstant(),
        unit.constants().cells(),
        unit.firstCode(),
        List.copyOf(unit.codes()),
        unit.firstSite(),
        List.copyOf(unit.sites()),
        entries,
        exports(generated));
  }

  private static Map<Global, Integer> exports(Generated generated) {
    Map<Global, Integer> out = new HashMap<>();
    generated
        .closed()
        .library()
        .forEach(
            (global, code) ->
                out.put(global, generated.unit().facts(code).procedure().parameters().size()));
    return out;
  }

  /** What compilation leaves, before it is encoded. */
  record Generated(Unit closed, UnitContext unit, WasmModule module) {}

  static Generated generate(String name, List<TopForm> forms, Linkage linkage, World world) {
    List<TopForm> optimized =
        Optimizer.optimize(forms, Converter.settled(forms, world), linkage.library());
    Unit closed = Converter.convert(optimized, linkage::external, world);
    List<Facts> facts = Facts.of(closed);
    int words = Sizes.words(closed);
    UnitContext unit = new UnitContext(linkage, facts, closed.settled(), words, words);
    facts.forEach(f -> new ProcedureGenerator(unit, f).generate());
    closed.forms().forEach(unit::tableIndex);
    facts.forEach(f -> new ProcedureGenerator(unit, f).generateEntry());
    return new Generated(closed, unit, module(name, unit, closed));
  }

  private static WasmModule module(String name, UnitContext unit, Unit closed) {
    ModuleBuilder builder = LowLevel.module(name).offerPrivate(Stubs.all());
    builder.add(initialization(unit, closed));
    unit.functions().forEach(builder::add);
    unit.externals()
        .forEach(
            (field, arguments) ->
                builder.offerImport(
                    UnitContext.PRELUDE,
                    field,
                    UnitContext.PRELUDE + "/" + field,
                    FuncType.procedure(arguments)));
    closed.library().entrySet().stream()
        .sorted((a, b) -> a.getKey().name().compareTo(b.getKey().name()))
        .forEach(e -> builder.export(e.getKey().name(), unit.functionName(e.getValue())));
    return builder.export("init", "init").elements(unit.firstCode(), unit.table()).build();
  }

  /** Exported: tells the runtime the names of the procedures. */
  private static Function initialization(UnitContext unit, Unit closed) {
    Emit e = new Emit();
    for (Procedure p : closed.procedures()) {
      boolean closure = p.kind() == Procedure.Kind.CLOSURE || p.kind() == Procedure.Kind.VARIADIC;
      if (closure && !p.code().name().equals("lambda")) {
        int symbol = unit.constants().cell(new Datum.Symbol(p.code().name()));
        e.i32(unit.tableIndex(p.code()));
        e.i32(0).load(radicchio.compiler.wasm.MemOp.I64_LOAD, unit.constantAddress(symbol));
        e.call("name_code");
      }
    }
    return new Function(
        "init", new FuncType(List.of(), List.of()), List.<Local>of(), List.<Local>of(), e.code());
  }
}
