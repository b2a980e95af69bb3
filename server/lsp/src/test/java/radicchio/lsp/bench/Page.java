package radicchio.lsp.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of which some parts are generated; what people wrote around them stays. */
public final class Page {
  private static final String END = "<!-- end of measured -->\n";

  private Page() {}

  /**
   * @param kind the benchmark whose part it is, as {@code ./dev bench} knows it
   */
  public static void write(Path page, String kind, String measured) throws IOException {
    String text = Files.readString(page);
    String mark = "<!-- measured: written by ./dev bench " + kind + " --write, not by hand -->\n";
    int begin = text.indexOf(mark);
    int end = text.indexOf(END, Math.max(begin, 0));
    if (begin < 0 || end < 0) {
      throw new IOException(page + " lacks the lines between which results go:\n" + mark + END);
    }
    Files.writeString(
        page, text.substring(0, begin + mark.length()) + measured + text.substring(end));
  }
}
