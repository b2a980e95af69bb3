package radicchio.lsp.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of which one part is generated; what people wrote around it stays. */
final class Page {
  private static final String BEGIN =
      "<!-- measured: written by ./dev bench programs --write, not by hand -->\n";
  private static final String END = "<!-- end of measured -->\n";

  private Page() {}

  static void write(Path page, String measured) throws IOException {
    String text = Files.readString(page);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IOException(page + " lacks the lines between which results go:\n" + BEGIN + END);
    }
    Files.writeString(
        page, text.substring(0, begin + BEGIN.length()) + measured + text.substring(end));
  }
}
