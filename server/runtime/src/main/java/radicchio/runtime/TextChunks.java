package radicchio.runtime;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A stream's text in UTF-8, as much at a time as has come. Bytes that are not become U+FFFD. */
public final class TextChunks implements Closeable {
  private static final int CHUNK = 8192;

  private final Reader in;

  public TextChunks(InputStream in) {
    this.in = new InputStreamReader(in, StandardCharsets.UTF_8);
  }

  /** Some text, in whole code points; empty at the end. */
  public Optional<String> next() throws IOException {
    char[] buffer = new char[CHUNK + 1];
    int count = in.read(buffer, 0, CHUNK);
    if (count < 0) {
      return Optional.empty();
    }
    if (Character.isHighSurrogate(buffer[count - 1])) {
      int low = in.read();
      if (low >= 0) {
        buffer[count++] = (char) low;
      }
    }
    return Optional.of(new String(buffer, 0, count));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
