package radicchio.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import radicchio.compiler.codegen.CompiledUnit;
import radicchio.compiler.codegen.UnitCompiler;
import radicchio.compiler.core.Global;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.Source;
import radicchio.compiler.expand.Environment;
import radicchio.compiler.expand.Libraries;
import radicchio.compiler.expand.StandardEnvironment;
import radicchio.compiler.lowlevel.LowLevel;
import radicchio.compiler.optimize.LibraryProcedures;
import radicchio.compiler.wasm.Encoder;
import radicchio.runtime.wasm.Store;

/**
 * What every session begins with, made once a JVM: the runtime module and the prelude, compiled,
 * and the environment that programs see. Instances of it never change.
 */
public final class Startup {
  /** Names of the prelude's sources begin so. */
  static final String PRELUDE = "radicchio:prelude/";

  private static final String RESOURCES = "/radicchio/";
  private static final String LIBRARIES = "libraries/standard.txt";
  static final BundledLibraries BUNDLED = new BundledLibraries(Startup::resource);

  private static final String PRINTER = "%value->string";
  private static final String FLUSHER = "%flush-all";
  private static final String STDOUT = "%stdout";
  private static final String STDERR = "%stderr";
  private static final String OPEN_OUTPUTS = "%open-outputs";

  private final Environment environment;
  private final SessionLinkage linkage;
  private final Store.Prepared runtime;
  private final CompiledUnit prelude;
  private final Store.Prepared preparedPrelude;
  private final Library library;

  private static final class Holder {
    static final Startup STARTUP = new Startup();
  }

  private Startup() {
    this(BuiltModules.find(Startup::hash, BUNDLED).orElseGet(Startup::make));
  }

  private Startup(BuiltModules modules) {
    environment = modules.environment();
    runtime = modules.runtime();
    preparedPrelude = modules.prelude();
    prelude = modules.image().prelude();
    linkage = new SessionLinkage(LowLevel.runtimeCodes());
    modules.image().cells().forEach(index -> linkage.cell(modules.globals().get(index)));
    linkage.take(prelude);
    linkage.use(new LibraryProcedures(modules.procedures(), modules.globals()));
    library =
        new Library(
            environment.preludeVariable(PRINTER),
            environment.preludeVariable(FLUSHER),
            environment.preludeVariable(STDOUT),
            environment.preludeVariable(STDERR),
            environment.preludeVariable(OPEN_OUTPUTS));
  }

  private static StandardEnvironment standard(List<Source> sources) {
    StandardEnvironment standard =
        StandardEnvironment.build(Libraries.parse(resource(LIBRARIES)), sources, BUNDLED);
    List<Diagnostic> wrong = standard.diagnostics().stream().filter(Diagnostic::isError).toList();
    if (!wrong.isEmpty()) {
      Diagnostic first = wrong.getFirst();
      throw new IllegalStateException(
          "the prelude is wrong at " + first.span() + ": " + first.message());
    }
    return standard;
  }

  /** What the build would make, where it has left nothing that fits. */
  static BuiltModules make() {
    StandardEnvironment standard = standard(preludeSources());
    PreludeImage image = compile(standard);
    Store.Prepared runtime = Store.prepareRuntime(Encoder.encode(LowLevel.runtimeModule()));
    return new BuiltModules(
        standard.interaction(),
        PreludeImage.globals(standard.prelude()),
        runtime,
        Store.preparePrelude(image.prelude().wasm(), runtime),
        image,
        () -> LibraryProcedures.write(standard.prelude()));
  }

  private static PreludeImage compile(StandardEnvironment standard) {
    SessionLinkage trial = new SessionLinkage(LowLevel.runtimeCodes());
    SessionLinkage.Compilation compilation = trial.compilation();
    CompiledUnit unit = UnitCompiler.compile("prelude", standard.prelude(), compilation);
    compilation.finish(unit);
    List<Global> globals = PreludeImage.globals(standard.prelude());
    return new PreludeImage(trial.cellOwners().stream().map(globals::indexOf).toList(), unit);
  }

  /** Compiles the modules, and leaves them where {@link BuiltModules} looks for them. */
  static void build(Path classes) throws IOException {
    BuiltModules.delete(classes);
    List<Source> sources = preludeSources();
    StandardEnvironment standard = standard(sources);
    requireOwn(standard);
    BuiltModules.write(
        classes,
        hash(),
        Encoder.encode(LowLevel.runtimeModule()),
        sources,
        standard,
        compile(standard));
  }

  /** A name that the session looks for and the prelude does not define would mean nothing. */
  private static void requireOwn(StandardEnvironment standard) {
    List<String> defined =
        standard.preludeExpansions().stream()
            .flatMap(e -> e.definitions().stream().map(d -> d.global().name()))
            .toList();
    for (String name : List.of(PRINTER, FLUSHER, STDOUT, STDERR, OPEN_OUTPUTS)) {
      if (!defined.contains(name)) {
        throw new IllegalStateException("the prelude does not define " + name);
      }
    }
  }

  /** Tells whether what the build left belongs to this prelude, runtime and compiler. */
  static String hash() {
    int hash = LowLevel.sourceHash();
    for (Source source : preludeSources()) {
      hash = 31 * hash + source.text().hashCode();
    }
    hash = 31 * hash + resource(LIBRARIES).hashCode();
    return Integer.toHexString(hash);
  }

  /** Makes it if this is the first call; that takes a good part of a second. */
  public static Startup get() {
    return Holder.STARTUP;
  }

  /** A fresh environment with the standard libraries imported. */
  public Environment environment() {
    return environment.fork();
  }

  SessionLinkage linkage() {
    return linkage;
  }

  Store.Prepared runtime() {
    return runtime;
  }

  CompiledUnit prelude() {
    return prelude;
  }

  Store.Prepared preparedPrelude() {
    return preparedPrelude;
  }

  Library library() {
    return library;
  }

  /**
   * Variables of the prelude that the session uses itself.
   *
   * @param printer {@code (printer object limit)}: external representation, cut at so many
   *     characters
   * @param flusher {@code (flusher)}: writes out what the output streams have buffered
   * @param stdout a port
   * @param stderr a port
   * @param openOutputs a list of the ports of files that are open for output
   */
  record Library(
      Global printer, Global flusher, Global stdout, Global stderr, Global openOutputs) {}

  private static List<Source> preludeSources() {
    return resource("prelude/order.txt")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(name -> new Source(PRELUDE + name, resource("prelude/" + name)))
        .toList();
  }

  private static String resource(String name) {
    try (InputStream in = LowLevel.class.getResourceAsStream(RESOURCES + name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the class path: " + RESOURCES + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
