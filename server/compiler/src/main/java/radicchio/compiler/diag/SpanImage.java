package radicchio.compiler.diag;

import java.util.List;
import radicchio.compiler.image.ImageReader;
import radicchio.compiler.image.ImageWriter;

/**
 * Spans as numbers, for sources that are known by their place in a list: those that write and those
 * that read may be different objects with the same names.
 */
public record SpanImage(List<Source> sources) {
  public SpanImage {
    sources = List.copyOf(sources);
  }

  public void write(Span span, ImageWriter out) {
    int index = 0;
    while (!sources.get(index).name().equals(span.source().name())) {
      index++;
    }
    out.count(index);
    out.count(span.start());
    out.count(span.end() - span.start());
  }

  public Span read(ImageReader in) {
    Source source = sources.get(in.count());
    int start = in.count();
    return source.span(start, start + in.count());
  }
}
