package radicchio.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import radicchio.compiler.codegen.CompiledUnit;
import radicchio.compiler.codegen.UnitCompiler;
import radicchio.compiler.core.Global;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.Source;
import radicchio.compiler.expand.Environment;
import radicchio.compiler.expand.Expansion;
import radicchio.compiler.expand.Libraries;
import radicchio.compiler.expand.StandardEnvironment;
import radicchio.compiler.lowlevel.LowLevel;
import radicchio.compiler.wasm.Encoder;
import radicchio.runtime.wasm.Store;

/**
 * What every session begins with, made once a JVM: the runtime module and the prelude, compiled,
 * and the environment that programs see. Instances of it never change.
 */
public final class Startup {
  /** Names of the prelude's sources begin so. */
  static final String PRELUDE = "radicchio:prelude/";

  /** As deep as any thread of the server's that compiles. */
  private static final long STACK_BYTES = 64L << 20;

  private static final String RESOURCES = "/radicchio/";

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
    // Things that take long and need nothing of each other.
    FutureTask<Optional<BuiltModules>> built = inBackground(BuiltModules::find);
    FutureTask<Integer> runtimeHash = inBackground(Startup::runtimeHash);
    List<Source> sources = preludeSources();
    // Of the expanded prelude nothing is kept but the environment, for it is large.
    StandardEnvironment standard = standard(sources);
    environment = standard.interaction();
    List<Global> globals = PreludeImage.globals(standard.prelude());
    Optional<BuiltModules> found =
        result(built)
            .filter(b -> b.fingerprint().equals(fingerprint(sources, result(runtimeHash))));
    PreludeImage image;
    if (found.isPresent()) {
      BuiltModules modules = found.get();
      image = PreludeImage.read(modules.preludeImage(), modules.preludeWasm(), sources, globals);
      runtime = modules.runtime();
      preparedPrelude = modules.prelude();
    } else {
      image = compile(standard, globals);
      runtime = Store.prepareRuntime(Encoder.encode(LowLevel.runtimeModule()));
      preparedPrelude = Store.preparePrelude(image.prelude().wasm(), runtime);
    }
    prelude = image.prelude();
    linkage = new SessionLinkage(LowLevel.runtimeCodes());
    image.cells().forEach(index -> linkage.cell(globals.get(index)));
    linkage.take(prelude);
    library =
        new Library(
            defined(standard, "%value->string"),
            defined(standard, "%flush-all"),
            defined(standard, "%stdout"),
            defined(standard, "%stderr"),
            defined(standard, "%open-outputs"));
  }

  private static StandardEnvironment standard(List<Source> sources) {
    StandardEnvironment standard =
        StandardEnvironment.build(
            Libraries.parse(resource("libraries/standard.txt")),
            sources,
            new BundledLibraries(Startup::resource));
    List<Diagnostic> wrong = standard.diagnostics().stream().filter(Diagnostic::isError).toList();
    if (!wrong.isEmpty()) {
      Diagnostic first = wrong.getFirst();
      throw new IllegalStateException(
          "the prelude is wrong at " + first.span() + ": " + first.message());
    }
    return standard;
  }

  private static int runtimeHash() {
    int hash = LowLevel.sourceHash();
    // The first form that is compiled links some of them.
    LowLevel.privateFunctions();
    return hash;
  }

  private static <T> FutureTask<T> inBackground(Callable<T> task) {
    var future = new FutureTask<>(task);
    var thread = new Thread(null, future, "radicchio-startup", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    return future;
  }

  private static <T> T result(FutureTask<T> task) {
    try {
      return task.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("the modules of the build cannot be used", e);
    }
  }

  private static PreludeImage compile(StandardEnvironment standard, List<Global> globals) {
    SessionLinkage trial = new SessionLinkage(LowLevel.runtimeCodes());
    SessionLinkage.Compilation compilation = trial.compilation();
    CompiledUnit unit = UnitCompiler.compile("prelude", standard.prelude(), compilation);
    compilation.finish(unit);
    return new PreludeImage(trial.cellOwners().stream().map(globals::indexOf).toList(), unit);
  }

  /** Compiles the modules, and leaves them where {@link BuiltModules} looks for them. */
  static void build(Path classes) throws IOException {
    List<Source> sources = preludeSources();
    StandardEnvironment standard = standard(sources);
    List<Global> globals = PreludeImage.globals(standard.prelude());
    PreludeImage image = compile(standard, globals);
    List<Source> own = standard.prelude().stream().map(f -> f.span().source()).distinct().toList();
    List<Source> ordered =
        sources.stream()
            .map(s -> own.stream().filter(o -> o.name().equals(s.name())).findFirst().orElse(s))
            .toList();
    BuiltModules.write(
        classes,
        fingerprint(sources, LowLevel.sourceHash()),
        Encoder.encode(LowLevel.runtimeModule()),
        image.prelude().wasm(),
        image.write(ordered, globals));
  }

  /** Tells whether built modules belong to this prelude, runtime and compiler. */
  private static String fingerprint(List<Source> sources, int runtimeHash) {
    int hash = runtimeHash;
    for (Source source : sources) {
      hash = 31 * hash + source.text().hashCode();
    }
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

  private static Global defined(StandardEnvironment standard, String name) {
    return standard.preludeExpansions().stream()
        .map(Expansion::definitions)
        .flatMap(List::stream)
        .map(Expansion.Definition::global)
        .filter(global -> global.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the prelude does not define " + name));
  }

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
