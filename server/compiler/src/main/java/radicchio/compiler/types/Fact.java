package radicchio.compiler.types;

import java.util.BitSet;

/** Something that grows while the forms are walked: whoever has read it must be walked again. */
abstract class Fact {
  private final int home;
  private boolean shared;
  private final BitSet readers;

  /**
   * @param home number of the form that it belongs to
   */
  Fact(int home) {
    this.home = home;
    this.readers = NOBODY;
  }

  Fact(int home, BitSet readers) {
    this.home = home;
    this.readers = readers;
    this.shared = true;
  }

  private static final BitSet NOBODY = new BitSet(0);

  int home() {
    return home;
  }

  void readBy(int form) {
    if (shared && form != home) {
      readers.set(form);
    }
  }

  /** Adds to {@code dirty} the forms to walk again. */
  void grew(BitSet dirty) {
    dirty.set(home);
    if (shared) {
      dirty.or(readers);
    }
  }
}
