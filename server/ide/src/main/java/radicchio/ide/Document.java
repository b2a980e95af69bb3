package radicchio.ide;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import radicchio.compiler.diag.Source;
import radicchio.compiler.diag.Span;
import radicchio.compiler.syntax.Chunk;
import radicchio.compiler.syntax.TopLevelChunks;

/**
 * An open document at one version: its text and the parts that the text consists of. Never changes.
 */
public final class Document {
  private final String uri;
  private final int version;
  private final Text text;
  private final List<Chunk> chunks;
  private final List<Part> parts;
  private final Analyzer analyzer;
  private volatile Optional<Map<Source, Integer>> indices = Optional.empty();

  private Document(
      String uri, int version, Text text, List<Chunk> chunks, List<Part> parts, Analyzer analyzer) {
    this.uri = uri;
    this.version = version;
    this.text = text;
    this.chunks = chunks;
    this.parts = List.copyOf(parts);
    this.analyzer = analyzer;
  }

  static Document open(String uri, int version, String content, Analyzer analyzer) {
    List<Chunk> chunks = TopLevelChunks.split(content);
    var parts = new ArrayList<Part>(chunks.size());
    chunks.forEach(c -> parts.add(part(uri, c, content)));
    return new Document(uri, version, new Text(content), chunks, parts, analyzer);
  }

  /**
   * The document with the characters from {@code start} to {@code end} replaced; parts not touched
   * are the same.
   */
  Document edit(int newVersion, int start, int end, String replacement) {
    Text after = text.replace(start, end, replacement);
    var split =
        TopLevelChunks.edit(chunks, after.value(), start, end - start, replacement.length());
    List<Chunk> chunksAfter = split.chunks();
    var partsAfter = new ArrayList<Part>(chunksAfter.size());
    partsAfter.addAll(parts.subList(0, split.samePrefix()));
    int moved = chunksAfter.size() - split.sameSuffix();
    for (Chunk chunk : chunksAfter.subList(split.samePrefix(), moved)) {
      partsAfter.add(part(uri, chunk, after.value()));
    }
    partsAfter.addAll(parts.subList(parts.size() - split.sameSuffix(), parts.size()));
    return new Document(uri, newVersion, after, chunksAfter, partsAfter, analyzer);
  }

  Document withVersion(int newVersion) {
    return new Document(uri, newVersion, text, chunks, parts, analyzer);
  }

  private static Part part(String uri, Chunk chunk, String text) {
    return new Part(new Source(uri, chunk.text(text)), chunk.foldCase());
  }

  public String uri() {
    return uri;
  }

  public int version() {
    return version;
  }

  public Text text() {
    return text;
  }

  public List<Part> parts() {
    return parts;
  }

  /** Offset of a part in the document. */
  public int start(int part) {
    return chunks.get(part).start();
  }

  /**
   * The part that an offset is in; at a boundary the one that ends there. None in an empty
   * document.
   */
  public OptionalInt partAt(int offset) {
    if (parts.isEmpty()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(Math.min(TopLevelChunks.indexAt(chunks, offset), parts.size() - 1));
  }

  /**
   * A place in a part.
   *
   * @param at offset in the part
   */
  public record Spot(int part, int at) {}

  /**
   * Where something that is being typed at an offset belongs to. Behind a list that is not closed
   * it is still in that list, however many blanks follow.
   */
  public Optional<Spot> spot(int offset) {
    OptionalInt found = partAt(offset);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    int index = found.getAsInt();
    boolean inBlanks = text.value().substring(start(index), offset).isBlank();
    return Optional.of(
        index > 0 && inBlanks && chunks.get(index - 1).unclosed()
            ? new Spot(index - 1, parts.get(index - 1).length())
            : new Spot(index, offset - start(index)));
  }

  /**
   * The document's meaning; worked out when first asked for, from what was known of the version
   * before.
   */
  public Analysis analysis() {
    return analyzer.analyze(this);
  }

  /** Names of the libraries that could be imported here: {@code (scheme base)}. */
  public List<String> libraryNames() {
    return analyzer.libraryNames(analysis().environment());
  }

  /** Number of the part that is this source. */
  public OptionalInt indexOf(Source source) {
    Integer index = indices().get(source);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  public boolean contains(Source source) {
    return indices().containsKey(source);
  }

  /** Where a span of one of the parts is now. */
  public Optional<Range> place(Span span) {
    Integer index = indices().get(span.source());
    return index == null ? Optional.empty() : Optional.of(range(index, span));
  }

  /** Where a span of that part is. */
  public Range range(int part, Span span) {
    int start = start(part);
    return text.range(start + span.start(), start + span.end());
  }

  private Map<Source, Integer> indices() {
    if (indices.isEmpty()) {
      var map = new IdentityHashMap<Source, Integer>(parts.size() * 2);
      for (int i = 0; i < parts.size(); i++) {
        map.put(parts.get(i).source(), i);
      }
      indices = Optional.of(map);
    }
    return indices.get();
  }
}
