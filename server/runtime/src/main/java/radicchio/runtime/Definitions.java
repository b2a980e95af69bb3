package radicchio.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import radicchio.compiler.core.Global;
import radicchio.compiler.diag.Span;

/** The top-level variables that evaluations defined, and their values as last shown. */
final class Definitions {
  private record Defined(Global global, Span span) {}

  private final SchemeInstance instance;
  private final Map<String, Defined> defined = new TreeMap<>();
  private final Map<String, Binding> shown = new TreeMap<>();

  Definitions(SchemeInstance instance) {
    this.instance = instance;
  }

  /** The names, for people; none when the form defines nothing. */
  static Optional<String> names(List<Global> globals) {
    return globals.isEmpty()
        ? Optional.empty()
        : Optional.of(globals.stream().map(Global::name).collect(Collectors.joining(" ")));
  }

  /**
   * @param value of the one variable, if it has been shown already
   */
  void defined(List<Global> globals, Span span, Optional<ValueText> value) {
    for (Global global : globals) {
      if (global.isLibrary()) {
        continue;
      }
      defined.put(global.name(), new Defined(global, span));
      ValueText text = value.orElseGet(() -> show(global));
      synchronized (this) {
        shown.put(global.name(), new Binding(global.name(), text, Optional.of(span)));
      }
    }
  }

  /** As they were last shown; from any thread. */
  synchronized List<Binding> lastShown() {
    return new ArrayList<>(shown.values());
  }

  /** As they are now. */
  List<Binding> current() {
    instance.rest();
    defined.forEach(
        (name, d) -> {
          ValueText text = show(d.global);
          synchronized (this) {
            shown.put(name, new Binding(name, text, Optional.of(d.span)));
          }
        });
    return lastShown();
  }

  private ValueText show(Global global) {
    Optional<Long> word = instance.valueOf(global);
    if (word.isEmpty()) {
      return new ValueText("", false, "unassigned", "none");
    }
    var types = new ValueTypes(instance.words());
    String schemeType = types.schemeType(word.get());
    String wasmType = types.wasmType(word.get());
    String text = instance.print(word.get(), Evaluator.VALUE_LIMIT).orElse("…");
    return new ValueText(text, Evaluator.isTruncated(text), schemeType, wasmType);
  }
}
