package radicchio.compiler.types;

import radicchio.compiler.diag.Span;

/**
 * Why a value is not held unboxed.
 *
 * @param text for people, without the place: {@code may overflow at (+ a b)}
 * @param span what the text is about
 */
public record Reason(String text, Span span) {
  @Override
  public String toString() {
    return text + ", line " + (span.source().line(span.start()) + 1);
  }
}
