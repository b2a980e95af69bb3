package radicchio.runtime;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

  /** Class-path resource of the image that the build writes. */
  static final String IMAGE = "/radicchio/image/prelude.bin";

  private static final String RESOURCES = "/radicchio/";

  private final StandardEnvironment standard;
  private final SessionLinkage linkage;
  private final Store.Prepared runtime;
  private final CompiledUnit prelude;
  private final Store.Prepared preparedPrelude;
  private final Library library;

  private static final class Holder {
    static final Startup STARTUP = new Startup(true);
  }

  private Startup(boolean useImage) {
    List<Source> sources = preludeSources();
    standard =
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
    List<Global> globals = PreludeImage.globals(standard.prelude());
    PreludeImage image = useImage ? image(sources, globals) : compile(globals);
    runtime = Store.prepareRuntime(image.runtimeWasm(), image.runtimeClasses());
    prelude = image.prelude();
    preparedPrelude = Store.prepare(prelude.wasm(), image.preludeClasses());
    linkage = new SessionLinkage(LowLevel.runtimeCodes());
    image.cells().forEach(index -> linkage.cell(globals.get(index)));
    linkage.take(prelude);
    library =
        new Library(
            defined("%value->string"),
            defined("%flush-all"),
            defined("%stdout"),
            defined("%stderr"));
  }

  /** The image that the build left, unless it is of another prelude; then one made now. */
  private PreludeImage image(List<Source> sources, List<Global> globals) {
    try (InputStream found = Startup.class.getResourceAsStream(IMAGE)) {
      if (found != null) {
        var in = new BufferedInputStream(found);
        in.mark(1 << 10);
        if (PreludeImage.fingerprint(in).equals(fingerprint(sources))) {
          in.reset();
          return PreludeImage.read(in, sources, globals);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compile(globals);
  }

  private PreludeImage compile(List<Global> globals) {
    byte[] runtimeWasm = Encoder.encode(LowLevel.runtimeModule());
    SessionLinkage trial = new SessionLinkage(LowLevel.runtimeCodes());
    SessionLinkage.Compilation compilation = trial.compilation();
    CompiledUnit unit = UnitCompiler.compile("prelude", standard.prelude(), compilation);
    compilation.finish(unit);
    return new PreludeImage(
        fingerprint(preludeSources()),
        runtimeWasm,
        Store.compileRuntime(runtimeWasm),
        Store.compile(unit.wasm()),
        trial.cellOwners().stream().map(globals::indexOf).toList(),
        unit);
  }

  static void writeImage(OutputStream out) throws IOException {
    List<Source> sources = preludeSources();
    Startup fresh = new Startup(false);
    List<Global> globals = PreludeImage.globals(fresh.standard.prelude());
    PreludeImage image = fresh.compile(globals);
    List<Source> own =
        fresh.standard.prelude().stream().map(f -> f.span().source()).distinct().toList();
    List<Source> ordered =
        sources.stream()
            .map(s -> own.stream().filter(o -> o.name().equals(s.name())).findFirst().orElse(s))
            .toList();
    image.write(out, ordered, globals);
  }

  /** Tells whether an image belongs to this prelude, runtime and compiler. */
  private static String fingerprint(List<Source> sources) {
    int hash = LowLevel.sourceHash();
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
    return standard.interaction();
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
   */
  record Library(Global printer, Global flusher, Global stdout, Global stderr) {}

  private Global defined(String name) {
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
