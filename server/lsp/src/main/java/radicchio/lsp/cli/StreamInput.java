package radicchio.lsp.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import radicchio.runtime.StandardInput;
import radicchio.runtime.TextChunks;

/**
 * A program's standard input. A thread of its own reads ahead, from the first time that the program
 * asks: the wait for a stream cannot be interrupted, the one for that thread can.
 */
final class StreamInput implements StandardInput {
  private static final int AHEAD = 4;

  private final TextChunks in;
  private final BlockingQueue<Optional<String>> chunks = new ArrayBlockingQueue<>(AHEAD);
  private boolean started;
  private boolean ended;

  StreamInput(InputStream in) {
    this.in = new TextChunks(in);
  }

  @Override
  public Optional<String> read() throws InterruptedException {
    start();
    if (ended) {
      return Optional.empty();
    }
    Optional<String> chunk = chunks.take();
    ended = chunk.isEmpty();
    return chunk;
  }

  @Override
  public boolean ready() {
    start();
    return ended || !chunks.isEmpty();
  }

  private void start() {
    if (!started) {
      started = true;
      var reading = new Thread(this::readAll, "radicchio-input");
      reading.setDaemon(true);
      reading.start();
    }
  }

  private void readAll() {
    try {
      while (true) {
        Optional<String> chunk = chunk();
        chunks.put(chunk);
        if (chunk.isEmpty()) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What has come; a stream that breaks has come to its end. */
  private Optional<String> chunk() {
    try {
      return in.next();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
