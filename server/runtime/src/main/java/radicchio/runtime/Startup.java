package radicchio.runtime;

import java.io.IOException;
import java.io.InputStream;
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
 * What every session begins with, made once a JVM: the runtime module and the prelude, compiled, and the environment
 * that programs see. Instances of it never change.
 */
public final class Startup {
  /** Names of the prelude's sources begin so. */
  static final String PRELUDE = "prelude/";

  private static final String RESOURCES = "/radicchio/";

  private final StandardEnvironment standard;
  private final SessionLinkage linkage;
  private final Store.Prepared runtime;
  private final CompiledUnit prelude;
  private final Store.Prepared preparedPrelude;
  private final Library library;

  private static final class Holder {
    static final Startup STARTUP = new Startup();
  }

  private Startup() {
    standard =
        StandardEnvironment.build(
            Libraries.parse(resource("libraries/standard.txt")), preludeSources());
    List<Diagnostic> wrong = standard.diagnostics().stream().filter(Diagnostic::isError).toList();
    if (!wrong.isEmpty()) {
      Diagnostic first = wrong.getFirst();
      throw new IllegalStateException("the prelude is wrong at " + first.span() + ": " + first.message());
    }
    runtime = Store.prepareRuntime(Encoder.encode(LowLevel.runtimeModule()));
    linkage = new SessionLinkage(LowLevel.runtimeCodes());
    SessionLinkage.Compilation compilation = linkage.compilation();
    prelude = UnitCompiler.compile("prelude", standard.prelude(), compilation);
    compilation.finish(prelude);
    preparedPrelude = Store.prepare(prelude.wasm(), false);
    library =
        new Library(
            defined("%value->string"), defined("%flush-all"), defined("%stdout"), defined("%stderr"));
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
   * @param printer {@code (printer object limit)}: external representation, cut at so many characters
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
    return resource("prelude/order.txt").lines()
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
