package radicchio.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import radicchio.compiler.codegen.CompiledUnit;
import radicchio.compiler.core.CorePrinter;
import radicchio.compiler.diag.Source;
import radicchio.compiler.expand.Environment;
import radicchio.compiler.expand.Expander;
import radicchio.compiler.expand.Expansion;
import radicchio.compiler.syntax.Reader;

/** What the build has left is what a process would make of the sources. */
final class StartupTest {
  private static final BuiltModules MADE = Startup.make();
  private static final BuiltModules FOUND =
      BuiltModules.find(Startup::hash, Startup.BUNDLED)
          .orElseThrow(() -> new IllegalStateException("the build has left another prelude"));

  @Test
  void namesMeanTheSame() {
    Map<String, TreeSet<String>> names = new TreeMap<>();
    MADE.environment()
        .libraries()
        .forEach((name, library) -> names.put(name, new TreeSet<>(library.exports().keySet())));
    Map<String, TreeSet<String>> found = new TreeMap<>();
    FOUND
        .environment()
        .libraries()
        .forEach((name, library) -> found.put(name, new TreeSet<>(library.exports().keySet())));
    assertEquals(names, found);
    names.forEach(
        (library, exports) ->
            exports.forEach(
                name ->
                    assertEquals(
                        uses(MADE.environment(), library, name),
                        uses(FOUND.environment(), library, name))));
  }

  /** The name alone and called with more and more arguments, expanded. */
  private static List<String> uses(Environment start, String library, String name) {
    Environment environment = start.fork();
    expand("(import (only " + library + " " + name + "))", environment);
    List<String> all = new ArrayList<>();
    var call = new StringBuilder("(" + name);
    all.add(expand(name, environment));
    for (int arguments = 0; arguments < 10; arguments++) {
      all.add(expand(call + ")", environment));
      call.append(" a").append(arguments);
    }
    return all;
  }

  private static String expand(String text, Environment environment) {
    Expansion expansion =
        Expander.expand(Reader.read(new Source("test", text)).forms().getFirst(), environment);
    return CorePrinter.print(expansion.form().core()) + expansion.diagnostics();
  }

  @Test
  void thePreludeIsTheSame() {
    CompiledUnit made = MADE.image().prelude();
    CompiledUnit found = FOUND.image().prelude();
    assertEquals(MADE.globals().toString(), FOUND.globals().toString());
    assertEquals(MADE.image().cells(), FOUND.image().cells());
    assertEquals(made.codes().toString(), found.codes().toString());
    assertEquals(made.sites().toString(), found.sites().toString());
    assertEquals(made.forms().toString(), found.forms().toString());
    assertEquals(exports(made), exports(found));
    assertArrayEquals(made.wasm(), found.wasm());
    assertArrayEquals(made.constants(), found.constants());
  }

  private static Map<String, Integer> exports(CompiledUnit unit) {
    Map<String, Integer> exports = new TreeMap<>();
    unit.exports().forEach((global, arguments) -> exports.put(global.name(), arguments));
    return exports;
  }
}
