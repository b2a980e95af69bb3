package radicchio.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.layout.Kinds;
import radicchio.compiler.layout.Tags;
import radicchio.runtime.wasm.FlatMemory;

/**
 * Reads values where they lie in memory. A word read from there is good until the program runs
 * again.
 */
final class Words {
  private final FlatMemory memory;

  Words(FlatMemory memory) {
    this.memory = memory;
  }

  static boolean isFixnum(long word) {
    return (word & Tags.FIXNUM_MASK) == 0;
  }

  static long fixnum(long word) {
    return word >> Tags.FIXNUM_SHIFT;
  }

  static boolean isPair(long word) {
    return (word & Tags.TAG_MASK) == Tags.PAIR;
  }

  static boolean isProcedure(long word) {
    return (word & Tags.TAG_MASK) == Tags.PROCEDURE;
  }

  /** Whether the word is an object of that kind. */
  boolean is(long word, int kind) {
    return (word & Tags.TAG_MASK) == Tags.OBJECT && kind(word) == kind;
  }

  int kind(long object) {
    return (int) (header(object) >> Tags.HEADER_KIND_SHIFT) & 0xff;
  }

  int length(long object) {
    return (int) (header(object) >> Tags.HEADER_LENGTH_SHIFT);
  }

  private long header(long object) {
    return memory.readLong((int) object + Tags.OBJECT_HEADER);
  }

  /** Word {@code i} of an object. */
  long word(long object, int i) {
    return memory.readLong((int) object + Tags.OBJECT_WORDS + 8 * i);
  }

  long car(long pair) {
    return memory.readLong((int) pair + Tags.CAR);
  }

  long cdr(long pair) {
    return memory.readLong((int) pair + Tags.CDR);
  }

  String string(long object) {
    int length = length(object);
    int at = (int) object + Tags.OBJECT_WORDS;
    var text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(memory.readInt(at + 4 * i));
    }
    return text.toString();
  }

  byte[] bytes(long bytevector) {
    return memory.readBytes((int) bytevector + Tags.OBJECT_WORDS, length(bytevector));
  }

  /** The text of a string, or the name of a symbol. */
  Optional<String> text(long word) {
    if (is(word, Kinds.STRING)) {
      return Optional.of(string(word));
    }
    return is(word, Kinds.SYMBOL) ? Optional.of(string(word(word, 0))) : Optional.empty();
  }

  /** The elements of a list, at most {@code most}; stops where it is no longer one. */
  List<Long> elements(long list, int most) {
    List<Long> found = new ArrayList<>();
    for (long rest = list; isPair(rest) && found.size() < most; rest = cdr(rest)) {
      found.add(car(rest));
    }
    return found;
  }
}
