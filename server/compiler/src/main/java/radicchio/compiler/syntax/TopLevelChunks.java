package radicchio.compiler.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * Text to top-level forms, without reading them: so that after an edit an editor reads those again
 * that were touched, and no others.
 *
 * <p>The chunks cover the text, and reading each by itself (with its {@link Chunk#foldCase}) gives
 * the forms and the messages of reading the whole.
 */
public final class TopLevelChunks {
  /**
   * Chunks after an edit.
   *
   * @param chunks of the whole new text
   * @param samePrefix how many at the start are those from before the edit
   * @param sameSuffix how many at the end have the same text as as many from before the edit; they
   *     only moved
   */
  public record Resplit(List<Chunk> chunks, int samePrefix, int sameSuffix) {
    public Resplit {
      chunks = List.copyOf(chunks);
    }
  }

  private TopLevelChunks() {}

  public static List<Chunk> split(String text) {
    var chunks = new ArrayList<Chunk>();
    var scanner = new ChunkScanner(text, 0, false);
    while (scanner.hasNext()) {
      chunks.add(scanner.next());
    }
    return List.copyOf(chunks);
  }

  /**
   * Splits again after {@code removed} characters at {@code offset} were replaced by {@code
   * inserted} others; gives what {@link #split} gives for the new text.
   *
   * @param before the chunks of the text before the edit
   * @param text the text after the edit
   */
  public static Resplit edit(
      List<Chunk> before, String text, int offset, int removed, int inserted) {
    int first = firstTouched(before, offset);
    var chunks = new ArrayList<>(before.subList(0, first));
    int moved = inserted - removed;
    var scanner =
        first < before.size()
            ? new ChunkScanner(text, before.get(first).start(), before.get(first).foldCase())
            : new ChunkScanner(text, 0, false);
    int old = first;
    while (scanner.hasNext()) {
      Chunk chunk = scanner.next();
      chunks.add(chunk);
      int end = chunk.end() - moved;
      while (old < before.size() && before.get(old).end() < end) {
        old++;
      }
      if (end >= offset + removed
          && old + 1 < before.size()
          && before.get(old).end() == end
          && before.get(old + 1).foldCase() == scanner.foldCase()) {
        List<Chunk> rest = before.subList(old + 1, before.size());
        rest.forEach(after -> chunks.add(after.movedBy(moved)));
        return new Resplit(chunks, first, rest.size());
      }
    }
    return new Resplit(chunks, first, 0);
  }

  /** The chunk that holds {@code offset}; at a boundary the one that ends there. */
  public static int indexAt(List<Chunk> chunks, int offset) {
    int low = 0;
    int high = chunks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (chunks.get(middle).end() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int firstTouched(List<Chunk> chunks, int offset) {
    int touched = indexAt(chunks, offset);
    for (int i = 0; i < touched; i++) {
      if (chunks.get(i).unclosed()) {
        return i;
      }
    }
    return touched;
  }

  static boolean isFirstInLine(String text, int offset) {
    return offset == 0 || text.charAt(offset - 1) == '\n' || text.charAt(offset - 1) == '\r';
  }
}
