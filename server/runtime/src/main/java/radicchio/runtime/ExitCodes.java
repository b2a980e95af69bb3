package radicchio.runtime;

import radicchio.compiler.layout.Tags;

/** What {@code (exit object)} means for the process that runs a program (R7RS 6.14). */
final class ExitCodes {
  private ExitCodes() {}

  static int of(long word) {
    if (Words.isFixnum(word)) {
      return (int) Words.fixnum(word) & 0xff;
    }
    return word == Tags.TRUE || word == Tags.UNSPECIFIED ? 0 : 1;
  }
}
