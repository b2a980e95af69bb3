package radicchio.runtime;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The files that a session has open, by number. */
final class OpenFiles implements AutoCloseable {
  /** Numbers below are the streams of the process. */
  private static final int FIRST = 3;

  private static final int MOST = 1000;
  private static final int CHUNK = 8192;

  private final Map<Integer, Closeable> open = new HashMap<>();
  private int next = FIRST;

  int openText(Path file) throws IOException {
    return add(new TextChunks(Files.newInputStream(file)));
  }

  int openBinary(Path file) throws IOException {
    return add(Files.newInputStream(file));
  }

  int openOutput(Path file) throws IOException {
    return add(Files.newOutputStream(file));
  }

  private int add(Closeable file) throws IOException {
    if (open.size() >= MOST) {
      file.close();
      throw new IOException(MOST + " files are open already; close those that are not needed");
    }
    open.put(next, file);
    return next++;
  }

  /** Some text; empty at the end. Bytes that are not UTF-8 become U+FFFD. */
  Optional<String> readText(int number) throws IOException {
    return find(number, TextChunks.class).next();
  }

  /** Some bytes; empty at the end. */
  Optional<byte[]> readBytes(int number) throws IOException {
    byte[] buffer = new byte[CHUNK];
    int count = find(number, InputStream.class).read(buffer);
    return count < 0 ? Optional.empty() : Optional.of(Arrays.copyOf(buffer, count));
  }

  void write(int number, byte[] bytes) throws IOException {
    find(number, OutputStream.class).write(bytes);
  }

  void close(int number) throws IOException {
    Closeable file = open.remove(number);
    if (file != null) {
      file.close();
    }
  }

  private <T> T find(int number, Class<T> kind) throws IOException {
    Closeable file = open.get(number);
    if (!kind.isInstance(file)) {
      throw new IOException("the file is closed");
    }
    return kind.cast(file);
  }

  @Override
  public void close() {
    open.values()
        .forEach(
            file -> {
              try {
                file.close();
              } catch (IOException e) {
                System.getLogger(OpenFiles.class.getName())
                    .log(System.Logger.Level.WARNING, "closing a file", e);
              }
            });
    open.clear();
  }
}
