package radicchio.runtime;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import radicchio.compiler.closed.ClosedPrinter;
import radicchio.compiler.closed.Converter;
import radicchio.compiler.closed.World;
import radicchio.compiler.codegen.CompiledUnit;
import radicchio.compiler.codegen.Linkage;
import radicchio.compiler.codegen.UnitCompiler;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.CorePrinter;
import radicchio.compiler.core.Global;
import radicchio.compiler.core.SchemePrinter;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.Source;
import radicchio.compiler.diag.Span;
import radicchio.compiler.expand.Environment;
import radicchio.compiler.expand.Expander;
import radicchio.compiler.expand.Expansion;
import radicchio.compiler.expand.SourceLoader;
import radicchio.compiler.expand.TopForm;
import radicchio.compiler.layout.Slots;
import radicchio.compiler.optimize.Optimizer;
import radicchio.compiler.syntax.ReadResult;
import radicchio.compiler.syntax.Reader;
import radicchio.compiler.syntax.Syntax;
import radicchio.compiler.syntax.SyntaxPrinter;
import radicchio.compiler.types.TypesPrinter;

/** Shows what the stages of the compiler make of a text, without touching any instance. */
final class Inspector {
  private final Environment environment;
  private final SourceLoader includes;

  /**
   * @param environment to expand in, for this inspector alone
   */
  Inspector(Environment environment, SourceLoader includes) {
    this.environment = environment;
    this.includes = includes;
  }

  Inspection inspect(Source source, Stage stage) {
    ReadResult read = Reader.read(source);
    List<Diagnostic> wrong = new ArrayList<>(read.diagnostics());
    if (stage == Stage.READ) {
      return inspection(source, stage, "scheme", errors(wrong) + SyntaxPrinter.print(read.forms()));
    }
    List<TopForm> forms = new ArrayList<>();
    for (Syntax form : read.forms()) {
      Expansion expansion = Expander.expand(form, environment, includes);
      wrong.addAll(expansion.diagnostics());
      forms.addAll(expansion.forms());
    }
    if (wrong.stream().anyMatch(Diagnostic::isError)) {
      return inspection(source, stage, "plaintext", errors(wrong));
    }
    return switch (stage) {
      case READ -> throw new IllegalStateException();
      case EXPAND -> inspection(source, stage, "scheme", print(forms, SchemePrinter::print));
      case CORE -> inspection(source, stage, "scheme", print(forms, CorePrinter::print));
      case OPTIMIZED ->
          inspection(source, stage, "scheme", print(optimized(forms), CorePrinter::print));
      case CLOSED ->
          inspection(
              source,
              stage,
              "scheme",
              ClosedPrinter.print(
                  Converter.convert(
                      optimized(forms), Startup.get().linkage()::external, World.OPEN)));
      case TYPES -> inspection(source, stage, "plaintext", TypesPrinter.print(forms));
      case WAT -> inspection(source, stage, "wat", compile(forms).wat().get());
      case WASM -> inspection(source, stage, "plaintext", hexDump(compile(forms).wasm()));
    };
  }

  private static Inspection inspection(Source source, Stage stage, String language, String text) {
    return new Inspection(
        stage,
        stage.name().toLowerCase(java.util.Locale.ROOT) + ": " + source.name(),
        language,
        text);
  }

  private static String errors(List<Diagnostic> diagnostics) {
    var out = new StringBuilder();
    diagnostics.stream()
        .filter(Diagnostic::isError)
        .forEach(
            d ->
                out.append("; ")
                    .append(where(d.span()))
                    .append(": ")
                    .append(d.message())
                    .append('\n'));
    return out.toString();
  }

  private static String where(Span span) {
    return span.where();
  }

  private static String print(List<TopForm> forms, Function<Core, String> printer) {
    return forms.stream()
        .map(form -> printer.apply(form.core()).stripTrailing() + "\n")
        .collect(java.util.stream.Collectors.joining("\n"));
  }

  private static List<TopForm> optimized(List<TopForm> forms) {
    return Optimizer.optimize(forms, Map.of(), Startup.get().linkage().library());
  }

  private static CompiledUnit compile(List<TopForm> forms) {
    return UnitCompiler.compile("inspected", forms, new Nowhere());
  }

  private static String hexDump(byte[] bytes) {
    var out = new StringBuilder();
    HexFormat hex = HexFormat.ofDelimiter(" ");
    for (int at = 0; at < bytes.length; at += 16) {
      int end = Math.min(at + 16, bytes.length);
      var text = new StringBuilder();
      for (int i = at; i < end; i++) {
        text.append(bytes[i] >= ' ' && bytes[i] < 127 ? (char) bytes[i] : '.');
      }
      out.append("%08x  %-47s  %s%n".formatted(at, hex.formatHex(bytes, at, end), text));
    }
    return out.toString();
  }

  /** Addresses that nothing is ever linked at. */
  private static final class Nowhere implements Linkage {
    private final Map<Global, Integer> cells = new IdentityHashMap<>();

    @Override
    public int external(Global global) {
      return Startup.get().linkage().external(global);
    }

    @Override
    public Function<Global, Optional<Core.Lambda>> library() {
      return Startup.get().linkage().library();
    }

    @Override
    public int cell(Global global) {
      return cells.computeIfAbsent(global, g -> Slots.CELLS + 16 * cells.size());
    }

    @Override
    public boolean defined(Global global) {
      return global.isLibrary();
    }

    @Override
    public long version(Global global) {
      return 0;
    }

    @Override
    public int constantCells(int atMost) {
      return Slots.CONSTANTS;
    }

    @Override
    public int codes(int atMost) {
      return 1 << 20;
    }

    @Override
    public int sites(int atMost) {
      return 1;
    }
  }
}
