package radicchio.ide;

import java.util.Optional;

/**
 * A piece of text replaced by another.
 *
 * @param range what is replaced: the whole text if absent
 */
public record Edit(Optional<Range> range, String text) {
  public static Edit whole(String text) {
    return new Edit(Optional.empty(), text);
  }
}
