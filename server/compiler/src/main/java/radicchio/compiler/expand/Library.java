package radicchio.compiler.expand;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A library as others see it (R7RS section 5.6). Compared by identity: a library that was expanded
 * again is another one.
 */
public final class Library {
  private final String name;
  private final Map<String, Meaning> exports;
  private final Optional<TopForm> body;
  private final List<Library> imports;

  /**
   * @param name as it is written: {@code (scheme base)}
   * @param exports what each exported name means
   * @param body what is to be evaluated before anything that imports the library; none for the
   *     standard libraries
   * @param imports the libraries it imports
   */
  Library(
      String name, Map<String, Meaning> exports, Optional<TopForm> body, List<Library> imports) {
    this.name = name;
    this.exports = Map.copyOf(exports);
    this.body = body;
    this.imports = List.copyOf(imports);
  }

  /** One that the prelude provides. */
  static Library standard(String name, Map<String, Meaning> exports) {
    return new Library(name, exports, Optional.empty(), List.of());
  }

  public String name() {
    return name;
  }

  public Map<String, Meaning> exports() {
    return exports;
  }

  public Optional<TopForm> body() {
    return body;
  }

  /**
   * Whether its definition stands in the library's own file. Evaluating it there is trying it out:
   * who imports it goes by the file.
   */
  boolean standsIn(LibraryPath path) {
    return body.filter(b -> b.span().source().name().endsWith("/" + path.file())).isPresent();
  }

  /** Those of the libraries and all that they import whose bodies are to be evaluated, in order. */
  public static List<Library> inOrder(List<Library> libraries) {
    var order = new ArrayList<Library>();
    Set<Library> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    libraries.forEach(l -> l.collect(order, seen));
    return order;
  }

  private void collect(List<Library> order, Set<Library> seen) {
    if (seen.add(this)) {
      imports.forEach(l -> l.collect(order, seen));
      if (body.isPresent()) {
        order.add(this);
      }
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
