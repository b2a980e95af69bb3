package radicchio.ide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import radicchio.compiler.diag.Source;
import radicchio.compiler.expand.Environment;
import radicchio.compiler.expand.Expander;
import radicchio.compiler.expand.Libraries;
import radicchio.compiler.expand.StandardEnvironment;
import radicchio.compiler.syntax.Reader;
import radicchio.runtime.Binding;
import radicchio.runtime.ValueText;

/** A session that defines names without ever evaluating anything. */
final class TestSession implements SessionView {
  private static final StandardEnvironment STANDARD = standard();

  private final Environment environment = STANDARD.interaction();
  private final Map<String, Binding> bindings = new HashMap<>();
  private long version;

  void define(String program) {
    Reader.read(new Source("repl:1", program))
        .forms()
        .forEach(form -> Expander.expand(form, environment));
    version++;
  }

  void bind(String name, String value, String schemeType, String wasmType) {
    bindings.put(
        name,
        new Binding(name, new ValueText(value, false, schemeType, wasmType), Optional.empty()));
  }

  @Override
  public Environment environment() {
    return environment.fork();
  }

  @Override
  public long version() {
    return version;
  }

  @Override
  public Optional<Binding> binding(String name) {
    return Optional.ofNullable(bindings.get(name));
  }

  static StandardEnvironment standardEnvironment() {
    return STANDARD;
  }

  private static StandardEnvironment standard() {
    List<Source> prelude =
        resource("prelude/order.txt")
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .map(name -> new Source("prelude/" + name, resource("prelude/" + name)))
            .toList();
    return StandardEnvironment.build(Libraries.parse(resource("libraries/standard.txt")), prelude);
  }

  private static String resource(String name) {
    try (var in = Environment.class.getResourceAsStream("/radicchio/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
