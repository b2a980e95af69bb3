package radicchio.compiler.lowlevel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.Source;
import radicchio.compiler.layout.Slots;
import radicchio.compiler.syntax.ReadResult;
import radicchio.compiler.syntax.Reader;
import radicchio.compiler.syntax.Syntax;
import radicchio.compiler.wasm.FuncType;
import radicchio.compiler.wasm.Function;
import radicchio.compiler.wasm.ModuleBuilder;
import radicchio.compiler.wasm.WasmModule;

/** The low-level runtime, compiled once and shared by all sessions, for it never changes. */
public final class LowLevel {
  /** In no particular order, but that of the table indices they give out. */
  private static final List<String> SOURCES =
      List.of(
          "memory",
          "frames",
          "driver",
          "calls",
          "failures",
          "collector",
          "cards",
          "flonums",
          "bignums",
          "products",
          "division",
          "gcd",
          "rationals",
          "arithmetic",
          "complex",
          "raw-complex",
          "compare",
          "equal",
          "in-place",
          "rounding",
          "transcendental",
          "bits",
          "radix",
          "print",
          "parse",
          "objects",
          "vectors",
          "strings",
          "text",
          "scanning",
          "chars",
          "records",
          "hash-tables",
          "constants");

  private static final int PAGE = 65536;
  private static final int FIRST_PAGES = (Slots.CARDS + PAGE - 1) / PAGE + 16;

  /** A memory that Java holds in one array has at most so many. */
  private static final int MOST_PAGES = 32767;

  /** Table indices kept for the runtime module. */
  private static final int CODES = 64;

  /** Read, but not compiled: by the build, and where it left no {@link Offer}. */
  private static final class Sources {
    static final Program PROGRAM = read();
  }

  private static final class Offered {
    static final Offer OFFER = Offer.built().orElseGet(() -> Offer.of(Sources.PROGRAM));
  }

  private static final class Module {
    static final WasmModule MODULE = link(Sources.PROGRAM);
  }

  /** Where on the class path the build leaves {@link #image}. */
  public static final String IMAGE = "/radicchio/image/offer.bin";

  /** Beside it, what {@link #imageHash} was then. What ships has none, and is not looked at. */
  public static final String IMAGE_HASH = "/radicchio/image/offer.hash";

  private LowLevel() {}

  /**
   * The runtime module. Imports the host functions from {@code host}; exports {@code memory},
   * {@code table} and all functions, by their names.
   */
  public static WasmModule runtimeModule() {
    return Module.MODULE;
  }

  /** What the build keeps of the sources, so that a process need not read them. */
  public static byte[] image() {
    return Offer.image(Sources.PROGRAM);
  }

  /** Tells which sources an image is of. */
  public static String imageHash() {
    return Integer.toHexString(sourceHash());
  }

  /** The functions that modules copy. */
  static List<Function> privateFunctions() {
    return Sources.PROGRAM.privateFunctions();
  }

  /** One of them, as modules get it. */
  static Optional<Function> privateFunction(String name) {
    return Offered.OFFER.function(name);
  }

  /** Type of a function that the runtime module exports; the private ones are among them. */
  public static Optional<FuncType> functionType(String name) {
    return Offered.OFFER.type(name);
  }

  /** How many table indices, from 0, belong to the runtime module. */
  public static int runtimeCodes() {
    return CODES;
  }

  /** A hash of the source text, which changes when the runtime may have changed. */
  public static int sourceHash() {
    int hash = Generated.source().hashCode();
    for (String name : SOURCES) {
      hash = 31 * hash + resource(name).hashCode();
    }
    return hash;
  }

  /**
   * A builder for a module beside the runtime: imports its memory and table, and what it needs of
   * its functions.
   */
  public static ModuleBuilder module(String name) {
    return new ModuleBuilder(name)
        .memory(new WasmModule.Memory.Imported("rt", "memory"))
        .table(new WasmModule.Table.Imported("rt", "table"))
        .offerPrivate(Offered.OFFER::function)
        .offerImports("rt", Offered.OFFER::type);
  }

  private static Program read() {
    Program program = new Program();
    for (String name : SOURCES) {
      program.add(read(new Source("lowlevel/" + name + ".scm", resource(name))));
    }
    program.add(read(new Source("lowlevel/generated", Generated.source())));
    return program;
  }

  private static List<Syntax> read(Source source) {
    ReadResult result = Reader.read(source);
    if (result.hasErrors()) {
      Diagnostic first = result.diagnostics().getFirst();
      throw new LowLevelError(first.span(), first.message());
    }
    return result.forms();
  }

  private static WasmModule link(Program program) {
    List<Function> functions = program.functions();
    if (program.codes().size() > CODES) {
      throw new IllegalStateException(program.codes().size() + " table entries");
    }
    ModuleBuilder builder =
        new ModuleBuilder("rt")
            .memory(new WasmModule.Memory.Defined(FIRST_PAGES, MOST_PAGES, "memory"))
            .table(new WasmModule.Table.Defined(CODES, "table"))
            .elements(0, program.codes())
            .data(Slots.TEXTS, program.texts());
    functions.forEach(builder::add);
    program.hostFunctions().forEach((name, type) -> builder.offerImport("host", name, type));
    program.functionTypes().keySet().forEach(name -> builder.export(name, name));
    return builder.build();
  }

  private static String resource(String name) {
    String path = "/radicchio/lowlevel/" + name + ".scm";
    try (InputStream in = LowLevel.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
