package radicchio.compiler.diag;

/**
 * A half-open range of a source.
 *
 * @param start first offset, in UTF-16 units
 * @param end offset after the last; {@code start <= end}
 */
public record Span(Source source, int start, int end) {
  public Span {
    if (start < 0 || end < start || end > source.text().length()) {
      throw new IllegalArgumentException("span " + start + ".." + end + " of " + source);
    }
  }

  public String text() {
    return source.text().substring(start, end);
  }

  /** The smallest span that holds both; both are of one source. */
  public Span to(Span other) {
    return new Span(source, Math.min(start, other.start), Math.max(end, other.end));
  }

  public boolean contains(int offset) {
    return start <= offset && offset <= end;
  }

  /** One-based {@code line:column}, for people. */
  public String where() {
    return (source.line(start) + 1) + ":" + (source.column(start) + 1);
  }

  @Override
  public String toString() {
    return source + ":" + where();
  }
}
