package radicchio.compiler.codegen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import radicchio.compiler.core.Children;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Global;
import radicchio.compiler.diag.Source;
import radicchio.compiler.expand.Environment;
import radicchio.compiler.expand.Expander;
import radicchio.compiler.expand.Expansion;
import radicchio.compiler.expand.Libraries;
import radicchio.compiler.expand.StandardEnvironment;
import radicchio.compiler.expand.TopForm;
import radicchio.compiler.layout.Slots;
import radicchio.compiler.optimize.LibraryProcedures;
import radicchio.compiler.syntax.Reader;

/**
 * Programs in the standard environment with the real prelude, up to Core, for tests of what
 * follows.
 */
final class BackEnd {
  static final StandardEnvironment STANDARD = standard();

  /** The prelude's procedures that may be copied. */
  static final LibraryProcedures LIBRARY = library();

  private BackEnd() {}

  private static LibraryProcedures library() {
    Map<String, Global> named = new HashMap<>();
    STANDARD.prelude().forEach(form -> name(form.core(), named));
    String text = LibraryProcedures.write(STANDARD.prelude());
    return new LibraryProcedures(() -> text, List.copyOf(named.values()));
  }

  private static void name(Core core, Map<String, Global> named) {
    if (core instanceof Core.GlobalRef ref) {
      named.put(ref.global().name(), ref.global());
    } else if (core instanceof Core.GlobalDefine define) {
      named.put(define.global().name(), define.global());
    }
    Children.of(core).forEach(child -> name(child, named));
  }

  /** The forms that the expander accepts. */
  static List<TopForm> expand(String text) {
    Environment environment = STANDARD.interaction();
    return Expander.expandAll(
            Reader.read(new Source("test", text)).forms(),
            environment,
            (path, from) -> java.util.Optional.empty())
        .stream()
        .filter(e -> !e.hasErrors())
        .map(Expansion::form)
        .toList();
  }

  private static StandardEnvironment standard() {
    List<Source> sources =
        resource("prelude/order.txt")
            .lines()
            .map(String::strip)
            .filter(l -> !l.isEmpty() && !l.startsWith("#"))
            .map(name -> new Source(name, resource("prelude/" + name)))
            .toList();
    return StandardEnvironment.build(Libraries.parse(resource("libraries/standard.txt")), sources);
  }

  private static String resource(String name) {
    try (InputStream in = BackEnd.class.getResourceAsStream("/radicchio/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An empty instance: everything goes to the first place there is. */
  static final class FirstUnit implements Linkage {
    private final Map<Global, Integer> cells = new HashMap<>();

    @Override
    public int external(Global global) {
      return -1;
    }

    @Override
    public Function<Global, Optional<Core.Lambda>> library() {
      return LIBRARY;
    }

    @Override
    public int cell(Global global) {
      return cells.computeIfAbsent(global, g -> Slots.CELLS + 16 * cells.size());
    }

    @Override
    public boolean defined(Global global) {
      return global.isPrelude();
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
      return 1000;
    }

    @Override
    public int sites(int atMost) {
      return 1;
    }
  }
}
