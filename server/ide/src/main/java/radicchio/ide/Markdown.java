package radicchio.ide;

/** Texts that others wrote, put into Markdown so that they stay what they are. */
final class Markdown {
  private Markdown() {}

  /** A block of Scheme, in a fence longer than any run of backticks inside. */
  static String scheme(String text) {
    StringBuilder fence = new StringBuilder("```");
    while (text.contains(fence)) {
      fence.append('`');
    }
    return fence + "scheme\n" + text + "\n" + fence;
  }

  /** A few words of code. */
  static String code(String text) {
    return text.contains("`") ? "`` " + text + " ``" : "`" + text + "`";
  }

  static String escape(String text) {
    return text.replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1");
  }
}
