package radicchio.runtime;

import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import radicchio.compiler.diag.Source;
import radicchio.compiler.diag.Span;

/**
 * Parts of sources, read as if the rest of the text were blank: offsets stay as they are. Spans of
 * a part are turned into spans of the source it is from before anyone sees them.
 */
final class SourceParts {
  private static final Map<Source, WeakReference<Source>> WHOLE =
      Collections.synchronizedMap(new WeakHashMap<>());

  private SourceParts() {}

  static Source of(Span range) {
    Source whole = range.source();
    String text = whole.text();
    if (range.start() == 0 && range.end() == text.length()) {
      return whole;
    }
    var part = new Source(whole.name(), blank(text.substring(0, range.start())) + range.text());
    WHOLE.put(part, new WeakReference<>(whole));
    return part;
  }

  private static String blank(String text) {
    var out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      if (out.charAt(i) != '\n' && out.charAt(i) != '\r') {
        out.setCharAt(i, ' ');
      }
    }
    return out.toString();
  }

  /** The span in the source that the caller knows. */
  static Span whole(Span span) {
    WeakReference<Source> whole = WHOLE.get(span.source());
    Source source = whole == null ? null : whole.get();
    return source == null ? span : new Span(source, span.start(), span.end());
  }
}
